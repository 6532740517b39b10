/**
 * The curation and authority files, brought to bear on resolution: which groups of mentions are one thing whatever the rules say,
 * which are never, and what a thing is called. Names no id: everything is found anew by its words in every derivation.
 */
import type { MentionFact } from '../../graph/facts.ts';
import type { EntityKind } from '../../graph/records.ts';
import { nameKey } from '../../graph/text/fold.ts';
import {
  type Action,
  type Anchor,
  actionOf,
  type Correction,
  type CorrectionOf,
  type Curation,
  type JoinedKind,
} from '../curation/schema.ts';
import { type Entry, entriesOf, entryOf } from './authority.ts';
import { cluster, type Feature, type Link, ONE_THING, type Outcome } from './clusters.ts';
import type { CorpusFile } from './corpus.ts';
import { type Group, groupOf } from './groups.ts';
import { type Lost, mentionsAt, overlaps, type Place, placesOf } from './places.ts';

/** A correction that could not be carried out as it stands. */
export interface Unmatched {
  /** Position in the file, from 0. */
  index: number;
  correction: Correction;
  anchor: Anchor;
  lost: Lost;
  /** Where the words stand, when they do. */
  places: readonly Place[];
}

/** How the groups of one kind became things: what `explain` tells. */
export interface Joining {
  kind: JoinedKind;
  groups: readonly Group<EntityKind>[];
  clusters: readonly (readonly number[])[];
  told: readonly { link: Link; outcome: Outcome }[];
}

export class Guidance {
  readonly files: readonly CorpusFile[];
  readonly curation: Curation;
  /** Corrections that point at nothing, in the order they were met; each once. */
  readonly unmatched: Unmatched[] = [];

  constructor(files: readonly CorpusFile[], curation: Curation) {
    this.files = files;
    this.curation = curation;
  }

  /** Corrections of an action with their positions in the file. */
  corrections<A extends Action>(action: A): { index: number; correction: CorrectionOf<A> & Correction }[] {
    return this.curation.corrections.flatMap((correction, index) =>
      actionOf(correction) === action ? [{ index, correction: correction as CorrectionOf<A> & Correction }] : [],
    );
  }

  lose(index: number, anchor: Anchor, lost: Lost, places: readonly Place[] = []): void {
    const correction = this.curation.corrections[index];
    if (correction === undefined || this.unmatched.some((u) => u.index === index && u.anchor === anchor)) return;
    this.unmatched.push({ index, correction, anchor, lost, places });
  }

  /** Groups with those parted that a correction says are several things of one name. */
  parted<K extends JoinedKind>(kind: K, groups: Group<K>[]): Group<K>[] {
    let out = groups;
    for (const { index, correction } of this.corrections('split')) {
      if (correction.split.kind !== kind) continue;
      const found = correction.split.things.map((thing) => ({ thing, ...groupAt(thing, kind, out, this.files) }));
      const shared = [...new Set(found.map((f) => f.group))].filter(
        (g) => g !== null && found.filter((f) => f.group === g).length > 1,
      );
      for (const at of shared.sort((x, y) => (y ?? 0) - (x ?? 0))) {
        const group = out[at ?? -1];
        if (group === undefined) continue;
        const things = found.filter((f) => f.group === at);
        const parts = partsOf(group, things);
        if (parts === null) this.lose(index, things[1]?.thing ?? things[0]?.thing ?? { quote: '' }, 'same');
        else out = out.toSpliced(at ?? 0, 1, ...parts);
      }
    }
    return out;
  }

  /** Joins groups by the links of the rules and of the files; what a person said goes before every rule. */
  join<K extends JoinedKind>(
    kind: K,
    groups: Group<K>[],
    links: Link[],
    apart: (a: number[], b: number[]) => boolean,
  ): Joining {
    const told: { link: Link; outcome: Outcome }[] = links
      .filter((link) => link.score < ONE_THING)
      .map((link) => ({ link, outcome: 'weak' }));
    const said = this.said(kind, groups);
    const entries = entriesOf(kind, groups, this.curation.authority);
    const strangers = (a: number[], b: number[]): boolean =>
      a.some((x) => b.some((y) => said.apart.has(pairKey(x, y)) || differ(entries.get(x), entries.get(y))));
    const clusters = cluster(
      groups.length,
      [...said.links, ...registered(entries), ...links.filter((l) => l.score >= ONE_THING)],
      (a, b, link) => strangers(a, b) || (link.said !== true && apart(a, b)),
      (link, outcome) => told.push({ link, outcome }),
    );
    return { kind, groups: groups as unknown as Group<EntityKind>[], clusters, told };
  }

  /** What the authority file calls the thing that these groups are. */
  entry<K extends JoinedKind>(kind: K, members: Group<K>[]): Entry | null {
    return entryOf(kind, members, this.curation.authority);
  }

