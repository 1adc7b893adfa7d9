import type { StaffMember } from '../../server/protocol/http.js';
import { roleWords } from './role-words.js';

export function StaffTable({ staff }: { staff: StaffMember[] }) {
  const byName = [...staff].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Email</th>
          <th scope="col">Roles</th>
        </tr>
      </thead>
      <tbody>
        {byName.map(({ staffId, name, email, roles }) => (
          <tr key={staffId}>
            <th scope="row">{name}</th>
            <td>{email}</td>
            <td>{roles.map((role) => roleWords[role].label).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
