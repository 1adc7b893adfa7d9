import type { Reply } from './connection.js';

/** Sends a file to the conversation of `token`. The same `id` again is kept once. */
export async function sendFile(
  origin: string,
  token: string,
  file: File,
  id: string,
): Promise<Reply<{ seq: number }>> {
  try {
    const response = await fetch(`${origin}/api/attachments`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/octet-stream',
        'x-entry-id': id,
        'x-file-name': encodeURIComponent(file.name),
      },
      body: file,
    });
    const reply = (await response.json()) as { seq: number; error?: never } | { error: Refused };
    return reply.error === undefined ? { ok: true, seq: reply.seq } : { ok: false, error: reply.error };
  } catch {
    return { ok: false, error: { code: 'unreached', message: '' } };
  }
}

type Refused = Extract<Reply<object>, { ok: false }>['error'];

/** The bytes of a file; null when it cannot be had, or not yet. */
export async function readFile(origin: string, token: string, attachmentId: string): Promise<Blob | null> {
  try {
    const response = await fetch(`${origin}/api/attachments/${attachmentId}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return response.ok ? await response.blob() : null;
  } catch {
    return null;
  }
}
