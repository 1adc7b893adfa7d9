import { Guildhall } from './guildhall.js';

/** Starts a server that cannot start, and gives how it ended and all that it printed. */
export async function failedStart(
  settings: Record<string, string>,
): Promise<{ code: number | null; printed: string }> {
  const guildhall = await Guildhall.prepare(settings);
  try {
    await guildhall.start();
  } catch {
    return { code: guildhall.exitCode, printed: guildhall.printed };
  } finally {
    await guildhall.remove();
  }
  throw new Error('the server started all the same');
}
