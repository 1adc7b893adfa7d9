import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few megabytes in memory, which a test can fill and empty. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** @returns null where this account may not mount one. */
  static mount(megabytes: number): SmallDisk | null {
    const folder = mkdtempSync(join(tmpdir(), 'guildhall-disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
      return new SmallDisk(folder);
    } catch {
      rmSync(folder, { recursive: true });
      return null;
    }
  }

  /** Leaves not a block free. */
  fill(): void {
    const { bavail, bsize } = statfsSync(this.folder);
    try {
      writeFileSync(join(this.folder, 'ballast'), Buffer.alloc(bavail * bsize));
    } catch (fault) {
      // The server wrote meanwhile: less was left than was asked for, and all of it is taken.
      if ((fault as NodeJS.ErrnoException).code !== 'ENOSPC') throw fault;
    }
  }

  empty(): void {
    rmSync(join(this.folder, 'ballast'));
  }

  remove(): void {
    execFileSync('umount', ['--lazy', this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
