import { useEffect, useState } from 'preact/hooks';
import type { BankHolidays } from '../../../server/protocol/opening-hours.js';
import type { SettingBody, StaffSettings, Team } from '../../../server/protocol/settings.js';
import { listStaff } from '../../session/api.js';
import { readBankHolidays } from '../api.js';
import { ItemsPage } from '../items-page.js';
import { hoursInWords } from './hours-words.js';
import { TeamFields } from './team-fields.js';

type TeamBody = SettingBody<'teams'>;

const blank: TeamBody = {
  name: '',
  takes: [],
  isFallback: false,
  members: [],
  skills: [],
  hours: null,
  targets: { waitSeconds: 120, firstResponseSeconds: 60 },
  capacity: 3,
  isWrapUpFirst: false,
};

const bodyOf = (team: Team): TeamBody => {
  const { name, takes, isFallback, members, skills, hours, targets, capacity, isWrapUpFirst } = team;
  return { name, takes, isFallback, members, skills, hours, targets, capacity, isWrapUpFirst };
};

/** Who takes what, and when they are there. */
export function TeamsPage() {
  const [staff, setStaff] = useState<StaffSettings[] | null>(null);
  const [holidays, setHolidays] = useState<BankHolidays | null>(null);
  useEffect(() => {
    void listStaff().then((answer) => answer.ok && setStaff(answer.result.staff));
    void readBankHolidays().then((answer) => answer.ok && setHolidays(answer.result.divisions));
  }, []);
  return (
    <ItemsPage<'teams'>
      kind="teams"
      title="Teams and hours"
      lead="A conversation goes to the team that takes what it is about. Without teams, everybody takes everything."
      one="team"
      blank={blank}
      nameOf={({ name }) => name}
      describe={(team) => (
        <>
          <p>{hoursInWords(team.hours)}</p>
          <p>
            {team.members.length === 1 ? '1 member' : `${team.members.length} members`}
            {` · ${team.capacity} at once`}
            {team.isFallback && ' · takes what no other team takes'}
          </p>
        </>
      )}
      bodyOf={bodyOf}
      fields={(props) => <TeamFields {...props} staff={staff} holidays={holidays} />}
    />
  );
}
