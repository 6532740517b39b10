/** Popolo (https://www.popoloproject.com/specs/) as one JSON document, an object a line. What becomes what stands in `popolo-objects.ts`. */
import type { PersonRecord } from '../records.ts';
import type { StoreReader } from '../store.ts';
import {
  eventOf,
  membershipOf,
  motionsOf,
  organizationOf,
  type PopoloObject,
  partyMembershipOf,
  partyOf,
  personOf,
  postOf,
} from './popolo-objects.ts';
import { People, parentsOf, sourcesIn } from './popolo-references.ts';
import { recordsOf } from './reading.ts';

async function* section(name: string, objects: AsyncIterable<PopoloObject>): AsyncGenerator<string> {
  yield `"${name}": [`;
  let before = '\n';
  for await (const object of objects) {
    yield before + JSON.stringify(object);
    before = ',\n';
  }
  yield '\n]';
}

/** The persons, bodies and their doings. Held in memory: the persons' names, the parties and the posts. */
export async function* popolo(store: StoreReader): AsyncGenerator<string> {
  const sources = await sourcesIn(store);
  const people = new People();
  const inParties: PersonRecord[] = [];
  const parties = new Map<string, string>();
  const posts = new Map<string, PopoloObject>();

  async function* persons(): AsyncGenerator<PopoloObject> {
    for await (const person of recordsOf(store, 'person')) {
      people.add(person);
      if (person.party !== null) inParties.push(person);
      yield personOf(person, sources);
    }
  }

  async function* organizations(): AsyncGenerator<PopoloObject> {
    const parents = await parentsOf(store);
    for (const kind of ['arena', 'organization', 'project'] as const) {
      for await (const body of recordsOf(store, kind)) {
        if (body.kind === 'organization' && body.classification === 'parti') {
          for (const name of [body.name, ...body.aliases]) if (!parties.has(name)) parties.set(name, body.id);
        }
        yield organizationOf(body, parents.get(body.id), sources);
      }
    }
    for (const letter of [...new Set(inParties.map(({ party }) => party ?? ''))].sort()) {
      if (parties.has(letter)) continue;
      const party = partyOf(letter);
      parties.set(letter, party.id);
      yield party;
    }
  }

  async function* memberships(): AsyncGenerator<PopoloObject> {
    for await (const membership of recordsOf(store, 'membership')) {
      const post = postOf(membership);
      if (post !== null) posts.set(post.id, post);
      yield membershipOf(membership, post?.id, sources);
    }
    for (const person of inParties) yield partyMembershipOf(person, parties.get(person.party ?? '') ?? '', sources);
  }

  async function* held(): AsyncGenerator<PopoloObject> {
    for (const id of [...posts.keys()].sort()) yield posts.get(id) as PopoloObject;
  }

  async function* motions(): AsyncGenerator<PopoloObject> {
    for await (const decision of recordsOf(store, 'decision')) yield* motionsOf(decision, people, sources);
  }

  async function* events(): AsyncGenerator<PopoloObject> {
    for await (const meeting of recordsOf(store, 'meeting')) yield eventOf(meeting, sources);
  }

  // The order matters: parties are known after the organizations, posts after the memberships.
  const sections = { persons, organizations, memberships, posts: held, motions, events };
  let before = '{\n';
  for (const [name, objects] of Object.entries(sections)) {
    yield before;
    yield* section(name, objects());
    before = ',\n';
  }
  yield '\n}\n';
}
