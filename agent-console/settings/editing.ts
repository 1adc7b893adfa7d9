import type { SettingBody, SettingKind } from '../../server/protocol/settings.js';
import type { Faults } from './faults.js';

/** Where the focus goes when an editor opens. */
export const editorTitleId = 'editor-title';

/** What the fields of a form are drawn from. */
export interface FieldsProps<Kind extends SettingKind> {
  draft: SettingBody<Kind>;
  set: (change: Partial<SettingBody<Kind>>) => void;
  faults: Faults;
}
