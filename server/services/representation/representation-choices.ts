/** What the filters of "who represented whom" offer, counted over all memberships. */
import { nameKey } from '../../../graph/text/fold.ts';
import { rowKey } from '../../contract/membership-rows.ts';
import type { RepresentationChoices } from '../../contract/representation.ts';
import { namesakes } from '../namesakes.ts';
import { bySwedish } from '../order.ts';
import type { Room } from '../room.ts';
import { documentsById } from '../sources.ts';
import { yearsHeld } from './membership-time.ts';
import { allMemberships } from './representation.ts';
import { isSeat, roleRank } from './role-kinds.ts';

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
    const [persons, organizations, arenas, roles, years] = [1, 2, 3, 4, 5].map(() => new Tally()) as Tallies;
    for (const row of await allMemberships(room)) {
      const key = rowKey(row);
      persons.add(row.personId, row.person, key);
      arenas.add(row.organizationId, row.organization, key);
      // A body's own people are found under the body; here stand those whom somebody represents.
      if (row.onBehalfOfId !== null) organizations.add(row.onBehalfOfId, row.onBehalfOf ?? '', key);
      roles.add(nameKey(row.role), row.role.toLocaleLowerCase('sv'), key);
      for (const year of yearsHeld(row, (id) => dates.get(id)?.date ?? null))
        years.add(String(year), String(year), key);
    }
    return {
      persons: persons.choices((id) => parties.get(id) ?? null),
      organizations: organizations.choices((id) => told.get(id) ?? null),
      arenas: arenas.choices((id) => told.get(id) ?? null),
      roles: roles
        .choices(() => null)
        .map(({ name, count }) => ({ value: name, name, count, seat: isSeat(name) }))
        .sort((a, b) => roleRank(a.name) - roleRank(b.name) || b.count - a.count || bySwedish(a.name, b.name)),
      years: years.choices(() => null).reverse(),
    };
  });
}

type Tallies = [Tally, Tally, Tally, Tally, Tally];

/** What is chosen from, each with the rows it gives. */
class Tally {
  private readonly found = new Map<string, { name: string; rows: Set<string> }>();

  add(value: string, name: string, row: string): void {
    const known = this.found.get(value);
    if (known) known.rows.add(row);
    else this.found.set(value, { name, rows: new Set([row]) });
  }

  /** By name; those that share a name, and only those, with what `detailOf` tells of them. */
  choices(detailOf: (value: string) => string | null): Choice[] {
    const sharing = new Map<string, number>();
    for (const { name } of this.found.values()) sharing.set(nameKey(name), (sharing.get(nameKey(name)) ?? 0) + 1);
    return [...this.found]
      .map(([value, { name, rows }]) => {
        const detail = (sharing.get(nameKey(name)) ?? 0) > 1 ? detailOf(value) : null;
        return { value, name: detail === null ? name : `${name} (${detail})`, count: rows.size };
      })
      .sort((a, b) => bySwedish(a.name, b.name) || (a.value < b.value ? -1 : 1));
  }
}

/** The choice that is meant by a value of the address: its id, or the words people see where no other begins with them. */
export function chosen(choices: readonly Choice[], asked: string): Choice | null {
  const known = choices.find(({ value }) => value === asked);
  const key = nameKey(asked);
  if (known || key === '') return known ?? null;
  const called = choices.filter(({ name }) => nameKey(name) === key || name.startsWith(`${asked} (`));
  return called.length === 1 ? (called.find(({ name }) => nameKey(name) === key) ?? null) : null;
}

/** Choices offered for a name that nobody has. */
const NEAR = 6;
/** Letters alike at the beginning of a word for it to be worth offering. */
const ALIKE = 4;

/** Choices that share most words with a name, or beginnings of words. */
export function nearChoices(choices: readonly Choice[], asked: string): Choice[] {
  const words = wordsOf(asked);
  return choices
    .map((choice) => {
      const own = wordsOf(choice.name);
      const shared = words.filter((word) => own.includes(word)).length;
      const alike = words.filter((word) => own.some((other) => other.slice(0, ALIKE) === word.slice(0, ALIKE))).length;
      return { choice, worth: 2 * shared + alike };
    })
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || bySwedish(a.choice.name, b.choice.name))
    .slice(0, NEAR)
    .map(({ choice }) => choice);
}

const wordsOf = (name: string): string[] =>
  nameKey(name)
    .split(' ')
    .filter((word) => word.length > 2);
