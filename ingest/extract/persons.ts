import { isCommonWord, isFamilyName, isGivenName, nominativeName } from '../lexicon/names.ts';
import { isTitle } from '../lexicon/roles.ts';
import { camelGiven, findPersonNames } from '../names/person-name.ts';
import type { Context, FoundOf } from './context.ts';
import { unknownNames } from './unknown-names.ts';

/** `Ek, Anna` alone on a line or in a table cell; the family name may have been broken off the line above. */
const REVERSED =
  /^[ \t]*((?:\p{Lu}[\p{L}'-]+ ?){1,3}),[ \t]*\n?[ \t]*(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)[ \t]*$/gmu;
/** A party alone below a reversed name: a roll of seats, whoever sits there. */
const PARTY_BELOW = /^\s*\n\s*(?:S|M|C|SD|V|L|KD|MP)[ \t]*(?:\n|$)/u;
/** So many reversed names make a roll; then each such line is a person, known first name or not. */
const ROLL = 6;

/** Takes a genitive s off when the bare form is used in the document too, or the family name ends in `ssons`. */
function withoutGenitive(name: string, all: Set<string>): string {
  if (!name.endsWith('s')) return name;
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  const nominative = nominativeName(last);
  if (nominative !== last && isFamilyName(nominative)) return [...words.slice(0, -1), nominative].join(' ');
  const bare = name.slice(0, -1);
  return all.has(bare) || /(?:sson|ström|berg|gren|lund|qvist|kvist|dahl|man|mark|mon|stedt|ling|blom)$/iu.test(bare)
    ? bare
    : name;
}

/** Behind a name that ends in s, never behind a genitive: the end of an entry in a list, of a cell or of a line that no noun goes on from. */
const ENTRY_ENDS = /^(?:[ \t]?\([^()\n]{1,5}\))?[ \t]*(?:[,;\t]|$|\n(?![ \t]*\p{Ll}))/u;

/** Names that end in s of their own (`Karin Wells (S), ordförande`): some entry of a list ends with them, and the document has none without it. */
function ownEndings(text: string, named: { name: string; end: number }[], all: Set<string>): Set<string> {
  const ends = named.filter((n) => n.name.endsWith('s') && !all.has(n.name.slice(0, -1)));
  return new Set(ends.filter((n) => ENTRY_ENDS.test(text.slice(n.end, n.end + 40))).map((n) => n.name));
}

/** `BO ALM` → `Bo Alm`. */
function properCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (c) => c.toUpperCase());
}

/** Persons named in the document, first name first. */
export function extractPersons(context: Context): FoundOf<'person'>[] {
  const { text } = context;
  const named = findPersonNames(text);
  const forms = new Set(named.map((n) => n.name));
  const own = ownEndings(text, named, forms);
  const found: FoundOf<'person'>[] = named.map((n) => ({
    kind: 'person',
    start: n.start,
    end: n.end,
    name: properCase(own.has(n.name) ? n.name : withoutGenitive(n.name, forms)),
    party: n.party,
  }));
  for (const m of capitals(text)) if (!found.some((f) => m.start < f.end && m.end > f.start)) found.push(m);
  for (const m of rowNames(text, found)) if (!found.some((f) => m.start < f.end && m.end > f.start)) found.push(m);
  found.sort((a, b) => a.start - b.start);
  found.push(...unknownNames(text, found));
  for (const f of found) {
    const [first = '', ...rest] = spelledByMail(text, f).split(' ');
    f.name = [camelGiven(first) ?? first, ...rest].join(' ');
  }
  const roll = rollNames(text);
  for (const r of roll) {
    const clash = found.findIndex((f) => r.start < f.end && r.end > f.start);
    if (clash >= 0) found.splice(clash, 1);
    found.push(r);
  }
  const persons = found.sort((a, b) => a.start - b.start);
  for (const p of persons) p.name = initialsInFull(p.name, persons);
  return apart(persons);
}

/** Two who sign side by side, a blank apart, are two where the document names both of them elsewhere too. */
function apart(persons: FoundOf<'person'>[]): FoundOf<'person'>[] {
  const names = new Set(persons.map((p) => p.name));
  return persons.flatMap((p) => {
    const words = p.name.split(' ');
    if (words.length < 4 || p.end - p.start !== p.name.length) return [p];
    for (let k = 2; k <= words.length - 2; k++) {
      const [one, two] = [words.slice(0, k).join(' '), words.slice(k).join(' ')];
      if (!names.has(one) || !names.has(two)) continue;
      const first = { ...p, name: one, end: p.start + one.length, party: null };
      return [first, { ...p, name: two, start: first.end + 1 }];
    }
    return [p];
  });
}

/** `P-G Ek`, `A Ek` → the only one in the document whose name it may be. */
function initialsInFull(name: string, all: readonly FoundOf<'person'>[]): string {
  const m = /^(\p{Lu})(?:\.|-(\p{Lu})\.?)? (\p{Lu}[\p{L}-]+)$/u.exec(name);
  if (!m) return name;
  const [, one, two, family] = m;
  const may = new Set(
    all.flatMap((p) => {
      const words = p.name.split(' ');
      const [first = ''] = words;
      const double = first.split('-');
      const fits = words.length > 1 && words.at(-1) === family && first.length > 3 && first.startsWith(one ?? '');
      return fits && (two === undefined || (double[1] ?? '').startsWith(two)) ? [p.name] : [];
    }),
  );
  return may.size === 1 ? ([...may][0] ?? name) : name;
}

/** A row of a list of persons: two or three capitalised words, a comma, what they are there as. */
const ROW = /^[ \t]*(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){1,2}), (\p{Ll}{4,30})(?=[ \t,.]|$)[^\n]{0,40}$/gmu;
/** So many rows of known names with the same word behind the comma make a list; then an unknown name with that word is one too. */
const ROWS = 3;

