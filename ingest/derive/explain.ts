/** Why things are one: every merge with its features, values and score, recomputed from the facts on demand; and which to doubt. */
import type { EntityKind, Mention } from '../../graph/records.ts';
import { type Anchor, JOINED_KINDS, type JoinedKind, NO_CURATION } from '../curation/schema.ts';
import { type Feature, type Link, ONE_THING, type Outcome } from './clusters.ts';
import { byPlace, type CorpusFile, type DeriveInput, mentionOf, readCorpus } from './corpus.ts';
import { correctThings } from './corrections.ts';
import type { Group } from './groups.ts';
import { Guidance, type Joining, pairKey } from './guidance.ts';
import { repairCorpus } from './repaired.ts';
import { resolve } from './resolve.ts';
import type { Resolution } from './statements.ts';

/** One of the two that a link is between. */
export interface Side {
  /** Commonest name first. */
  names: string[];
  /** Where it stands, at most three places with the words around. */
  places: { source: string; page: number; quote: string }[];
  /** How many places there are. */
  mentions: number;
  /** A place by which a correction finds it again; null where its words mean several things wherever it stands. */
  anchor: Anchor | null;
}

/** Two groups of mentions that were weighed against each other. */
export interface Weighing {
  kind: JoinedKind;
  a: Side;
  b: Side;
  /** 0..1 */
  score: number;
  why: string;
  features: Feature[];
  outcome: Outcome;
}

export interface Explanation {
  kind: JoinedKind;
  id: string;
  name: string;
  /** Weighings that made it one thing, strongest first; empty where all its places bear one name. */
  joins: Weighing[];
  /** Weighings with other things, which stay apart. */
  apart: Weighing[];
}

export interface Doubtful extends Weighing {
  /** For `review --accept`: the same as long as the same files are stored. */
  number: number;
  /** What the curation file says of it already. */
  decided: 'merge' | 'split' | null;
}

/** Merges this weak are worth a look, and pairs this strong that were not merged. */
const DOUBTED = { below: 0.85, above: 0.55 };

const TABLES = { person: 'persons', arena: 'arenas', organization: 'organizations', project: 'projects' } as const;

/** How a person, body or project came to be one; null when the id is of none. */
export function explain(input: DeriveInput, id: string): Explanation | null {
  const { guidance, resolution } = resolved(input);
  correctThings(resolution, guidance);
  for (const kind of JOINED_KINDS) {
    const table = resolution[TABLES[kind]];
    const at = table.joining?.ids.indexOf(id) ?? -1;
    if (at < 0 || table.joining === undefined) continue;
    const own = new Set(table.joining.clusters[at]);
    const about = table.joining.told.filter(({ link }) => own.has(link.a) || own.has(link.b));
    const inside = ({ link }: { link: Link }): boolean => own.has(link.a) && own.has(link.b);
    const weighed = (told: Joining['told']): Weighing[] =>
      strongestFirst(told.map((t) => weighing(t, table.joining as Joining, guidance)));
    return {
      kind,
      id,
      name: table.records.find((r) => r.id === id)?.name ?? '',
      joins: weighed(about.filter((t) => inside(t) && t.outcome === 'joined')),
      apart: weighed(about.filter((t) => !inside(t))),
    };
  }
  return null;
}

/**
 * Merges near the threshold and pairs that nearly were, as the rules alone judge them; what the curation file says of each beside.
 * The nearest to the threshold first.
 */
export function doubtful(input: DeriveInput): Doubtful[] {
  const { authority } = input.curation ?? NO_CURATION;
  const { files, guidance, resolution } = resolved({ ...input, curation: { corrections: [], authority } });
  const asked = new Guidance(files, input.curation ?? NO_CURATION);
  const found = JOINED_KINDS.flatMap((kind) => {
    const { joining } = resolution[TABLES[kind]];
    if (joining === undefined) return [];
    const groups = joining.groups as unknown as Group<typeof kind>[];
    const said = asked.said(kind, groups);
    const merged = new Set(said.links.map((l) => pairKey(l.a, l.b)));
    const home = new Map(joining.clusters.flatMap((ids, n) => ids.map((i) => [i, n] as const)));
    return joining.told.flatMap((told) => {
      const { link, outcome } = told;
      const weak = outcome === 'weak' && link.score >= DOUBTED.above && home.get(link.a) !== home.get(link.b);
      if (!weak && !(outcome === 'joined' && link.score <= DOUBTED.below)) return [];
      const key = pairKey(link.a, link.b);
      const decided = said.apart.has(key) ? ('split' as const) : merged.has(key) ? ('merge' as const) : null;
      return [{ ...weighing(told, joining, guidance), decided }];
    });
  });
  return found
    .sort((x, y) => distance(x) - distance(y) || compare(x.kind, y.kind) || compare(label(x), label(y)))
    .map((d, i) => ({ ...d, number: i + 1 }));
}

