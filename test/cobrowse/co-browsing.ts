import { randomUUID } from 'node:crypto';
import type { Frame, Page } from 'playwright-core';
import { admitsFrame } from '../../server/cobrowse/masking/admits-frame.js';
import { maskingPolicy } from '../../server/cobrowse/masking/policy.js';
import { cobrowseBatch, type CobrowseBatch, type CobrowseFrame } from '../../server/protocol/cobrowse.js';
import { device } from '../stage/browser.js';

export interface RecordedResident {
  readonly page: Page;
  readonly faults: readonly string[];
  /** What the relay's gate would not let pass. */
  readonly refused: readonly CobrowseFrame[];
  /** Everything that left the page. */
  readonly batches: readonly CobrowseBatch[];
  frames(): CobrowseFrame[];
  /** All that left the page, as text. */
  sent(): string;
  snapshot(): Promise<void>;
  stop(): Promise<void>;
  onBatch(hear: (batch: CobrowseBatch) => void): void;
}

export interface ResidentOptions {
  readonly shownFields?: readonly string[];
  /** The resident's clock against the agent's. */
  readonly clockSkewMs?: number;
  readonly width?: number;
  readonly height?: number;
}

/** Opens a page as a resident and starts the recorder, whose batches the relay's gate must admit. */
export async function recordResident(url: string, options: ResidentOptions = {}): Promise<RecordedResident> {
  const { width = 1000, height = 800, clockSkewMs = 0, shownFields = [] } = options;
  const { page, faults } = await device({ width, height });
  const batches: CobrowseBatch[] = [];
  const refused: CobrowseFrame[] = [];
  const listeners: ((batch: CobrowseBatch) => void)[] = [];
  const policy = maskingPolicy({ shownFields });
  await page.exposeFunction('leave', (sent: string) => {
    const batch = cobrowseBatch.parse(JSON.parse(sent));
    refused.push(...batch.frames.filter((frame) => !admitsFrame(frame, policy)));
    batches.push(batch);
    for (const hear of listeners) hear(batch);
  });
  if (clockSkewMs !== 0) {
    await page.addInitScript(`{ const now = Date.now; Date.now = () => now() + ${clockSkewMs}; }`);
  }
  await page.goto(url, { waitUntil: 'load' });
  await page.addScriptTag({ url: '/resident.js', type: 'module' });
  await page.evaluate(`
    window.recorder = startRecorder({
      sessionId: '${randomUUID()}',
      policy: { shownFields: ${JSON.stringify(shownFields)} },
      send: (batch) => void leave(JSON.stringify(batch)),
      ignoreElement: document.querySelector('#widget') ?? document.body.appendChild(document.createElement('div')),
    })`);
  return {
    page,
    faults,
    refused,
    batches,
    frames: () => batches.flatMap(({ frames }) => frames),
    sent: () => JSON.stringify(batches),
    snapshot: () => page.evaluate('recorder.snapshot()'),
    stop: () => page.evaluate('recorder.stop()'),
    onBatch: (hear) => void listeners.push(hear),
  };
}

export interface WatchingAgent {
  readonly page: Page;
  readonly faults: readonly string[];
  receive(batch: CobrowseBatch): Promise<void>;
  snapshotsAsked(): Promise<number>;
  /** The viewer's own document. */
  viewer(): Promise<Frame>;
  /** The replayed page. */
  replay(): Promise<Frame>;
}

/** Opens the console's viewer. */
export async function watch(
  origin: string,
  { width = 1000, height = 800 }: { width?: number; height?: number } = {},
): Promise<WatchingAgent> {
  const { page, faults } = await device({ width, height });
  await page.goto(`${origin}/console/`, { waitUntil: 'load' });
  const viewer = async (): Promise<Frame> => {
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    if (frame === null) throw new Error('The viewer has no frame.');
    return frame;
  };
  return {
    page,
    faults,
    viewer,
    receive: (batch) => page.evaluate(`viewer.receive(${JSON.stringify(batch)})`),
    snapshotsAsked: () => page.evaluate('snapshotsAsked'),
    replay: async () => {
      const element = await (await viewer()).waitForSelector('.replayer-wrapper iframe');
      const frame = await element.contentFrame();
      if (frame === null) throw new Error('Nothing is replayed.');
      return frame;
    },
  };
}

/** Relays all that a resident sends, from the beginning, in order. */
export function relay(resident: RecordedResident, agent: WatchingAgent): void {
  let work = Promise.resolve();
  const pass = (batch: CobrowseBatch): void => {
    work = work.then(() => agent.receive(batch)).catch(() => {});
  };
  resident.batches.forEach(pass);
  resident.onBatch(pass);
}