/** Persons whose names no lexicon has, in a list of rows like the others: `Anna Ek, rösträknare`. */
function rowNames(text: string, known: FoundOf<'person'>[]): FoundOf<'person'>[] {
  const rows = [...text.matchAll(ROW)].map((m) => {
    const start = m.index + m[0].search(/\S/u);
    return { name: m[1] ?? '', as: (m[2] ?? '').toLowerCase(), start, end: start + (m[1]?.length ?? 0) };
  });
  const sure = new Map<string, number>();
  for (const r of rows)
    if (known.some((k) => k.start === r.start && k.end === r.end)) sure.set(r.as, (sure.get(r.as) ?? 0) + 1);
  return rows
    .filter((r) => (sure.get(r.as) ?? 0) >= ROWS && !r.name.split(' ').some((w) => isCommonWord(w) || isTitle(w)))
    .map((r) => ({ kind: 'person', start: r.start, end: r.end, name: r.name, party: null }));
}

/** Letters behind a name within which its e-mail address stands. */
const MAIL_WITHIN = 220;

/**
 * A misread family name in the spelling of the e-mail address behind it: `Anna Lmdgren … anna.lindgren@…`. Only where the address has the same
 * first name and a family name that is known, and the name as read is not.
 */
function spelledByMail(text: string, person: FoundOf<'person'>): string {
  const words = person.name.split(' ');
  const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
  if (words.length !== 2 || isFamilyName(last)) return person.name;
  const mail = /(?<![\p{L}.])([a-z-]+)\.([a-z-]+)@/u.exec(text.slice(person.end, person.end + MAIL_WITHIN));
  const family = mail?.[2] ? mail[2].charAt(0).toUpperCase() + mail[2].slice(1) : '';
  const misread = [...last].filter((c, i) => c.toLowerCase() !== family[i]?.toLowerCase()).length;
  const plain = last.normalize('NFD').replace(/\p{M}/gu, '');
  const alike = mail?.[1] === first.toLowerCase() && isFamilyName(family) && family.length === last.length;
  return alike && misread <= 2 && plain !== family ? `${first} ${family}` : person.name;
}

/** Names in capitals, as in a digital signature: `BO ALM` alone on a line, first name known. */
function capitals(text: string): FoundOf<'person'>[] {
  const out: FoundOf<'person'>[] = [];
  for (const m of text.matchAll(/^[ \t]*(\p{Lu}{2,}(?:-\p{Lu}{2,})?(?: \p{Lu}{2,}(?:-\p{Lu}{2,})?){1,3})[ \t]*$/gmu)) {
    const name = properCase(m[1] ?? '');
    const words = name.split(' ');
    const start = m.index + m[0].indexOf(m[1] ?? '');
    if (isGivenName(words[0] ?? '') && findPersonNames(name)[0]?.end === name.length) {
      out.push({ kind: 'person', start, end: start + name.length, name, party: null });
    }
  }
  return out;
}

/** Persons of a roll-call table, family name first. */
function rollNames(text: string): FoundOf<'person'>[] {
  const rows = [...text.matchAll(REVERSED)];
  const sure = rows.filter(
    (m) =>
      isGivenName((m[2] ?? '').split(/[ -]/u)[0] ?? '') ||
      camelGiven(m[2] ?? '') !== null ||
      PARTY_BELOW.test(text.slice(m.index + m[0].length, m.index + m[0].length + 12)),
  );
  const table = sure.length >= ROLL;
  const out: FoundOf<'person'>[] = [];
  if (!table) return [];
  for (const m of rows) {
    let family = (m[1] ?? '').trim();
    const given = (m[2] ?? '').trim();
    let start = m.index + m[0].search(/\S/u);
    const above = /\n[ \t]*(\p{Lu}[\p{L}-]+)[ \t]*\n[ \t]*$/u.exec(text.slice(Math.max(0, start - 40), start));
    if (table && above?.[1] && !/^(?:Ledamot|Ersättare|Parti|Ankom|Utgick|Plats|Namn)$/u.test(above[1])) {
      family = `${above[1]} ${family}`;
      start -= above[0].length - 1 - (above[0].slice(1).length - above[0].slice(1).trimStart().length);
    }
    const end = m.index + m[0].trimEnd().length;
    if (/^(?:Region|Kommun|Datum|Plats)/u.test(family)) continue;
    const party = /^\s*\n\s*(S|M|C|SD|V|L|KD|MP|[A-ZÅÄÖ]{1,3})\s*\n/u.exec(text.slice(end, end + 16))?.[1] ?? null;
    out.push({ kind: 'person', start, end, name: `${camelGiven(given) ?? given} ${family}`, party });
  }
  return out;
}