  /** What the corrections say of these groups: links, and pairs (`pairKey`) that are never one. */
  said<K extends JoinedKind>(kind: K, groups: Group<K>[]): { links: Link[]; apart: Set<string> } {
    const links: Link[] = [];
    const apart = new Set<string>();
    for (const { index, correction } of this.corrections('merge')) {
      if (correction.merge.kind !== kind) continue;
      const [first, ...rest] = this.groupsOf(index, correction.merge.things, kind, groups);
      for (const b of rest)
        if (first !== undefined && b !== first)
          links.push({ a: first, b, score: 1, said: true, ...byPerson(correction) });
    }
    for (const { index, correction } of this.corrections('split')) {
      if (correction.split.kind !== kind) continue;
      const found = this.groupsOf(index, correction.split.things, kind, groups);
      for (const [k, x] of found.entries()) for (const y of found.slice(k + 1)) if (x !== y) apart.add(pairKey(x, y));
    }
    return { links, apart };
  }

  /** The number of the group that an anchor means; null where it means none or several. */
  find<K extends JoinedKind>(anchor: Anchor, kind: K, groups: Group<K>[]): number | null {
    return groupAt(anchor, kind, groups, this.files).group;
  }

  private groupsOf<K extends JoinedKind>(index: number, things: Anchor[], kind: K, groups: Group<K>[]): number[] {
    return things.flatMap((thing) => {
      const { group, lost, places } = groupAt(thing, kind, groups, this.files);
      if (lost !== null) this.lose(index, thing, lost, places);
      return group === null ? [] : [group];
    });
  }
}

export const pairKey = (x: number, y: number): string => `${Math.min(x, y)} ${Math.max(x, y)}`;
const differ = (x: number | undefined, y: number | undefined): boolean => x !== undefined && y !== undefined && x !== y;

function byPerson({ reason, signed, date }: Correction): { why: string; features: Feature[] } {
  return { why: 'rättelse', features: [{ name: 'rättelse', value: `${reason} (${signed}, ${date})`, weight: 1 }] };
}

/** Groups that are one entry of the authority file. */
function registered(entries: ReadonlyMap<number, number>): Link[] {
  const first = new Map<number, number>();
  return [...entries].flatMap(([group, entry]) => {
    const a = first.get(entry);
    if (a === undefined) first.set(entry, group);
    return a === undefined ? [] : [{ a, b: group, score: 0.99, why: 'samma post i namnregistret' }];
  });
}

interface FoundGroup {
  group: number | null;
  lost: Lost | null;
  places: readonly Place[];
}

/** The one group whose mention stands at an anchor's words; failing that, the one of that name. */
function groupAt<K extends JoinedKind>(
  anchor: Anchor,
  kind: K,
  groups: Group<K>[],
  files: readonly CorpusFile[],
): FoundGroup {
  const places = placesOf(anchor, files);
  if (typeof places === 'string') return { group: null, lost: places, places: [] };
  const key = nameKey(anchor.quote);
  const facts = mentionsAt(places, kind);
  const exact = facts.filter((f) => nameKey(f.text) === key);
  const wanted = new Set<unknown>(exact.length > 0 ? exact : facts);
  const numbers = groups.flatMap((g, i) => (g.seen.some((s) => wanted.has(s.fact)) ? [i] : []));
  const found =
    numbers.length > 0 ? numbers : groups.flatMap((g, i) => (g.names.some(([n]) => nameKey(n) === key) ? [i] : []));
  const [only] = found;
  if (found.length === 1 && only !== undefined) return { group: only, lost: null, places };
  return { group: null, lost: found.length === 0 ? 'thing' : 'several', places };
}

/**
 * One group as several things: a mention goes with the place that stands in its document, else in its file, else with the first.
 * Null where two places stand in one document: statements know a person by the name in the document, so these cannot be told apart.
 */
function partsOf<K extends JoinedKind>(
  group: Group<K>,
  things: { thing: Anchor; places: readonly Place[] }[],
): Group<K>[] | null {
  const homes = things.map(({ places }) =>
    group.seen.find((s) => places.some((p) => p.file === s.document.file && overlaps(p, (s.fact as MentionFact).span))),
  );
  if (new Set(homes.map((h) => h?.document.id)).size < things.length) return null;
  const part = (s: Group<K>['seen'][number]): number => {
    const document = homes.findIndex((h) => h?.document === s.document);
    return document >= 0
      ? document
      : Math.max(
          0,
          homes.findIndex((h) => h?.document.file === s.document.file),
        );
  };
  return things.flatMap(({ thing }, k) => {
    const seen = group.seen.filter((s) => part(s) === k);
    const label = k === 0 ? group.part : `${thing.source ?? thing.sha256 ?? ''}|${nameKey(thing.quote)}`;
    return seen.length > 0 ? [groupOf(group.key, seen, label)] : [];
  });
}
