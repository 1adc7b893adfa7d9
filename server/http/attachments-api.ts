import { raw, Router, type Request, type RequestHandler, type Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { z } from 'zod';
import { attachFile, tooLarge } from '../actions/attach-file.js';
import { readAttachment } from '../actions/read-attachment.js';
import type { Services } from '../actions/services.js';
import { hashToken } from '../lib/ids.js';
import { Refused } from '../lib/refused.js';
import { limits } from '../protocol/limits.js';
import { refuse } from './faults.js';
import { fromThisSite, signedIn } from './signed-in.js';

const uuid = z.uuid();
const filesPerMinute = 30;

/**
 * Files in conversations, under `/api`. A resident's browser shows its conversation's token and may be on
 * any site that embeds the chat; staff show their cookie. The body is the file, as it is.
 */
export function attachmentsApi(services: Services, allowedOrigins: string[]): Router {
  const router = Router();
  const few = rateLimit({
    windowMs: 60_000,
    limit: filesPerMinute,
    handler: (_, response) =>
      refuse(response, 'rate_limited', 'Too many files were sent from this address. Wait a minute.'),
  });
  const embedding = fromEmbeddingSite(allowedOrigins);

  router.options(['/attachments', '/attachments/:id'], embedding, (_, response) => {
    response.status(204).end();
  });

  router.post('/attachments', embedding, few, async (request, response) => {
    const conversationId = await residentOf(services, request);
    const bytes = await bytesOf(request, response);
    response.status(201).json(await attachFile(services, null, { conversationId, bytes, ...named(request) }));
  });

  router.post('/conversations/:id/attachments', fromThisSite, few, async (request, response) => {
    const me = await signedIn(services, request.headers.cookie);
    const conversationId = String(request.params['id']);
    const bytes = await bytesOf(request, response);
    response.status(201).json(await attachFile(services, me, { conversationId, bytes, ...named(request) }));
  });

  router.get('/attachments/:id', embedding, async (request, response) => {
    const isResident = request.headers.authorization !== undefined;
    const who = isResident
      ? { residentOf: await residentOf(services, request) }
      : { staff: await signedIn(services, request.headers.cookie) };
    const { file, bytes } = await readAttachment(services, who, String(request.params['id']));
    response.setHeader('content-type', file.fileType);
    response.setHeader('content-disposition', attachmentNamed(file.fileName));
    response.setHeader('x-content-type-options', 'nosniff');
    // Should a browser show it after all, it runs nothing.
    response.setHeader('content-security-policy', "default-src 'none'; sandbox");
    response.setHeader('cache-control', 'private, no-store');
    response.send(bytes);
  });

  return router;
}

/** A site that embeds the chat may send and read with a token; cookies play no part in it. */
function fromEmbeddingSite(allowedOrigins: string[]): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    response.vary('origin');
    if (origin !== undefined && allowedOrigins.includes(origin)) {
      response.setHeader('access-control-allow-origin', origin);
      response.setHeader('access-control-allow-methods', 'GET, POST');
      response.setHeader(
        'access-control-allow-headers',
        'authorization, content-type, x-entry-id, x-file-name',
      );
      response.setHeader('access-control-expose-headers', 'content-disposition');
      response.setHeader('access-control-max-age', '600');
    }
    next();
  };
}

async function residentOf(services: Services, { headers }: Request): Promise<string> {
  const token = /^Bearer ([\w-]{20,100})$/.exec(headers.authorization ?? '')?.[1];
  const conversation =
    token === undefined
      ? null
      : await services.conversations.byTokenHash(hashToken(token, services.sessionSecret));
  if (!conversation) throw new Refused('not_signed_in', 'Open the chat first.');
  return conversation.id;
}

/** Read only once it is known who sends. */
function bytesOf(request: Request, response: Response): Promise<Buffer> {
  const read = raw({ type: () => true, limit: limits.attachmentBytes, inflate: false });
  return new Promise((resolve, reject) => {
    read(request, response, (fault?: unknown) => {
      if (fault instanceof Error && 'type' in fault && fault.type === 'entity.too.large') reject(tooLarge());
      else if (fault !== undefined) reject(fault instanceof Error ? fault : new Error('unreadable'));
      else resolve(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
    });
  });
}

function named({ headers }: Request): { entryId: string; name: string } {
  const entryId = uuid.safeParse(headers['x-entry-id']);
  if (!entryId.success) throw new Refused('invalid', 'Give the file an id: x-entry-id, a UUID.');
  const name = String(headers['x-file-name'] ?? '').slice(0, 1_000);
  try {
    return { entryId: entryId.data, name: decodeURIComponent(name) };
  } catch {
    return { entryId: entryId.data, name: 'file' };
  }
}

/** RFC 6266: plain letters for old readers, and the whole name beside it. */
function attachmentNamed(fileName: string): string {
  const plain = fileName.replace(/[^\w. -]/g, '_');
  const whole = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
