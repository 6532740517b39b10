import { nameKey } from '../../graph/text/fold.ts';
import { skeleton } from '../text/noise.ts';
import { editDistance, type Link } from './clusters.ts';

/** What the rules below look at: a group of mentions under one name. */
export interface NamedGroup {
  key: string;
  /** Folded display name. */
  name: string;
  /** Folded full names that the text gives for it. */
  fullNames: string[];
  /** A first word with an inner capital (`VårdReKo`), which is a name by itself. */
  camel: string | null;
  /** The name where it is capitals only (`ABC`), and the initials of names in words. */
  capitals: string | null;
  initials: string[];
  documents: Set<string>;
  misread: boolean;
}

const HEADS =
  /(fullmaktige|styrelsen?|namnden?|utskottet?|beredningen?|presidi(?:um|et)|radet?|arenan?|natverket?|gruppen?|kommitten?|forumet?|partnerskapet?|kollegi(?:um|et)|delegationen?|direktionen?)$/u;
/** `kommunchefsgruppen`, `kommunchefsnätverk`, `kommunchefsmöte`, `kommunchefernas nätverk`: the heads of one profession as a body. */
const CHIEFS =
  /^((?:\p{L}+ )?\p{L}*chef)(?:s(?:gruppen?|natverket?|arenan?|mote(?:t|n|na)?|traff(?:en|ar|arna)?|forumet?|kollegi(?:um|et)|beredningen?|kretsen?)|er(?:na)?)$/u;

/** `kommundirektörerna`, `kommundirektörskollegiet`: a body of each county, and so one thing within a document only. */
const DIRECTORS =
  /^(\p{L}{3,}direktor)(?:s(?:gruppen?|natverket?|mote(?:t|n|na)?|traff(?:en|ar|arna)?|forumet?|kollegi(?:um|et)|beredningen?|kretsen?)|er(?:na)?)$/u;

/** Key of a body's name: folded, definite endings of the last word off, professions by their stem. */
export function bodyKey(name: string): string {
  const key = nameKey(name);
  const chiefs = CHIEFS.exec(key);
  if (chiefs?.[1]) return `${chiefs[1]}~`;
  return key
    .replace(/\bregion(?:alt|al|ens)\b/gu, 'regionala')
    .replace(
      /(styrelse|namnd|utskott|beredning|rad|arena|natverk|grupp|kommitte|forum|partnerskap|direktion|delegation)(?:en|et|n|t)$/u,
      '$1',
    )
    .replace(/(presidi|kollegi)et$/u, '$1um');
}

/** A head that stands alone behind an adjective: `Mellankommunala rådet`. */
const HEAD_ALONE =
  /^(?:rad|namnd|arena|natverk|grupp|forum|kollegi|utskott|beredning|kommitte|delegation)(?:en|et|n|um)?$/u;
/** A head without its definite ending. */
const indefinite = (head: string): string => head.replace(/(?:en|et|n|(?<=kollegi)um)$/u, '');

interface LinkRule {
  why: string;
  score: number;
  /** Candidates for a group: the other groups it may be the same as. More than one candidate of a rule is none. */
  candidates(group: NamedGroup, all: NamedGroup[], index: NameIndex): NamedGroup[];
}

/** Look-ups the rules need, built once. */
export interface NameIndex {
  byName: Map<string, NamedGroup[]>;
  byKey: Map<string, NamedGroup[]>;
  bySkeleton: Map<string, NamedGroup[]>;
  bySquash: Map<string, NamedGroup[]>;
  byLetters: Map<string, NamedGroup[]>;
  byBase: Map<string, NamedGroup[]>;
}

/** Spaces and genitive endings left out: `Mellan Nordens kontor`, `MellanNorden kontor`. */
export const squash = (name: string): string =>
  name
    .split(' ')
    .map((w) => (w.length > 4 ? w.replace(/s$/u, '') : w))
    .join('');

