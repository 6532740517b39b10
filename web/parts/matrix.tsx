import type { MembershipRecord } from '../../graph/records.ts';
import { T } from '../texts/index.ts';
import { Name } from './basics.tsx';
import { Body } from './representation/memberships.tsx';

/** More bodies than this do not fit side by side. */
const WIDEST = 7;

/** Persons × bodies: who sits where, at a glance. Only where the glance tells something the list does not. */
export function Matrix({ items, caption }: { items: MembershipRecord[]; caption: string }) {
  const bodies = new Map(items.map((m) => [m.organizationId, m.organization]));
  const persons = new Map(items.map((m) => [m.personId, m.person]));
  if (bodies.size < 2 || bodies.size > WIDEST || persons.size < 3) return null;
  const role = (person: string, body: string) =>
    [...new Set(items.filter((m) => m.personId === person && m.organizationId === body).map((m) => m.role))].join(', ');
  return (
    <table class="matrix">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{T.membership.person}</th>
          {[...bodies].map(([id, name]) => (
            <th key={id} scope="col">
              <Body id={id} name={name} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...persons].map(([id, name]) => (
          <tr key={id}>
            <th scope="row">
              <Name kind="person" id={id} name={name} />
            </th>
            {[...bodies.keys()].map((body) => (
              <td key={body}>{role(id, body)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
