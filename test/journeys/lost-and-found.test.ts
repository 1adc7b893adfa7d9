import assert from 'node:assert/strict';
import { eventually } from '../stage/eventually.js';
import { CuttableLine } from '../stage/cuttable-line.js';
import { Guildhall } from '../stage/guildhall.js';
import { eachShown, Resident, shownInOrder } from '../stage/people.js';

describe('what goes wrong in mid-conversation loses and doubles nothing', function () {
  this.timeout(90_000);
  let guildhall: Guildhall;
  before(async () => {
    guildhall = await Guildhall.start();
  });
  after(() => guildhall.remove());

  it('carries on over a reload and on the next page, in the same conversation', async () => {
    const resident = await Resident.visit(guildhall);
    await resident.openChat();
    await resident.write('how do I pay my council tax');
    await resident.reads(/council tax/i);
    await resident.page.reload();
    await eachShown(resident.log, ['how do I pay my council tax']);
    await resident.goTo('/parking-permit/');
    await eachShown(resident.log, ['how do I pay my council tax']);
    await resident.write('and a parking permit');
    await eachShown(resident.log, ['how do I pay my council tax', 'and a parking permit']);
    assert.deepEqual(resident.faults, []);
  });

  it('keeps what is written while the connection is away, and sends it once, in order, when it is back', async () => {
    const line = await CuttableLine.to(guildhall.port);
    const resident = await Resident.visit(line);
    await resident.openChat();
    await resident.write('first, with a connection');
    await eachShown(resident.log, ['first, with a connection']);
    line.cut();
    await resident.write('second, without one');
    await resident.write('third, still without one');
    await resident.panel
      .getByText(/lost the connection|offline/i)
      .first()
      .waitFor();
    await resident.write('fourth, told that there is none');
    const away = ['second, without one', 'third, still without one', 'fourth, told that there is none'];
    await eachShown(resident.log, away);
    line.mend();
    const stillToGo = resident.panel.getByText(/^(Sending|Waiting to send|Not sent)/);
    await eventually(async () => assert.equal(await stillToGo.count(), 0), 20_000);
    const written = ['first, with a connection', ...away];
    await eachShown(resident.log, written);
    await resident.page.reload();
    await eachShown(resident.log, written);
    await shownInOrder(resident.log, written);
    await line.close();
  });

  it('shows a second tab of the same browser the same conversation, in step', async () => {
    const resident = await Resident.visit(guildhall);
    await resident.openChat();
    await resident.write('written in the first tab');
    await eachShown(resident.log, ['written in the first tab']);
    const second = await resident.page.context().newPage();
    await second.goto(`${guildhall.url}/demo/`);
    const secondPanel = second.getByRole('dialog');
    await eachShown(secondPanel.getByRole('log'), ['written in the first tab']);
    await secondPanel.getByRole('textbox', { name: 'Your message' }).fill('written in the second tab');
    await secondPanel.getByRole('button', { name: 'Send' }).click();
    const both = ['written in the first tab', 'written in the second tab'];
    await eachShown(resident.log, both);
    await eachShown(secondPanel.getByRole('log'), both);
  });

  it('tells a resident whose message is too long, and keeps the draft', async () => {
    const resident = await Resident.visit(guildhall);
    await resident.openChat();
    await resident.write('a'.repeat(4_100));
    await resident.panel
      .getByText(/100 characters too long/)
      .first()
      .waitFor();
    assert.equal(
      await resident.panel.getByRole('textbox', { name: 'Your message' }).inputValue(),
      'a'.repeat(4_100),
    );
  });
});
