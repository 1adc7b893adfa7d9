import { useId } from 'preact/hooks';
import type { Role } from '../../server/protocol/http.js';
import { roleWords } from './role-words.js';

interface RoleChoiceProps {
  held: Role[];
  onRole: (role: Role, isHeld: boolean) => void;
  fault: string | undefined;
}

export function RoleChoice({ held, onRole, fault }: RoleChoiceProps) {
  const faultId = useId();
  return (
    <fieldset class={fault ? 'field field--faulty' : 'field'} aria-describedby={fault ? faultId : undefined}>
      <legend class="field__label">Roles</legend>
      {fault && (
        <p class="field__fault" id={faultId}>
          {fault}
        </p>
      )}
      {(Object.keys(roleWords) as Role[]).map((role) => (
        <label class="check" key={role}>
          <input
            type="checkbox"
            name="roles"
            value={role}
            checked={held.includes(role)}
            onChange={(event) => onRole(role, event.currentTarget.checked)}
          />
          <span>
            {roleWords[role].label} <span class="check__hint">{roleWords[role].hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
