import assert from 'node:assert/strict';
import { emptyPostgresDatabase } from '../stage/servers.js';
import { engines } from '../stage/store.js';
import { Guildhall } from '../stage/guildhall.js';
import { Agent, eachShown, Resident, shownInOrder } from '../stage/people.js';

for (const engine of engines) {
  describe(`the server is killed in mid-conversation, on ${engine}`, function () {
    this.timeout(120_000);
    let guildhall: Guildhall;
    before(async () => {
      guildhall = await Guildhall.start(
        engine === 'postgres' ? { DATABASE_URL: await emptyPostgresDatabase() } : {},
      );
    });
    after(() => guildhall.remove());

    it('shows every acknowledged entry once, in order, in both browsers', async () => {
      const resident = await Resident.visit(guildhall);
      await resident.openChat();
      await resident.askForPerson();
      const agent = await Agent.start(guildhall, 'Morgan');
      await agent.becomeAvailable();
      await agent.accept();
      const said: string[] = [];
      for (let round = 1; round <= 3; round++) {
        await resident.write(`resident before the fall ${round}`);
        await agent.reads(`resident before the fall ${round}`);
        await agent.reply(`agent before the fall ${round}`);
        await resident.reads(`agent before the fall ${round}`);
        said.push(`resident before the fall ${round}`, `agent before the fall ${round}`);
        await guildhall.end('SIGKILL');
        await resident.write(`resident during the fall ${round}`);
        await guildhall.start();
        said.push(`resident during the fall ${round}`);
        await eachShown(agent.log, said);
        await eachShown(resident.log, said);
      }
      await agent.reply('and still here');
      said.push('and still here');
      await eachShown(resident.log, said);
      await eachShown(agent.log, said);
      await shownInOrder(resident.log, said);
      await shownInOrder(agent.log, said);
      assert.deepEqual(resident.faults, []);
      assert.deepEqual(agent.faults, []);
    });
  });
}
