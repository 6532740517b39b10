import { fold, readRows } from './load.ts';

export const ROLE_CATEGORIES = [
  'förtroendevald',
  'mötesfunktion',
  'ledning',
  'tjänst',
  'profession',
  'nationell',
] as const;
export type RoleCategory = (typeof ROLE_CATEGORIES)[number];

export interface Role {
  /** Normal form: indefinite singular, modifiers written out (`andre vice ordförande`). */
  readonly name: string;
  readonly category: RoleCategory;
}

/** Last parts that new titles are formed with. `-råd` is left out: most words in `-råd` are bodies, not persons. */
const PRODUCTIVE_ENDINGS: readonly (readonly [ending: string, category: RoleCategory])[] = [
  ['ordförande', 'förtroendevald'],
  ['ledamot', 'förtroendevald'],
  ['justerare', 'mötesfunktion'],
  ['räknare', 'mötesfunktion'],
  ['kommunalråd', 'förtroendevald'],
  ['regionråd', 'förtroendevald'],
  ['chef', 'ledning'],
  ['direktör', 'ledning'],
  ['mästare', 'ledning'],
  ['föreståndare', 'ledning'],
  ['minister', 'nationell'],
  ['ledare', 'tjänst'],
  ['strateg', 'tjänst'],
  ['sekreterare', 'tjänst'],
  ['samordnare', 'tjänst'],
  ['koordinator', 'tjänst'],
  ['handläggare', 'tjänst'],
  ['utredare', 'tjänst'],
  ['utvecklare', 'tjänst'],
  ['jurist', 'tjänst'],
  ['ingenjör', 'tjänst'],
  ['inspektör', 'tjänst'],
  ['intendent', 'tjänst'],
  ['arkitekt', 'tjänst'],
  ['planerare', 'tjänst'],
  ['controller', 'tjänst'],
  ['ekonom', 'tjänst'],
  ['analytiker', 'tjänst'],
  ['administratör', 'tjänst'],
  ['assistent', 'tjänst'],
  ['konsulent', 'tjänst'],
  ['konsult', 'tjänst'],
  ['rådgivare', 'tjänst'],
  ['vägledare', 'tjänst'],
  ['förvaltare', 'tjänst'],
  ['tekniker', 'tjänst'],
  ['specialist', 'tjänst'],
  ['expert', 'tjänst'],
  ['upphandlare', 'tjänst'],
  ['kommunikatör', 'tjänst'],
  ['antikvarie', 'tjänst'],
  ['ekolog', 'tjänst'],
  ['revisor', 'tjänst'],
  ['ansvarig', 'tjänst'],
  ['läkare', 'profession'],
  ['sköterska', 'profession'],
  ['lärare', 'profession'],
  ['pedagog', 'profession'],
  ['terapeut', 'profession'],
  ['psykolog', 'profession'],
  ['kurator', 'profession'],
  ['forskare', 'profession'],
  ['professor', 'profession'],
  ['lektor', 'profession'],
];

/** Words before a title, abbreviations and figures included, and how the normal form writes them. */
const MODIFIERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tf: 'tf',
    't.f.': 'tf',
    't f': 'tf',
    tillförordnad: 'tf',
    vik: 'vikarierande',
    'vik.': 'vikarierande',
    vikarierande: 'vikarierande',
    bitr: 'biträdande',
    'bitr.': 'biträdande',
    biträdande: 'biträdande',
    ställföreträdande: 'ställföreträdande',
    vice: 'vice',
    v: 'vice',
    'v.': 'vice',
    förste: 'förste',
    första: 'förste',
    '1:e': 'förste',
    '1:a': 'förste',
    '1:ste': 'förste',
    '1': 'förste',
    andre: 'andre',
    andra: 'andre',
    '2:e': 'andre',
    '2:a': 'andre',
    '2:dre': 'andre',
    '2': 'andre',
    tredje: 'tredje',
    '3:e': 'tredje',
    ordinarie: 'ordinarie',
    tjänstgörande: 'tjänstgörande',
    adjungerad: 'adjungerad',
    avgående: 'avgående',
    tillträdande: 'tillträdande',
    senior: 'senior',
    operativ: 'operativ',
    regional: 'regional',
    strategisk: 'strategisk',
  }),
);

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ordf: 'ordförande',
    led: 'ledamot',
    ers: 'ersättare',
    suppl: 'suppleant',
    sekr: 'sekreterare',
    just: 'justerare',
    'verkst dir': 'verkställande direktör',
    gd: 'generaldirektör',
    dir: 'direktör',
  }),
);

