import { isoNow } from '../lib/clock.js';
import type { AttachmentNeeds } from './attach-file.js';

const atOnce = 5;

/** Scans what came while the scanner could not be reached, and says in the log what it found. */
export async function scanHeldFiles(services: AttachmentNeeds): Promise<void> {
  const { scanner, attachments, attachmentFiles, log, clock } = services;
  for (const { attachmentId, conversationId } of await attachments.held(atOnce)) {
    // Without a scanner any more, what is held stays held: it was never found clean.
    const found = scanner ? await scanner.scan(await attachmentFiles.read(attachmentId)) : 'unreachable';
    if (found === 'unreachable') return;
    const isClean = found === 'clean';
    await attachments.setStatus(attachmentId, isClean ? 'ready' : 'refused');
    if (!isClean) await attachmentFiles.remove(attachmentId);
    await log.change({
      conversationId,
      commandId: `${attachmentId}.checked`,
      author: 'timer',
      at: isoNow(clock),
      decide: () => ({ entries: [{ kind: 'attachment-checked', from: 'system', attachmentId, isClean }] }),
    });
  }
}
