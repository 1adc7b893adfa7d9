import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { eventually } from '../stage/eventually.js';
import { fewIntents } from '../stage/few-intents.js';
import { pdf, png } from '../stage/files.js';
import { Floor } from '../stage/floor.js';
import { Guildhall } from '../stage/guildhall.js';
import { refusalOf } from '../stage/http-client.js';
import type { ResidentClient } from '../stage/resident-client.js';

interface Kept {
  seq: number;
  attachmentId: string;
  isHeld: boolean;
}

/** Sends a file as a browser does. */
function sends(
  url: string,
  path: string,
  who: Record<string, string>,
  bytes: Uint8Array,
  { name = 'letter.pdf', id = randomUUID() }: { name?: string; id?: string } = {},
): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      ...who,
      'content-type': 'application/octet-stream',
      'x-entry-id': id,
      'x-file-name': encodeURIComponent(name),
    },
    body: Buffer.from(bytes),
  });
}
const tokenOf = ({ opened }: ResidentClient) => ({ authorization: `Bearer ${opened.token}` });
const keptBy = async (response: Response): Promise<Kept> => {
  assert.equal(response.status, 201, await response.clone().text());
  return (await response.json()) as Kept;
};

describe('a file', () => {
  let guildhall: Guildhall;
  let floor: Floor;
  const site = 'https://www.thornmarch.example';
  before(async () => {
    guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents(), ALLOWED_ORIGINS: site });
    floor = new Floor(() => guildhall.url);
  });
  afterEach(() => floor.clear());
  after(() => guildhall.remove());

  const fetches = (id: string, who: Record<string, string>): Promise<Response> =>
    fetch(`${guildhall.url}/api/attachments/${id}`, { headers: who });

  it('goes both ways, is told to the other, and comes back as it was sent, to be saved', async () => {
    const { resident, agent } = await floor.served();
    const photo = await keptBy(
      await sends(guildhall.url, '/api/attachments', tokenOf(resident), png, { name: 'fy min ŷ.png' }),
    );
    const told = await agent.hears('entry:added', ({ kind }) => kind === 'attachment');
    assert.ok(told.kind === 'attachment' && told.fileName === 'fy min ŷ.png' && told.bytes === png.length);

    const downloaded = await fetches(photo.attachmentId, { cookie: agent.cookie });
    assert.deepEqual(Buffer.from(await downloaded.arrayBuffer()), png);
    assert.equal(downloaded.headers.get('content-type'), 'image/png');
    assert.match(downloaded.headers.get('content-disposition') ?? '', /^attachment; filename=/);
    assert.equal(downloaded.headers.get('x-content-type-options'), 'nosniff');

    const path = `/api/conversations/${resident.id}/attachments`;
    const letter = await keptBy(await sends(guildhall.url, path, { cookie: agent.cookie }, pdf));
    const shown = await resident.hearsEntry((entry) => entry.kind === 'attachment' && entry.from === 'agent');
    assert.ok(shown.kind === 'attachment' && shown.from === 'agent' && shown.agentId === '');
    const saved = await fetches(letter.attachmentId, tokenOf(resident));
    assert.deepEqual(Buffer.from(await saved.arrayBuffer()), pdf);
  });

  it('that is sent again is kept once', async () => {
    const resident = await floor.resident();
    const id = randomUUID();
    const first = await keptBy(
      await sends(guildhall.url, '/api/attachments', tokenOf(resident), pdf, { id }),
    );
    const again = await keptBy(
      await sends(guildhall.url, '/api/attachments', tokenOf(resident), pdf, { id }),
    );
    assert.deepEqual(again, first);
    const { entries } = await resident.does('conversation:sync', { after: 0 });
    assert.equal(entries.filter(({ kind }) => kind === 'attachment').length, 1);
  });

  it('whose bytes disagree with its name is what its bytes are, or is refused', async () => {
    const resident = await floor.resident();
    const asPdf = await sends(guildhall.url, '/api/attachments', tokenOf(resident), png, {
      name: 'bill.pdf',
    });
    const { attachmentId } = await keptBy(asPdf);
    const { headers } = await fetches(attachmentId, tokenOf(resident));
    assert.match(headers.get('content-disposition') ?? '', /filename="bill\.png"/);
    const page = await sends(
      guildhall.url,
      '/api/attachments',
      tokenOf(resident),
      Buffer.from('<html><script>alert(1)</script>'),
      { name: 'photo.png' },
    );
    assert.equal(page.status, 422);
    assert.match((await refusalOf(page)).message, /cannot take this kind of file/);
  });

  it('may have 10 MB and not a byte more', async () => {
    const resident = await floor.resident();
    const most = Buffer.alloc(10_000_000);
    pdf.copy(most);
    await keptBy(await sends(guildhall.url, '/api/attachments', tokenOf(resident), most));
    const over = await sends(
      guildhall.url,
      '/api/attachments',
      tokenOf(resident),
      Buffer.concat([most, Buffer.from(' ')]),
    );
    assert.equal(over.status, 422);
    assert.match((await refusalOf(over)).message, /larger than 10 MB/);
  });

  it("is nobody else's to read or to send", async () => {
    const { resident, agent } = await floor.served();
    const { attachmentId } = await keptBy(
      await sends(guildhall.url, '/api/attachments', tokenOf(resident), pdf),
    );
    const [stranger, colleague] = [await floor.resident(), await floor.agent('Bo')];
    assert.equal((await fetches(attachmentId, tokenOf(stranger))).status, 403);
    assert.equal((await fetches(attachmentId, { cookie: colleague.cookie })).status, 403);
    assert.equal((await fetches(attachmentId, {})).status, 401);
    assert.equal((await fetches(randomUUID(), { cookie: agent.cookie })).status, 403);
    assert.equal((await fetches('..%2F..%2Fguildhall.sqlite', { cookie: agent.cookie })).status, 403);
    const path = `/api/conversations/${resident.id}/attachments`;
    assert.equal((await sends(guildhall.url, path, { cookie: colleague.cookie }, pdf)).status, 403);
    assert.equal((await sends(guildhall.url, '/api/attachments', {}, pdf)).status, 401);
  });

  it('is sent from a site that embeds the chat, and from no other', async () => {
    const asks = (origin: string) =>
      fetch(`${guildhall.url}/api/attachments`, { method: 'OPTIONS', headers: { origin } });
    assert.equal((await asks(site)).headers.get('access-control-allow-origin'), site);
    const foreign = await asks('https://elsewhere.example');
    assert.equal(foreign.headers.get('access-control-allow-origin'), null);
    assert.equal((await asks(site)).headers.get('access-control-allow-credentials'), null);
  });

  it('lies outside what is served, and is gone when it was refused', async () => {
    const resident = await floor.resident();
    const { attachmentId } = await keptBy(
      await sends(guildhall.url, '/api/attachments', tokenOf(resident), pdf),
    );
    const folder = join(guildhall.dataDir, 'attachments');
    assert.ok(readdirSync(folder).includes(attachmentId));
    const before = readdirSync(folder).length;
    await resident.does('conversation:end', {});
    const late = await sends(guildhall.url, '/api/attachments', tokenOf(resident), pdf);
    assert.equal((await refusalOf(late)).code, 'conversation_closed');
    assert.equal(readdirSync(folder).length, before);
  });
});

