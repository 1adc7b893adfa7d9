import assert from 'node:assert/strict';
import { Guildhall } from '../stage/guildhall.js';
import { Resident } from '../stage/people.js';

describe('a resident in danger', function () {
  this.timeout(60_000);
  let guildhall: Guildhall;
  before(async () => {
    guildhall = await Guildhall.start();
  });
  after(() => guildhall.remove());

  it('can press the numbers to call, and is not asked how it went', async () => {
    const resident = await Resident.visit(guildhall);
    await resident.openChat();
    await resident.write('my husbend threaten to kil me');
    await resident.reads(/National Domestic Abuse Helpline/);
    const dialled = await resident.log
      .locator('a[href^="tel:"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    assert.equal(dialled[0], 'tel:999');
    assert.ok(dialled.includes('tel:08082000247'));

    await resident.page.getByRole('button', { name: 'End chat' }).first().click();
    await resident.page.getByRole('button', { name: 'End chat' }).last().click();
    await resident.panel.getByText('This chat has ended').waitFor();
    assert.equal(await resident.page.getByText('How did we do today?').count(), 0);
    assert.deepEqual(resident.faults, []);
  });
});
