/**
 * What a key stroke costs in the search field: `npm run bench:instant [-- NAMES…]`, 5,000 and 8,000 invented names unless told.
 * Build on the server, weight on the wire, time until it can be asked, and every key stroke of a few hundred typed queries.
 * Nothing is asserted: a loaded machine is no fault of the code.
 */
import { gzipSync } from 'node:zlib';
import { INSTANT_KINDS, type InstantIndex, instantNumber, instantWords } from '../../server/contract/instant.ts';
import { buildInstant, type InstantThing } from '../../server/services/search/instant.ts';
import { instantFinder } from '../../web/client/instant/find.ts';

/** Sizes to measure. */
const SIZES = process.argv.slice(2).map(Number).filter(Boolean);
const QUERIES = 300;

/** The same names in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const SYLLABLES =
  'al be dal ek fors gren hol in jär kul lind mo näs ok plan rud sten trä under vik åker öst sam råd nämn'.split(' ');
const ENDINGS = 'nämnden rådet gruppen kommun utskottet nätverket avtalet programmet planen sson'.split(' ');
const FILLERS =
  'för om i länets regional gemensam protokoll kallelse verksamhetsberättelse med och av överenskommelse'.split(' ');

function names(amount: number): InstantThing[] {
  const roll = dice(7);
  const one = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T;
  const word = () => `${one(SYLLABLES)}${one(SYLLABLES)}${roll() < 0.5 ? one(ENDINGS) : ''}`;
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return Array.from({ length: amount }, (_, at) => {
    const kind = Math.floor(roll() * INSTANT_KINDS.length);
    const year = 2000 + Math.floor(roll() * 25);
    const number = 1 + Math.floor(roll() * 900);
    const title = capital([word(), one(FILLERS), word(), one(FILLERS), word()].join(' '));
    const isCase = INSTANT_KINDS[kind] === 'case';
    const isDocument = INSTANT_KINDS[kind] === 'document';
    const name = isCase
      ? `KS ${year}/${number}`
      : isDocument
        ? `${title} ${year}`
        : `${capital(word())} ${capital(word())}`;
    const detail = isCase ? title : isDocument ? `protokoll, ${year}-03-14` : capital(word());
    return {
      entry: [kind, `id-${at.toString(16).padStart(12, '0')}`, name, detail, 1 + Math.floor(roll() ** 4 * 200)],
      words: [...new Set(instantWords(`${name} ${detail}`))],
      whole: isCase ? ['KS', null].map((diarium) => instantNumber({ diarium, number, year })) : [],
    };
  });
}

/** Names typed as people type them: in part, without diacritics, with a slip, a number in another form. */
function typed(things: readonly InstantThing[]): string[] {
  const roll = dice(11);
  return Array.from({ length: QUERIES }, (_, at) => {
    const [, , name] = (things[Math.floor(roll() * things.length)] as InstantThing).entry;
    const text = name.slice(0, 24).trim();
    if (at % 4 === 1) return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    if (at % 4 === 2) return text.replace(/(.{5})(.)(.)/u, '$1$3$2');
    return at % 4 === 3 ? text.replace(/(\w+) (\d{4})\/(\d+)/u, '$1-$2-00$3') : text;
  });
}

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);

async function measure(amount: number): Promise<Record<string, string | number>> {
  const things = names(amount);
  const built = performance.now();
  const sent = JSON.stringify(await buildInstant(things, false));
  const buildMs = performance.now() - built;
  const loaded = performance.now();
  const finder = instantFinder(JSON.parse(sent) as InstantIndex);
  const loadMs = performance.now() - loaded;
  const strokes: { ms: number; text: string }[] = [];
  for (const query of typed(things))
    for (let length = 1; length <= query.length; length += 1) {
      const text = query.slice(0, length);
      const start = performance.now();
      finder.find(text);
      strokes.push({ ms: performance.now() - start, text });
    }
  strokes.sort((a, b) => a.ms - b.ms);
  const times = strokes.map(({ ms }) => ms);
  return {
    names: amount,
    'build ms': Math.round(buildMs),
    'kB gzipped': Math.round(gzipSync(sent).length / 1000),
    'load ms': Math.round(loadMs),
    strokes: times.length,
    'p50 ms': at(times, 0.5),
    'p95 ms': at(times, 0.95),
    'p99 ms': at(times, 0.99),
    'max ms': at(times, 0.99999),
    slowest: strokes.at(-1)?.text ?? '',
  };
}

const rows = [];
for (const size of SIZES.length > 0 ? SIZES : [5_000, 8_000]) rows.push(await measure(size));
console.table(rows);
