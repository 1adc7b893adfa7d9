import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Pictures of a journey's stages, for whoever sets SCREENSHOTS to a folder and wants to look. */
export function screenshots(page: Page, story: string): (stage: string) => Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  return async (stage) => {
    if (folder === undefined) return;
    await page.screenshot({ path: join(folder, `${story}-${stage.replaceAll(' ', '-')}.png`) });
  };
}
