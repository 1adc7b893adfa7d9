import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { LanguageFiles } from '../languages.js';
import type { Example } from '../ranked.js';
import type { TrainedModel } from '../trained-model.js';

export interface TrainingTask {
  examples: Example[];
  files: LanguageFiles;
  seed: number;
}

const own = import.meta.url;
const workerFile = own.replace('train-in-worker', 'training-worker');

/**
 * Trains in a thread of its own, so that residents are answered meanwhile.
 * @throws what `train` throws; an aborted training ends at once and rejects with the signal's reason.
 */
export function trainInWorker(
  examples: Example[],
  files: LanguageFiles,
  { seed = 1, signal }: { seed?: number; signal?: AbortSignal } = {},
): Promise<TrainedModel> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const task: TrainingTask = { examples, files, seed };
    const worker = startWorker(task);
    const stop = (): void => {
      reject(signal?.reason as Error);
      void worker.terminate();
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      reject(new Error(`The training ended early, with code ${code}`));
    });
  });
}

/** From `dist/` the worker is JavaScript; from sources it is TypeScript, which a thread reads only through tsx. */
function startWorker(workerData: TrainingTask): Worker {
  if (workerFile.endsWith('.js')) return new Worker(new URL(workerFile), { workerData });
  const tsx = createRequire(own)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs');
  const reading = `import('${tsx}').then(({ tsImport }) => tsImport('${workerFile}', '${own}'))`;
  return new Worker(reading, { eval: true, workerData });
}
