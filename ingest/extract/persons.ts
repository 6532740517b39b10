import { isFamilyName, isGivenName, nominativeName } from '../lexicon/names.ts';
import { camelGiven, findPersonNames } from '../names/person-name.ts';
import type { Context, FoundOf } from './context.ts';

/** `Ek, Anna` alone on a line or in a table cell; the family name may have been broken off the line above. */
const REVERSED =
  /^[ \t]*((?:\p{Lu}[\p{L}’'-]+ ?){1,3}),[ \t]*\n?[ \t]*(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)[ \t]*$/gmu;
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
  const found: FoundOf<'person'>[] = named.map((n) => ({
    kind: 'person',
    start: n.start,
    end: n.end,
    name: properCase(withoutGenitive(n.name, forms)),
    party: n.party,
  }));
  for (const m of capitals(text)) if (!found.some((f) => m.start < f.end && m.end > f.start)) found.push(m);
  const roll = rollNames(text);
  for (const r of roll) {
    const clash = found.findIndex((f) => r.start < f.end && r.end > f.start);
    if (clash >= 0) found.splice(clash, 1);
    found.push(r);
  }
  return found.sort((a, b) => a.start - b.start);
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
  const sure = rows.filter((m) => isGivenName((m[2] ?? '').split(/[ -]/u)[0] ?? '') || camelGiven(m[2] ?? '') !== null);
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
