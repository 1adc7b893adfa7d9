import { parentPort, workerData } from 'node:worker_threads';
import { languagesFrom } from '../languages.js';
import { train } from '../train.js';
import type { TrainingTask } from './train-in-worker.js';

const { examples, files, seed } = workerData as TrainingTask;
parentPort?.postMessage(train(examples, languagesFrom(files), seed));
