import type { ApiAnswer, ApiFault } from '../session/api.js';

const unclear: ApiFault = { code: 'unclear', message: 'Guildhall had a problem. Try again in a minute.' };

/** Sends a file as it is. The same `entryId` again is kept once. */
export async function sendFile(
  conversationId: string,
  file: File,
  entryId: string,
): Promise<ApiAnswer<{ seq: number }>> {
  try {
    const response = await fetch(`/api/conversations/${conversationId}/attachments`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-entry-id': entryId,
        'x-file-name': encodeURIComponent(file.name),
      },
      body: file,
    });
    const content = (await response.json().catch(() => null)) as { error?: ApiFault } | null;
    if (response.ok) return { ok: true, result: content as unknown as { seq: number } };
    return { ok: false, status: response.status, fault: content?.error ?? unclear };
  } catch {
    return { ok: false, status: 0, fault: { ...unclear, message: 'Check your connection and try again.' } };
  }
}
