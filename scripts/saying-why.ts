import { ConfigFault } from '../server/config.js';
import { DatabaseFault } from '../server/store/database.js';

/** Runs a command; a fault that a person can put right is a sentence, without a stack. */
export async function sayingWhy(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (fault) {
    const isForThePerson = fault instanceof ConfigFault || fault instanceof DatabaseFault;
    console.error(isForThePerson ? fault.message : fault);
    process.exitCode = 1;
  }
}
