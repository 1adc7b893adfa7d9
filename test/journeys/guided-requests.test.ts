import assert from 'node:assert/strict';
import { axeFindsNothing } from '../stage/axe.js';
import { Guildhall } from '../stage/guildhall.js';
import { Agent, Resident } from '../stage/people.js';
import { requestIntents } from '../stage/request-intents.js';
import { screenshots } from '../stage/screenshots.js';

describe('a resident is guided through a request in the widget', function () {
  this.timeout(90_000);
  let guildhall: Guildhall;
  before(async () => {
    guildhall = await Guildhall.start({ INTENTS_DIR: requestIntents() });
  });
  after(() => guildhall.remove());

  const choose = (resident: Resident, name: string): Promise<void> =>
    resident.panel.getByRole('button', { name, exact: true }).click();

  it('reports a missed bin, puts the house number right at the summary, and asks how it is going', async () => {
    const resident = await Resident.visit(guildhall);
    const look = screenshots(resident.page, 'missed-bin');
    await resident.openChat();
    await resident.write('my brown bin at TM4 2QP was missed yesterday');
    await resident.reads(/tag or sticker/);
    await resident.reads('What is your house number or name?');
    await look('asks only what is missing');
    await resident.write('14 Priory Road');
    await resident.reads(/Please check that this is right/);
    await look('summary');
    await axeFindsNothing(resident.page, 'a summary with its choices');
    await resident.write('no, number 16');
    await resident.reads(/I have changed it/);
    await resident.reads('16 Priory Road');
    await look('corrected');
    await choose(resident, 'Yes, send it');
    await resident.reads(/Your reference is/);
    await look('filed');
    const [reference = ''] = /TM-[0-9A-Z]{5}/.exec(await resident.log.innerText()) ?? [];

    await resident.write('how is my report going');
    await resident.reads(/What is the reference/);
    await resident.write(reference);
    await resident.reads(/What postcode did you give/);
    await resident.write('TM1 1AA');
    await resident.reads(/cannot find a request with that reference and postcode/);
    await resident.write(`${reference} TM4 2QP`);
    await resident.reads(/We have it, and will look at it/);
    await look('progress');
    assert.deepEqual(resident.faults, []);
  });

  it('reports a pothole, asks something else on the way, and is brought back to the question', async () => {
    const resident = await Resident.visit(guildhall, { width: 390, height: 844 });
    const look = screenshots(resident.page, 'pothole');
    await resident.openChat();
    await resident.write('there is a huge pothole outside 14 Priory Road');
    await resident.reads(/What postcode is it near/);
    await look('first question');
    await resident.write('when is the tip open?');
    await resident.reads(/recycling centres are open every day/);
    await resident.reads('Back to your request.');
    await look('asked something else');
    await resident.write('tm4 2qp');
    await resident.reads(/What phone number or email address/);
    await choose(resident, 'Skip this question');
    await resident.reads(/Please check/);
    await look('summary');
    await choose(resident, 'Yes, send it');
    await resident.reads(/Your reference is/);
    assert.deepEqual(resident.faults, []);
  });

  it('gives up a bulky waste collection, and nothing is sent', async () => {
    const resident = await Resident.visit(guildhall);
    const look = screenshots(resident.page, 'bulky-waste');
    await resident.openChat();
    await resident.write('I need to get rid of an old sofa, can you collect it');
    await resident.reads(/What do you want us to collect/);
    await resident.write('a sofa and a fridge');
    await resident.reads('How many items is that?');
    await look('choices');
    await choose(resident, '2');
    await resident.reads(/house number and street/);
    await resident.write('never mind');
    await resident.reads('OK, I have cancelled this. Nothing was sent.');
    await look('cancelled');
    assert.deepEqual(resident.faults, []);
  });

  it('tells the council of a move, in Welsh', async () => {
    const resident = await Resident.visit(guildhall);
    const look = screenshots(resident.page, 'move-in-welsh');
    await resident.openChatInWelsh();
    await resident.writeInWelsh('dwi’n symud tŷ a dw i angen newid y dreth gyngor');
    await resident.reads('Pa gyfeiriad ydych chi’n ei adael?');
    await look('first question');
    await resident.writeInWelsh('12 Heol y Parc');
    await resident.reads('Beth yw eich cyfeiriad newydd?');
    await resident.writeInWelsh('4 Stryd Fawr, TM4 2QP');
    await resident.reads('Pa ddiwrnod ydych chi’n symud?');
    await resident.writeInWelsh('yfory');
    await resident.reads(/enwau llawn/);
    await resident.writeInWelsh('Siân Jones a Huw Jones');
    await resident.reads(/rhif eich cyfrif treth gyngor/);
    await choose(resident, 'Hepgor y cwestiwn hwn');
    await resident.reads(/rif ffôn neu gyfeiriad e-bost/);
    await resident.writeInWelsh('01632 960001');
    await resident.reads(/Gwiriwch fod hyn yn gywir/);
    await look('summary');
    await choose(resident, 'Ie, anfonwch');
    await resident.reads(/Eich cyfeirnod yw/);
    await look('filed');
    assert.deepEqual(resident.faults, []);
  });

  it('shows an agent what was gathered and what was filed, so that nobody asks again', async () => {
    const resident = await Resident.visit(guildhall);
    await resident.openChat();
    await resident.write('my blue bin at TM4 2QP was missed yesterday');
    await resident.reads('What is your house number or name?');
    await resident.write('14 Priory Road');
    await resident.reads(/Please check/);
    await choose(resident, 'Yes, send it');
    await resident.reads(/Your reference is/);
    await resident.write('report a pothole outside 20 Priory Road');
    await resident.reads(/What postcode is it near/);
    await resident.write('my card is 4111 1111 1111 1111');
    await resident.reads(/We removed a card number/);
    await screenshots(resident.page, 'agent')('what the resident sees');
    await resident.askForPerson();

    const agent = await Agent.start(guildhall, 'Rhian');
    await agent.becomeAvailable();
    await agent.accept();
    await agent.reads(/Request filed · TM-/);
    await agent.reads('Request not filed yet');
    await agent.reads('20 Priory Road');
    await agent.reads(/\[card number removed\]/);
    assert.ok(!(await agent.log.innerText()).includes('4111'));
    await screenshots(agent.page, 'agent')('what the agent sees');
    await axeFindsNothing(agent.page, 'a request in the log');
    assert.deepEqual(agent.faults, []);
    assert.deepEqual(resident.faults, []);
  });
});
