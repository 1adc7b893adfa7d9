import { startRecorder } from '../../../widget/recorder/recorder.ts';

window.startRecorder = startRecorder;
