/**
 * Swedish stems: Snowball's algorithm (as `lunr-languages` ships it) and rules for the definite and adjective forms it leaves,
 * applied in turn until nothing changes, so that every form of a word ends in the same place: `råd`, `rådet`, `rådens`.
 */
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import swedish from 'lunr-languages/lunr.sv.js';

/** The few parts of lunr that the language plugin touches while it registers; no index is ever made. */
interface Host {
  Pipeline: { registerFunction: () => void };
  generateStopWordFilter: () => () => void;
  sv?: { stemmer: (word: string) => string };
}

function loadSnowball(): (word: string) => string {
  const host: Host = { Pipeline: { registerFunction: () => {} }, generateStopWordFilter: () => () => {} };
  stemmerSupport(host as unknown as Record<string, unknown>);
  swedish(host as unknown as Record<string, unknown>);
  if (!host.sv) throw new Error('lunr-languages/lunr.sv.js registered no Swedish stemmer');
  return host.sv.stemmer;
}

const snowball = loadSnowball();

/** Endings Snowball leaves, with what stands in their place. The first that fits and leaves enough is applied. */
const RULES: readonly { ending: RegExp; to: string; keep: number; like: string }[] = [
  { ending: /(?<=[ie])um$/u, to: '', keep: 3, like: 'presidium ~ presidiet, museum ~ museet' },
  { ending: /(?<=[^aeiouyåäö])iet$/u, to: 'i', keep: 3, like: 'kansliet ~ kansli' },
  { ending: /(?<!h)ets?$/u, to: '', keep: 3, like: 'rådet ~ råd, arkivets ~ arkiv' },
  { ending: /ans?$/u, to: '', keep: 3, like: 'arenan ~ arena, kartans ~ karta' },
  { ending: /alt$/u, to: 'al', keep: 4, like: 'regionalt ~ regional' },
  { ending: /llt$/u, to: 'll', keep: 4, like: 'nationellt ~ nationell' },
  { ending: /bart$/u, to: 'bar', keep: 4, like: 'hållbart ~ hållbar' },
  { ending: /ivt$/u, to: 'iv', keep: 4, like: 'aktivt ~ aktiv' },
  { ending: /sam[mt]$/u, to: 'sam', keep: 4, like: 'gemensamt, gemensamma ~ gemensam' },
  { ending: /(?<=.{2})år$/u, to: 'å', keep: 3, like: 'ingår ~ ingå' },
  { ending: /ledamöt$/u, to: 'ledamot', keep: 3, like: 'ledamöter ~ ledamot' },
  { ending: /(?<=.)männ?$/u, to: 'man', keep: 3, like: 'tjänstemän ~ tjänsteman' },
  { ending: /mann$/u, to: 'man', keep: 3, like: 'talesmannen ~ talesman' },
  { ending: /städ$/u, to: 'stad', keep: 3, like: 'städer ~ stad' },
  { ending: /länd$/u, to: 'land', keep: 3, like: 'länder ~ land' },
];

/** Words the rules would cut wrongly: the ending is part of the stem. */
const WHOLE = new Set(['organ', 'plan', 'utan', 'innan', 'sedan', 'redan', 'medan', 'samman', 'annan', 'nästan']);

function applyRules(word: string): string {
  if (WHOLE.has(word)) return word;
  for (const { ending, to, keep } of RULES) {
    const cut = word.replace(ending, to);
    if (cut !== word && cut.length >= keep) return cut;
  }
  return word;
}

/** Enough for any chain of endings; a guard, not a limit that is met. */
const ROUNDS = 5;
const CACHE_LIMIT = 200_000;
const cache = new Map<string, string>();

/** The stem of a lower-case word. Words with digits, and words of three letters or fewer, are their own stems. */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  let out = word;
  if (word.length > 3 && !/[\d§_]/u.test(word)) {
    for (let i = 0; i < ROUNDS; i += 1) {
      const next = applyRules(WHOLE.has(out) ? out : snowball(out));
      if (next === out) break;
      out = next;
    }
  }
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, out);
  return out;
}
