/** What the filters of "who represented whom" offer, counted over all memberships. */
import { nameKey } from '../../graph/text/fold.ts';
import type { RepresentationChoices } from '../contract/representation.ts';
import { yearsHeld } from './membership-time.ts';
import { namesakes } from './namesakes.ts';
import { bySwedish } from './order.ts';
import { allMemberships } from './representation.ts';
import { isSeat, roleRank } from './role-kinds.ts';
import type { Room } from './room.ts';
import { documentsById } from './sources.ts';

interface Choice {
  value: string;
  name: string;
  count: number;
}

/** Every choice there is; read once a generation. */
export function representationChoices(room: Room): Promise<RepresentationChoices> {
  return room.once('representation choices', async (reader) => {
    const dates = await documentsById(room);
    const parties = new Map((await reader.list('person')).map(({ id, party }) => [id, party]));
    const told = await namesakes(room);
    const [persons, organizations, arenas, roles] = [new Tally(), new Tally(), new Tally(), new Tally()];
    const years = new Map<number, number>();
    for (const row of await allMemberships(room)) {
      persons.add(row.personId, row.person);
      arenas.add(row.organizationId, row.organization);
      // A body's own people are found under the body; here stand those whom somebody represents.
      if (row.onBehalfOfId !== null) organizations.add(row.onBehalfOfId, row.onBehalfOf ?? '');
      roles.add(nameKey(row.role), row.role.toLocaleLowerCase('sv'));
      for (const year of yearsHeld(row, (id) => dates.get(id)?.date ?? null))
        years.set(year, (years.get(year) ?? 0) + 1);
    }
    return {
      persons: persons.choices((id) => parties.get(id) ?? null),
      organizations: organizations.choices((id) => told.get(id) ?? null),
      arenas: arenas.choices((id) => told.get(id) ?? null),
      roles: roles
        .choices(() => null)
        .map(({ name, count }) => ({ value: name, name, count, seat: isSeat(name) }))
        .sort((a, b) => roleRank(a.name) - roleRank(b.name) || b.count - a.count || bySwedish(a.name, b.name)),
      years: [...years]
        .sort(([a], [b]) => b - a)
        .map(([year, count]) => ({ value: String(year), name: String(year), count })),
    };
  });
}

class Tally {
  private readonly counts = new Map<string, Choice>();

  add(value: string, name: string): void {
    const known = this.counts.get(value) ?? { value, name, count: 0 };
    known.count += 1;
    this.counts.set(value, known);
  }

  /** By name; those that share a name, and only those, with what `detailOf` tells of them. */
  choices(detailOf: (value: string) => string | null): Choice[] {
    const named = new Map<string, number>();
    for (const { name } of this.counts.values()) named.set(nameKey(name), (named.get(nameKey(name)) ?? 0) + 1);
    return [...this.counts.values()]
      .map((choice) => {
        const detail = (named.get(nameKey(choice.name)) ?? 0) > 1 ? detailOf(choice.value) : null;
        return detail === null ? choice : { ...choice, name: `${choice.name} (${detail})` };
      })
      .sort((a, b) => bySwedish(a.name, b.name) || (a.value < b.value ? -1 : 1));
  }
}

/** The choice that is meant by a value of the address: its id, or the words people see. */
export function chosen(choices: readonly Choice[], asked: string): Choice | null {
  if (asked === '') return null;
  const key = nameKey(asked);
  return (
    choices.find(({ value }) => value === asked) ??
    (key === '' ? null : (choices.find(({ name }) => nameKey(name) === key) ?? null))
  );
}
