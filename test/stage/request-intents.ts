import { fewPaths, newFolderOfIntents } from './few-intents.js';

let folder: string | undefined;

/** The few intents, and all that open a guided request. */
export function requestIntents(): string {
  folder ??= newFolderOfIntents([
    ...fewPaths,
    'street/fly-tipping',
    'roads/street-light',
    'env/noise',
    'bins/bulky-waste',
    'council/report-progress',
    'recycling/centre-opening',
    'chat/thanks',
  ]);
  return folder;
}