/** Without spaces and without any s: what is left of `fritidsforum` where the s that binds its parts is left out. */
const letters = (name: string): string => name.replace(/[ s]/gu, '');
/** Ending of the adjective that a body's name begins with: `Regionala gruppen`, `Regional grupp`. */
export const OPENING_ADJECTIVE = /(?<=^(?:regional|nationell|lokal|central|social|gemensam))(?:m?a|t)(?= )/u;
/** Definite ending off the last word. */
const base = (name: string): string => name.replace(OPENING_ADJECTIVE, '').replace(/(?<=\p{L}{6})(?:et|en|n)$/u, '');
/** Shorter names tell too little to be held for a slip of the pen. */
const LONG_NAME = 12;
/** Places as their offices abroad are called. */
const ABROAD: Record<string, string> = { bryssel: 'brussels', kopenhamn: 'copenhagen' };
const OFFICE = /(?:^| )(?:office|kontor|kontoret|representation)(?: |$)/u;

/** A body said by what it is for: `rådet för pensionärer`, `länsnätverket för skolbibliotek`. */
const SAID_FOR =
  /^(?:lans)?(styrelse|namnd|utskott|beredning|rad|arena|natverk|grupp|kommitte|forum)(?:en|et|n)? for (\p{L}{5,})$/u;
/** What a compound begins with is a word without its ending. */
const stemOf = (word: string): string => word.replace(/(?:erna|orna|arna|er|or|ar|um|en|et|a|e)$/u, '');
/** Letters that may bind the first part of a compound to its head. */
const BINDS = 4;

const lastWord = (name: string): string => name.split(' ').at(-1) ?? '';
const sharesDocument = (a: NamedGroup, b: NamedGroup): boolean => [...a.documents].some((d) => b.documents.has(d));

/** Reasons for two names to mean one thing, strongest first. */
const RULES: LinkRule[] = [
  {
    why: 'texten ger hela namnet',
    score: 0.98,
    candidates: (g, _all, index) =>
      g.fullNames.flatMap((f) => index.byKey.get(bodyKey(f)) ?? index.byName.get(f) ?? []).filter((o) => o !== g),
  },
  {
    why: 'samma hela namn',
    score: 0.97,
    candidates: (g, all) =>
      g.fullNames.length === 0
        ? []
        : all.filter((o) => o !== g && o.fullNames.some((f) => g.fullNames.includes(f))).slice(0, 1),
  },
  {
    why: 'genitiv eller särskrivning',
    score: 0.95,
    candidates: (g, _all, index) => (index.bySquash.get(squash(g.name)) ?? []).filter((o) => o !== g),
  },
  {
    why: 'binde-s utelämnat',
    score: 0.94,
    candidates: (g, _all, index) =>
      g.name.length < LONG_NAME
        ? []
        : (index.byLetters.get(letters(g.name)) ?? []).filter((o) => o !== g && editDistance(o.name, g.name, 1) <= 1),
  },
  {
    why: 'initialer',
    score: 0.9,
    candidates: (g, all) => {
      const { capitals } = g;
      return capitals === null ? [] : all.filter((o) => o !== g && o.initials.includes(capitals));
    },
  },
  {
    why: 'bestämd form',
    score: 0.94,
    candidates: (g, _all, index) =>
      g.name.length < LONG_NAME ? [] : (index.byBase.get(base(g.name)) ?? []).filter((o) => o !== g),
  },
  {
    why: 'kontorets ort',
    score: 0.8,
    candidates: (g, all) => {
      const place = /^(\p{L}{4,}?)s?kontoret$/u.exec(g.name)?.[1];
      if (!place) return [];
      const words = new Set([place, ABROAD[place] ?? place]);
      return all.filter(
        (o) => o !== g && OFFICE.test(o.name) && o.name.split(' ').some((w) => words.has(w)) && sharesDocument(g, o),
      );
    },
  },
  {
    why: 'samma egennamn först',
    score: 0.82,
    candidates: (g, all) => (g.camel === null ? [] : all.filter((o) => o !== g && o.camel === g.camel).slice(0, 1)),
  },
  {
    why: 'läsfel av samma namn',
    score: 0.9,
    candidates: (g, all, index) => {
      if (!g.misread) return [];
      const s = skeleton(g.name);
      const exact = (index.bySkeleton.get(s) ?? []).filter((o) => !o.misread);
      if (exact.length > 0) return exact;
      if (s.length < 7) return [];
      return all.filter((o) => !o.misread && o.name[0] === g.name[0] && editDistance(skeleton(o.name), s, 1) <= 1);
    },
  },
  {
    why: 'kortare namn i samma handling',
    score: 0.85,
    candidates: (g, all) =>
      HEADS.test(g.name) && !g.name.includes(' ')
        ? all.filter((o) => o !== g && o.name.endsWith(` ${bare(g.name)}`) && sharesDocument(g, o))
        : all.filter(
            (o) =>
              o !== g &&
              o.name.endsWith(g.name) &&
              o.name.length > g.name.length &&
              g.name.includes(' ') &&
              sharesDocument(g, o),
          ),
  },
  {
    why: 'början av det enda längre namnet i samma handling',
    score: 0.84,
    candidates: (g, all) =>
      HEADS.test(g.name) && !g.name.includes(' ')
        ? all.filter((o) => o !== g && o.name.startsWith(`${g.name} `) && sharesDocument(g, o))
        : [],
  },
  {
    why: 'sammansättningens led utelämnat',
    score: 0.8,
    candidates: (g, all) => {
      const [first, second] = g.name.split(' ');
      if (!first || !second || g.name.split(' ').length !== 2 || !HEAD_ALONE.test(second)) return [];
      const head = indefinite(second);
      return all.filter(
        (o) =>
          o !== g &&
          o.name.startsWith(`${first} `) &&
          o.name.split(' ').length === 2 &&
          indefinite(lastWord(o.name)).endsWith(head) &&
          sharesDocument(g, o),
      );
    },
  },
  {
    why: 'samma krets av direktörer i samma handling',
    score: 0.82,
    candidates: (g, all) => {
      const who = DIRECTORS.exec(g.name)?.[1];
      return who === undefined
        ? []
        : all.filter((o) => o !== g && DIRECTORS.exec(o.name)?.[1] === who && sharesDocument(g, o)).slice(0, 1);
    },
  },
  {
    why: 'samma ord sammansatt',
    score: 0.8,
    candidates: (g, all) => {
      const [, head = '', what = ''] = SAID_FOR.exec(g.name) ?? [];
      const stem = stemOf(what);
      if (stem.length < 5) return [];
      return all.filter((o) => {
        const first = o.name.startsWith(stem)
          ? new RegExp(`^(\\p{L}+?)${head}(?:en|et|n)?$`, 'u').exec(o.name)?.[1]
          : undefined;
        return o !== g && first !== undefined && first.length - stem.length <= BINDS;
      });
    },
  },
  {
    why: 'första ledet av ett samordnat namn',
    score: 0.75,
    candidates: (g, all) => {
      const m =
        /^(\p{L}+) (?:och|samt) \p{L}+?(arenan?|radet?|namnden?|gruppen?|natverket?|forumet?|kollegi(?:um|et)|beredningen?|utskottet?|kommitten?)$/u.exec(
          g.name,
        );
      return m?.[1] && m[2] ? all.filter((o) => o !== g && o.name === `${m[1]}${m[2]}`) : [];
    },
  },
];