function resolved(input: DeriveInput): { files: CorpusFile[]; guidance: Guidance; resolution: Resolution } {
  const files = readCorpus(repairCorpus(input));
  const guidance = new Guidance(files, input.curation ?? NO_CURATION);
  return { files, guidance, resolution: resolve(files, guidance).resolution };
}

const distance = (w: Weighing): number => Math.round(Math.abs(w.score - ONE_THING) * 100);
const label = (w: Weighing): string => JSON.stringify([w.a.names, w.b.names, w.a.places, w.b.places]);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const strongestFirst = (list: Weighing[]): Weighing[] =>
  list.sort((x, y) => y.score - x.score || compare(label(x), label(y)));

function weighing({ link, outcome }: Joining['told'][number], joining: Joining, guidance: Guidance): Weighing {
  const side = (i: number): Side => sideOf(i, joining, guidance);
  return {
    kind: joining.kind,
    a: side(link.a),
    b: side(link.b),
    score: link.score,
    why: link.why,
    features: link.features ?? [{ name: link.why, value: '', weight: link.score }],
    outcome,
  };
}

const PLACES = 3;

function sideOf(index: number, joining: Joining, guidance: Guidance): Side {
  const group = joining.groups[index];
  if (group === undefined) throw new Error(`no group ${index}`);
  const seen = [...group.seen]
    .map((s) => ({ s, mention: mentionOf(s.document, s.fact) }))
    .sort((x, y) => byPlace(x.mention, y.mention));
  const party = joining.kind === 'person' ? (group.key.split('|')[1] ?? '') : '';
  const shown = seen.slice(0, PLACES).map(({ s, mention }) => ({
    source: mention.source,
    page: mention.page,
    quote: around(s.document.file.pages.get(mention.page)?.text ?? '', mention),
  }));
  return {
    names: group.names.map(([n]) => (party === '' ? n : `${n} (${party})`)),
    places: shown,
    mentions: seen.length,
    anchor: anchorOf(index, seen, joining, guidance),
  };
}

const BEFORE = 50;
const AFTER = 70;

/** The words around a place on one line, whole words only. */
function around(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(Math.max(0, start - BEFORE), start).replace(/^\S*\s/u, start > BEFORE ? '… ' : '');
  const after = text.slice(end, end + AFTER).replace(/\s\S*$/u, end + AFTER < text.length ? ' …' : '');
  return `${before}${text.slice(start, end)}${after}`.replace(/\s+/gu, ' ').trim();
}

type Seen = { s: Group<EntityKind>['seen'][number]; mention: Mention };

/** The shortest words at the first place by which the group, and no other, is found again. */
function anchorOf(index: number, seen: Seen[], joining: Joining, guidance: Guidance): Anchor | null {
  const groups = joining.groups as unknown as Group<JoinedKind>[];
  for (const { s, mention } of seen.slice(0, PLACES * 3)) {
    const text = s.document.file.pages.get(mention.page)?.text ?? '';
    const lineStart = text.lastIndexOf('\n', mention.start - 1) + 1;
    const lineEnd = text.indexOf('\n', mention.end);
    const bracket = /^,?\s?\([^()\n]{1,6}\)/u.exec(text.slice(mention.end, mention.end + 10))?.[0].length ?? 0;
    const quotes = [
      mention.text,
      text.slice(mention.start, mention.end + bracket),
      text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd),
    ];
    for (const quote of new Set(quotes.map((q) => q.replace(/\s+/gu, ' ').trim()))) {
      const anchor = { source: mention.source, sha256: s.document.file.facts.sha256, page: mention.page, quote };
      if (guidance.find(anchor, joining.kind, groups) === index) return anchor;
    }
  }
  return null;
}
