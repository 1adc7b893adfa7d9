import type { CobrowseBatch } from '../../server/protocol/cobrowse.js';

export interface RecorderOptions {
  sessionId: string;
  policy: { shownFields: string[] };
  send: (batch: CobrowseBatch) => void;
  /** True for the chat's own elements, which are never part of what is shown. */
  ignoreElement: (element: Element) => boolean;
}

export interface Recorder {
  snapshot: () => void;
  stop: () => void;
}

/** What `recorder.js` exports. */
export interface RecorderModule {
  startRecorder: (options: RecorderOptions) => Recorder;
}
