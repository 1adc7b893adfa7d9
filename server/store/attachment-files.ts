import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const idForm = /^[0-9a-f-]{36}$/;

/** The bytes of files, each under its id alone, in a folder that nothing serves. */
export function attachmentFiles(folder: string) {
  const pathOf = (id: string): string => {
    if (!idForm.test(id)) throw new Error('A file is kept under an id of our own');
    return join(folder, id);
  };
  return {
    /** Resolves once the bytes outlive a crash. */
    async write(id: string, bytes: Uint8Array): Promise<void> {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(pathOf(id), 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    read: (id: string): Promise<Buffer> => readFile(pathOf(id)),
    remove: (id: string): Promise<void> => rm(pathOf(id), { force: true }),
  };
}

export type AttachmentFiles = ReturnType<typeof attachmentFiles>;