describe('a file, with ClamAV', function () {
  this.timeout(40_000);
  let guildhall: Guildhall;
  let floor: Floor;
  let scanner: Server;
  let isDown = false;
  before(async () => {
    // Speaks as clamd does, and finds what has EICAR in it.
    scanner = createServer((socket) => {
      if (isDown) return socket.destroy();
      const received: Buffer[] = [];
      socket.on('error', () => undefined);
      return socket.on('data', (data: Buffer) => {
        received.push(data);
        const all = Buffer.concat(received);
        if (!all.subarray(-4).equals(Buffer.alloc(4))) return;
        assert.ok(all.toString('latin1').startsWith('zINSTREAM\0'));
        socket.end(all.includes('EICAR') ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
      });
    });
    await new Promise<void>((resolve) => scanner.listen(0, '127.0.0.1', resolve));
    const { port } = scanner.address() as AddressInfo;
    guildhall = await Guildhall.start({ INTENTS_DIR: fewIntents(), CLAMD_HOST: `127.0.0.1:${port}` });
    floor = new Floor(() => guildhall.url);
  });
  afterEach(() => floor.clear());
  after(async () => {
    await guildhall.remove();
    scanner.close();
  });
  const send = async (resident: ResidentClient, bytes: Buffer): Promise<Response> =>
    sends(guildhall.url, '/api/attachments', tokenOf(resident), bytes);
  const fetched = (resident: ResidentClient, id: string): Promise<Response> =>
    fetch(`${guildhall.url}/api/attachments/${id}`, { headers: tokenOf(resident) });

  it('that is clean is there at once, and one that is not is refused', async () => {
    const resident = await floor.resident();
    const { attachmentId, isHeld } = await keptBy(await send(resident, pdf));
    assert.equal(isHeld, false);
    assert.equal((await fetched(resident, attachmentId)).status, 200);
    const infected = await send(resident, Buffer.concat([pdf, Buffer.from('EICAR')]));
    assert.match((await refusalOf(infected)).message, /may harm a computer/);
  });

  it('is held while the scanner is away, and let go or removed once it is back', async () => {
    const resident = await floor.resident();
    isDown = true;
    const clean = await keptBy(await send(resident, pdf));
    const infected = await keptBy(await send(resident, Buffer.concat([pdf, Buffer.from('EICAR')])));
    assert.ok(clean.isHeld && infected.isHeld);
    assert.match(
      (await refusalOf(await fetched(resident, clean.attachmentId))).message,
      /still being checked/,
    );
    isDown = false;
    const checked = (id: string, isClean: boolean) =>
      eventually(
        () =>
          resident
            .heard('entry:added')
            .find(
              (entry) =>
                entry.kind === 'attachment-checked' && entry.attachmentId === id && entry.isClean === isClean,
            ) ?? assert.fail(),
        15_000,
      );
    await checked(clean.attachmentId, true);
    await checked(infected.attachmentId, false);
    assert.equal((await fetched(resident, clean.attachmentId)).status, 200);
    assert.equal((await fetched(resident, infected.attachmentId)).status, 422);
    assert.ok(!readdirSync(join(guildhall.dataDir, 'attachments')).includes(infected.attachmentId));
  });
});
