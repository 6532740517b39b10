/**
 * Verbs with a particle and the nouns made of both: who asks for `nedläggning` wants `läggs ner`, who asks how something
 * `följs upp` wants `uppföljning`.
 */
import { stem } from '../text/stem.ts';

/** Particles as they stand after the verb, and as they stand before the noun. */
export const PARTICLES: ReadonlyMap<string, string> = new Map([
  ['upp', 'upp'],
  ['ner', 'ned'],
  ['ned', 'ned'],
  ['in', 'in'],
  ['ut', 'ut'],
  ['av', 'av'],
  ['till', 'till'],
  ['bort', 'bort'],
  ['fram', 'fram'],
  ['åter', 'åter'],
]);

/** Words between a verb and its particle, and one: `följs avtalet upp`. */
export const PARTICLE_REACH = 3;

/** Roots of nouns whose verb has other stems than the root itself. */
const IRREGULAR: Readonly<Record<string, string>> = {
  lägg: 'lägg lad lagt la',
  säg: 'säg sad sagt sa',
  sägn: 'säg sad sagt sa',
  tag: 'ta tar tas tog togs tag',
  giv: 'ge ger gav gavs giv',
  sätt: 'sätt satt',
  dragn: 'dra drar drog drag',
  byggn: 'bygg',
  deln: 'del',
  räkn: 'räkn',
  väg: 'väg',
};

export interface Apart {
  /** Stems of the verb. */
  verbs: readonly string[];
  particles: readonly string[];
}

const NOUN = new RegExp(`^(${[...new Set([...PARTICLES.values(), 'ner'])].join('|')})(\\p{L}{2,}?)ning$`, 'u');

/** The verb and particle a noun is made of; null for other words. `stemmed` is the noun's stem. */
export function apartOf(stemmed: string): Apart | null {
  const [, before, root] = NOUN.exec(stemmed) ?? [];
  if (before === undefined || root === undefined) return null;
  const verbs = IRREGULAR[root]?.split(' ') ?? [stem(root)];
  const noun = before === 'ner' ? 'ned' : before;
  return { verbs, particles: [...PARTICLES].filter(([, as]) => as === noun).map(([after]) => after) };
}
