import { axeFindsNothing } from '../stage/axe.js';
import { Guildhall } from '../stage/guildhall.js';
import { Agent, Resident } from '../stage/people.js';

describe('axe finds no fault in what residents and agents meet', function () {
  this.timeout(120_000);
  let guildhall: Guildhall;
  beforeEach(async () => {
    guildhall = await Guildhall.start();
  });
  afterEach(() => guildhall.remove());

  for (const screen of [
    { width: 1280, height: 800, isDark: false },
    { width: 320, height: 640, isDark: true },
  ]) {
    it(`in the widget, the forms and the console, ${screen.width} px wide${screen.isDark ? ' in the dark' : ''}`, async () => {
      const resident = await Resident.visit(guildhall, screen);
      await axeFindsNothing(resident.page, 'the demo site with the launcher');
      await resident.openChat();
      await axeFindsNothing(resident.page, 'the greeting');
      await resident.write('how do I report a missed bin');
      await resident.reads(/missed bin/i);
      await axeFindsNothing(resident.page, 'an answer');
      await resident.askForPerson();
      await resident.panel
        .getByText(/in the queue/)
        .first()
        .waitFor();
      await axeFindsNothing(resident.page, 'waiting');

      const agent = await Agent.start(guildhall, screen.isDark ? 'Nia' : 'Omar', { isDark: screen.isDark });
      await axeFindsNothing(agent.page, 'the console before anybody is offered');
      await agent.becomeAvailable();
      await agent.page.getByRole('button', { name: 'Accept' }).first().waitFor();
      await axeFindsNothing(agent.page, 'an offer');
      await agent.accept();
      await agent.reply('Hello, how can I help?');
      await resident.reads('Hello, how can I help?');
      await axeFindsNothing(resident.page, 'with an agent');
      await axeFindsNothing(agent.page, 'a conversation');
      await agent.page.getByRole('button', { name: 'Share their page' }).click();
      await axeFindsNothing(agent.page, 'asking to see the page');
      await agent.page.getByRole('button', { name: /^Ask/ }).click();
      await resident.page.getByRole('button', { name: 'Share this page' }).waitFor();
      await axeFindsNothing(resident.page, 'the question to share');
      await resident.page.getByRole('button', { name: 'Share this page' }).click();
      await resident.page.getByRole('button', { name: 'Stop sharing' }).waitFor();
      await axeFindsNothing(resident.page, 'sharing');
      await agent.page.getByText('Live', { exact: true }).first().waitFor();
      await axeFindsNothing(agent.page, 'the live view');
      await agent.page.getByRole('button', { name: 'End and wrap up' }).click();
      await axeFindsNothing(agent.page, 'the wrap-up');
      await agent.page.getByRole('radio').first().check();
      await agent.page.getByRole('button', { name: 'End the conversation' }).click();
      // On a phone the panel makes room for the page while it is shared.
      if (!(await resident.panel.isVisible()))
        await resident.page.getByRole('button', { name: /^Ask us/ }).click();
      await resident.panel.getByText('This chat has ended').first().waitFor();
      await axeFindsNothing(resident.page, 'the end');
    });
  }

  it('in the steps of the demo forms, with and without errors', async () => {
    const { page } = await Resident.visit(guildhall);
    for (const form of ['council-tax-move', 'parking-permit']) {
      await page.goto(`${guildhall.url}/demo/${form}/`);
      await axeFindsNothing(page, `${form}, first step`);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('alert').first().waitFor();
      await axeFindsNothing(page, `${form}, with errors`);
    }
  });
});
