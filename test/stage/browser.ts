import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let browser: Promise<Browser> | undefined;

function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath: '/usr/bin/chromium',
    // Chromium's own sandbox does not run as root.
    args: process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet,
  });
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
}

/** A browser with nothing in it: one person's device. Faults in its pages are collected. */
export async function device(
  options: { width?: number; height?: number; isDark?: boolean } = {},
): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await (
    await sharedBrowser()
  ).newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.isDark === true ? 'dark' : 'light',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  const faults: string[] = [];
  context.on('weberror', (webError) => faults.push(String(webError.error())));
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return { context, page, faults };
}
