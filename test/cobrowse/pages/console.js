import { mountViewer } from '../../../agent-console/replay/viewer.ts';

window.snapshotsAsked = 0;
window.viewer = mountViewer(document.querySelector('#view'), {
  title: 'The resident’s page, live',
  onSnapshotNeeded: () => {
    window.snapshotsAsked += 1;
    window.askResident?.();
  },
});
