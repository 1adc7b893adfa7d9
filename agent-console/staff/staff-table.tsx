import type { StaffSettings } from '../../server/protocol/settings.js';
import { roleWords } from './role-words.js';

interface StaffTableProps {
  staff: StaffSettings[];
  onChange: (member: StaffSettings) => void;
}

export function StaffTable({ staff, onChange }: StaffTableProps) {
  const byName = [...staff].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Email</th>
          <th scope="col">Roles</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {byName.map((member) => (
          <tr key={member.staffId}>
            <th scope="row">{member.name}</th>
            <td>{member.email}</td>
            <td>
              {member.roles.map((role) => roleWords[role].label).join(', ')}
              {member.skills.includes('cy') && ' · Cymraeg'}
            </td>
            <td class="table__act">
              <button
                class="button"
                type="button"
                aria-label={`Change ${member.name}`}
                onClick={() => onChange(member)}
              >
                Change
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
