import { closeBrowser } from './browser.js';
import { stopGuildhalls } from './guildhall.js';
import { stopServers } from './servers.js';

/** Mocha calls this once, after everything. */
export async function mochaGlobalTeardown(): Promise<void> {
  await closeBrowser();
  await stopGuildhalls();
  await stopServers();
}
