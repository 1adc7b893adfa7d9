import type { JSX } from 'preact';
import type { StaffMember } from '../../server/protocol/http.js';
import { settingsHash, staffHash, type SettingsSection } from '../shell/routes.js';
import { StaffPage } from '../staff/staff-page.js';
import { ChangesPage } from './audit/changes-page.js';
import { LabelsPage } from './labels-page.js';
import { RepliesPage } from './replies-page.js';
import { TeamsPage } from './teams/teams-page.js';
import './settings.css';

type Section = SettingsSection | 'staff';

const titles: Record<Section, string> = {
  staff: 'Staff',
  teams: 'Teams and hours',
  'canned-replies': 'Canned replies',
  'wrap-up-reasons': 'Wrap-up reasons',
  'avoidable-causes': 'Avoidable contact',
  changes: 'Who changed what',
};

/** The council's settings: a list of pages, and the one that is open. */
export function SettingsPage({ section, me }: { section: Section; me: StaffMember }) {
  const shown = sectionsFor(me);
  const open = shown.includes(section) ? section : 'canned-replies';
  return (
    <div class="settings">
      <nav class="settings__nav" aria-label="Settings">
        <ul>
          {shown.map((one) => (
            <li key={one}>
              <a
                class="settings__link"
                href={one === 'staff' ? staffHash : settingsHash(one)}
                aria-current={one === open ? 'page' : undefined}
              >
                {titles[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="settings__main" id="main" tabIndex={-1} key={open}>
        <Page section={open} me={me} />
      </main>
    </div>
  );
}

/** Each sees the pages that they may change; everybody keeps replies of their own. */
function sectionsFor({ roles }: StaffMember): Section[] {
  const isAdmin = roles.includes('admin');
  const runsFloor = isAdmin || roles.includes('supervisor');
  return [
    ...(isAdmin ? (['staff'] as const) : []),
    ...(runsFloor ? (['teams'] as const) : []),
    'canned-replies',
    ...(runsFloor ? (['wrap-up-reasons', 'avoidable-causes'] as const) : []),
    ...(isAdmin ? (['changes'] as const) : []),
  ];
}

function Page({ section, me }: { section: Section; me: StaffMember }): JSX.Element {
  switch (section) {
    case 'staff':
      return <StaffPage me={me} />;
    case 'teams':
      return <TeamsPage />;
    case 'canned-replies':
      return <RepliesPage me={me} />;
    case 'wrap-up-reasons':
      return (
        <LabelsPage
          kind="wrap-up-reasons"
          title="Wrap-up reasons"
          lead="What an agent chooses from when a conversation ends."
          one="reason"
        />
      );
    case 'avoidable-causes':
      return (
        <LabelsPage
          kind="avoidable-causes"
          title="Causes of avoidable contact"
          lead="Why somebody had to contact you who should not have needed to."
          one="cause"
        />
      );
    case 'changes':
      return <ChangesPage />;
  }
}