const bare = (name: string): string => name.replace(/(?:et|en)$/u, '');

/** Links between groups by the rules; where a rule offers several candidates it says nothing. */
export function nameLinks(groups: NamedGroup[]): Link[] {
  const number = new Map(groups.map((g, i) => [g, i]));
  const index: NameIndex = {
    byName: new Map(),
    byKey: new Map(),
    bySkeleton: new Map(),
    bySquash: new Map(),
    byLetters: new Map(),
    byBase: new Map(),
  };
  const put = (map: Map<string, NamedGroup[]>, key: string, g: NamedGroup): void => {
    map.set(key, [...(map.get(key) ?? []), g]);
  };
  for (const g of groups) {
    put(index.byName, g.name, g);
    put(index.byKey, bodyKey(g.name), g);
    put(index.bySkeleton, skeleton(g.name), g);
    put(index.bySquash, squash(g.name), g);
    put(index.byLetters, letters(g.name), g);
    put(index.byBase, base(g.name), g);
  }
  const out: Link[] = [];
  for (const g of groups) {
    for (const rule of RULES) {
      const found = [...new Set(rule.candidates(g, groups, index))];
      const other = found[0];
      if (found.length !== 1 || !other) continue;
      const [a, b] = [number.get(g) ?? 0, number.get(other) ?? 0];
      if (a !== b) out.push({ a, b, score: rule.score, why: rule.why });
    }
  }
  return out;
}