/** Inflected endings and what the indefinite singular has in their place; tried in order, longest first. */
const INFLECTIONS: readonly (readonly [inflected: string, base: string])[] = [
  ['ledamöterna', 'ledamot'],
  ['ledamöter', 'ledamot'],
  ['sköterskorna', 'sköterska'],
  ['sköterskor', 'sköterska'],
  ['männen', 'man'],
  ['mannen', 'man'],
  ['män', 'man'],
  ['toren', 'tor'],
  ['torerna', 'tor'],
  ['torer', 'tor'],
  ['sorerna', 'sor'],
  ['sorer', 'sor'],
  ['arna', 'are'],
  ['aren', 'are'],
  ['erna', ''],
  ['ena', ''],
  ['er', ''],
  ['en', ''],
  ['et', ''],
  ['n', ''],
];

const ROLES: ReadonlyMap<string, Role> = new Map(
  readRows('roles.txt').map(([name = '', category]) => [
    fold(name),
    Object.freeze({ name, category: toCategory(category) }),
  ]),
);

function toCategory(cell: string | undefined): RoleCategory {
  const found = ROLE_CATEGORIES.find((category) => category === cell);
  if (found === undefined) throw new Error(`roles.txt: okänd kategori "${cell ?? ''}"`);
  return found;
}

/**
 * The role a phrase names, in any letter case, number and definiteness: `Tf förvaltningscheferna`, `2:e vice ordf.`.
 * Null when the phrase as a whole is no title.
 */
export function roleByName(text: string): Role | null {
  const key = fold(text).replace(/[,;:]+$/, '');
  return bare(key) ?? withModifier(key);
}

/** True when the word or phrase is a Swedish title or role, as in `roleByName`. */
export function isTitle(word: string): boolean {
  return roleByName(word) !== null;
}

function withModifier(key: string): Role | null {
  const match = /^(t\.? ?f\.?|\S+) (.+)$/u.exec(key);
  const modifier = MODIFIERS.get(match?.[1] ?? '');
  const rest = match?.[2];
  if (modifier === undefined || rest === undefined) return null;
  const role = bare(rest) ?? withModifier(rest);
  if (role === null) return null;
  const name = `${modifier} ${role.name}`;
  return ROLES.get(name) ?? { name, category: role.category };
}

function bare(key: string): Role | null {
  const written = ABBREVIATIONS.get(key.replace(/\.$/, '')) ?? key;
  return known(written) ?? inflected(written) ?? (written.endsWith('s') ? genitive(written.slice(0, -1)) : null);
}

function genitive(stem: string): Role | null {
  return known(stem) ?? inflected(stem);
}

function inflected(word: string): Role | null {
  for (const [ending, base] of INFLECTIONS) {
    if (!word.endsWith(ending)) continue;
    const role = known(word.slice(0, -ending.length) + base);
    if (role !== null) return role;
  }
  return null;
}

function known(word: string): Role | null {
  const role = ROLES.get(word);
  if (role !== undefined) return role;
  if (!/^[\p{L}-]+$/u.test(word)) return null;
  const productive = PRODUCTIVE_ENDINGS.find(([ending]) => word.endsWith(ending) && word.length >= ending.length + 2);
  return productive === undefined ? null : { name: word, category: productive[1] };
}
