import { useEffect, useState } from 'preact/hooks';
import { cannedReplyVariables } from '../../server/protocol/canned-reply-variables.js';
import type { StaffMember } from '../../server/protocol/http.js';
import type { SettingBody, Team } from '../../server/protocol/settings.js';
import { Field } from '../shell/field.js';
import { listItems } from './api.js';
import { Choice } from './choice.js';
import { faultAt } from './faults.js';
import type { FieldsProps } from './editing.js';
import { ItemsPage } from './items-page.js';
import { TextArea } from './text-area.js';

type Reply = SettingBody<'canned-replies'>;

const variables = Object.entries(cannedReplyVariables)
  .map(([name, meaning]) => `{${name}} is ${meaning}`)
  .join(', ');

/** Replies that an agent finds by typing `/`. */
export function RepliesPage({ me }: { me: StaffMember }) {
  const [teams, setTeams] = useState<Team[]>([]);
  useEffect(() => {
    void listItems('teams').then((answer) => answer.ok && setTeams(answer.result.items));
  }, []);
  const mayShare = me.roles.some((role) => role !== 'agent');
  const mayKeepOwn = me.roles.includes('agent') || me.roles.includes('supervisor');
  const scopes = [
    ...(mayKeepOwn ? [['personal', 'Me alone'] as const] : []),
    ...(mayShare ? [['team', 'One team'] as const, ['everyone', 'All staff'] as const] : []),
  ];
  const whose = ({ scope, teamId }: Reply): string => {
    if (scope === 'personal') return 'Yours alone';
    if (scope === 'everyone') return 'All staff';
    return teams.find(({ id }) => id === teamId)?.name ?? 'A team';
  };

  function replyFields({ draft, set, faults }: FieldsProps<'canned-replies'>) {
    return (
      <>
        <Field
          label="Shortcut"
          name="shortcut"
          hint="What an agent types after / to find it, like missed-bin"
          value={draft.shortcut}
          onValue={(shortcut) => set({ shortcut })}
          fault={faults['shortcut']}
        />
        <TextArea
          label="Reply in English"
          hint={`To be filled in: ${variables}.`}
          value={draft.text.en}
          language="en"
          fault={faultAt(faults, 'text.en')}
          onValue={(en) => set({ text: { ...draft.text, en } })}
        />
        <TextArea
          label="Reply in Welsh"
          value={draft.text.cy}
          language="cy"
          fault={faultAt(faults, 'text.cy')}
          onValue={(cy) => set({ text: { ...draft.text, cy } })}
        />
        <Choice
          label="Who can use it"
          value={draft.scope}
          options={scopes}
          onValue={(scope) => set({ scope: scope as Reply['scope'], teamId: null })}
        />
        {draft.scope === 'team' && (
          <Choice
            label="Team"
            value={draft.teamId ?? ''}
            options={[['', 'Choose a team'], ...teams.map(({ id, name }) => [id, name] as const)]}
            fault={faults['teamId']}
            onValue={(teamId) => set({ teamId })}
          />
        )}
      </>
    );
  }

  return (
    <ItemsPage<'canned-replies'>
      kind="canned-replies"
      title="Canned replies"
      lead="Words that agents use often. They read them over before they send."
      one="reply"
      blank={{
        shortcut: '',
        text: { en: '', cy: '' },
        scope: mayKeepOwn ? 'personal' : 'everyone',
        teamId: null,
      }}
      nameOf={({ shortcut }) => `/${shortcut}`}
      describe={(reply) => (
        <>
          <p class="settings__excerpt">{reply.text.en || reply.text.cy}</p>
          <p>
            {whose(reply)}
            {reply.text.cy !== '' && ' · Cymraeg'}
          </p>
        </>
      )}
      bodyOf={({ shortcut, text, scope, teamId }) => ({ shortcut, text, scope, teamId })}
      mayChange={({ scope }) => scope === 'personal' || mayShare}
      fields={replyFields}
    />
  );
}
