import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { device } from './browser.js';
import { eventually } from './eventually.js';
import { admin, type Guildhall } from './guildhall.js';

/** What a log on a screen says: who wrote, and the words, in order. */
export type Shown = string[];

/** A resident with a browser of their own, on the demo council's site. */
export class Resident {
  private constructor(
    readonly page: Page,
    readonly faults: string[],
    private readonly guildhall: { url: string },
  ) {}

  /** @param guildhall the server, or a line that leads to it. */
  static async visit(
    guildhall: { url: string },
    options: Parameters<typeof device>[0] = {},
  ): Promise<Resident> {
    const { page, faults } = await device(options);
    await page.goto(`${guildhall.url}/demo/`);
    return new Resident(page, faults, guildhall);
  }

  get panel(): Locator {
    return this.page.getByRole('dialog');
  }

  get log(): Locator {
    return this.panel.getByRole('log');
  }

  async openChat(): Promise<void> {
    await this.page.getByRole('button', { name: /^Ask/ }).click();
    await this.panel.getByRole('textbox', { name: 'Your message' }).waitFor();
  }

  async write(text: string): Promise<void> {
    await this.panel.getByRole('textbox', { name: 'Your message' }).fill(text);
    await this.panel.getByRole('button', { name: 'Send', exact: true }).click();
  }

  /** Opens the chat and turns it to Welsh. */
  async openChatInWelsh(): Promise<void> {
    await this.openChat();
    await this.panel.getByRole('button', { name: 'Cymraeg' }).click();
    await this.panel.getByRole('textbox', { name: 'Eich neges' }).waitFor();
  }

  async writeInWelsh(text: string): Promise<void> {
    await this.panel.getByRole('textbox', { name: 'Eich neges' }).fill(text);
    await this.panel.getByRole('button', { name: 'Anfon', exact: true }).click();
  }

  async reads(text: string | RegExp): Promise<void> {
    await this.log.getByText(text).first().waitFor();
  }

  async askForPerson(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Talk to a person' }).first().click();
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.guildhall.url}/demo${path}`);
  }
}

/** An agent with a browser of their own, in the console. */
export class Agent {
  private constructor(
    readonly page: Page,
    readonly faults: string[],
    readonly name: string,
  ) {}

  /** Adds a member of staff, signs them in and opens the console. */
  static async start(
    guildhall: Guildhall,
    name: string,
    options: Parameters<typeof device>[0] = {},
  ): Promise<Agent> {
    const member = {
      email: `${name.toLowerCase()}@thornmarch.example`,
      password: `${name} has a long password`,
    };
    await addStaff(guildhall, { ...member, name, roles: ['agent'] });
    const { page, faults } = await device({ width: 1440, height: 900, ...options });
    await page.goto(`${guildhall.url}/console/`);
    await page.getByLabel('Email').fill(member.email);
    await page.getByLabel('Password', { exact: true }).fill(member.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('group', { name: 'My status' }).waitFor();
    return new Agent(page, faults, name);
  }

  get log(): Locator {
    return this.page.getByRole('log');
  }

  async becomeAvailable(): Promise<void> {
    await this.page.getByRole('group', { name: 'My status' }).getByText('Available').click();
  }

  async accept(): Promise<void> {
    await this.page.getByRole('button', { name: 'Accept' }).first().click({ timeout: 15_000 });
    await this.replyBox.waitFor();
  }

  get replyBox(): Locator {
    return this.page.getByRole('textbox', { name: /reply/i });
  }

  async reply(text: string): Promise<void> {
    await this.replyBox.fill(text);
    await this.replyBox.press('Enter');
  }

  async reads(text: string | RegExp): Promise<void> {
    await this.log.getByText(text).first().waitFor();
  }
}

let adminCookie: { url: string; cookie: string } | undefined;

/** Signs the first admin in by HTTP. @returns the Cookie header. */
export async function signInAsAdmin(guildhall: Guildhall): Promise<string> {
  if (adminCookie?.url === guildhall.url) return adminCookie.cookie;
  const response = await fetch(`${guildhall.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(admin),
  });
  assert.equal(response.status, 200);
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  adminCookie = { url: guildhall.url, cookie };
  return cookie;
}

export async function addStaff(
  guildhall: Guildhall,
  member: { email: string; name: string; password: string; roles: string[] },
): Promise<void> {
  const response = await fetch(`${guildhall.url}/api/staff`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: await signInAsAdmin(guildhall) },
    body: JSON.stringify(member),
  });
  assert.equal(response.status, 201, await response.text());
}

/** How often each of `texts` stands in a log, tried until it is `times` each. */
export async function eachShown(log: Locator, texts: string[], times = 1): Promise<void> {
  await eventually(async () => {
    for (const text of texts) assert.equal(await log.getByText(text, { exact: true }).count(), times, text);
  });
}

/** The places of `texts` in a log rise: they stand there in this order. */
export async function shownInOrder(log: Locator, texts: string[]): Promise<void> {
  const shown = await log.innerText();
  const places = texts.map((text) => shown.indexOf(text));
  assert.ok(!places.includes(-1), `missing: ${texts[places.indexOf(-1)]}`);
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
}
