/** Projects counted up: rows and paragraphs with a project's own number (`P14 Namn`, `Namn (P03)`), paragraphs below their name. */
import { linesOf } from '../../text/lines.ts';
import { type Context, type FoundOf, oneLine } from '../context.ts';

type Project = FoundOf<'project'>;

/** A line of its own that says that projects follow. */
const HEADING =
  /^[ \t]*(?:\d[\d.]*[ \t]+|tabell \d+[.:]?[ \t]+)?(?:\p{L}+ ){0,2}(?:projekt|projekten|projektportfölj|utvecklingsprojekt|satsningar)(?:[ \t]+(?:i|under|år|vid|per)?[ \t]*[\p{L}\d ]{0,20})?[ \t]*:?$/gimu;
/** Letters below it that are read. */
const SECTION = 3000;
const CODE = '\\p{Lu}{1,3}-?\\d{1,3}';
/** `P14 Lyftet`, alone on its line or in the first cells of a row. */
const ROW = new RegExp(
  `^[ \\t]*(?<code>${CODE})[ \\t|]+(?<name>\\p{Lu}[^\\n\\t|.:]{3,70}?)(?=[ \\t]*$|[ \\t]*[\\t|]| {3,})`,
  'gmu',
);
/** `Lyftet (P14) drevs av …`. */
const OPENS = new RegExp(`^[ \\t]*[·*-]?[ \\t]*(?<name>\\p{Lu}[^\\n(.:;]{3,70}?) \\((?<code>${CODE})\\)`, 'gmu');
/** So many of one series, and the numbers are the projects'. */
const SERIES = 2;

/** A project's name above its paragraph. */
const TITLE = /^\p{Lu}[\p{L}\d][^.:;,!?()|\t]{2,50}$/u;
const MOST_WORDS = 6;
/** Letters of the paragraph that must speak of the project. */
const FIRST_WORDS = 220;
const OF_IT = /(?<![\p{L}])(?:projektet|projekt|projektledare|förstudien?)(?![\p{L}])/iu;
/** Headings within a project's paragraphs. */
const NO_NAME =
  /^(?:Avslutade|Pågående|Nya|Kommande|Bakgrund|Syfte|Mål|Resultat|Ekonomi|Inledning|Sammanfattning|Budget|Uppföljning|Tabell|Bilaga|Projekt|Projekten|Övrig\p{L}*|Samverkan|Framåt|Organisation)(?![\p{L}])/u;

/** `beviljade styrelsen medel till Namnet. Insatsen får …`. */
const GRANTED =
  /(?:beviljade|beviljades|beviljat|avsatte|gav|fick)\s[^.!?\n]{0,60}?(?:medel|bidrag|stöd|pengar)\still\s(?:projektet\s)?(\p{Lu}[\p{L}\d-]+(?:\s(?!och\s)[\p{L}\d-]+){0,4})\.\s+(?:Insatsen|Projektet|Satsningen|Förstudien)\s/gu;

/** Projects of numbered series, of paragraphs below their names, and those that were granted means. */
export function countedProjects(context: Context): Project[] {
  const { text } = context;
  if (!/projekt|insatsen|satsning/iu.test(text)) return [];
  const out: Project[] = [];
  const add = (start: number, written: string, code: string | null): void => {
    const end = start + written.length;
    const others = [...context.persons, ...context.organizations, ...context.arenas];
    if (out.some((p) => p.start < end && p.end > start) || others.some((o) => o.start < end && o.end > start)) return;
    out.push({ kind: 'project', start, end, name: oneLine(written), code, period: null, funder: null });
  };
  const sections = [...text.matchAll(HEADING)]
    .filter((h) => /^[ \t]*[\p{Lu}\d]/u.test(h[0]))
    .map((h) => ({ from: h.index + h[0].length, to: h.index + h[0].length + SECTION }));
  if (sections.length > 0) {
    const within = (at: number): boolean => sections.some((s) => at >= s.from && at < s.to);
    for (const { start, name, code } of numbered(text, within)) add(start, name, code);
    for (const { from, to } of sections) for (const { start, name } of titled(text, from, to)) add(start, name, null);
  }
  for (const m of text.matchAll(GRANTED)) if (m[1]) add(m.index + m[0].indexOf(m[1]), m[1], null);
  return out;
}

interface Named {
  start: number;
  name: string;
  code: string;
}

/** Names with a number of a series that the sections hold more of. */
function numbered(text: string, within: (at: number) => boolean): Named[] {
  const found = [ROW, OPENS].flatMap((regex) =>
    [...text.matchAll(regex)].flatMap((m): Named[] => {
      const { name = '', code = '' } = m.groups ?? {};
      return within(m.index) && /\p{Ll}{3}/u.test(name) && name.split(' ').length <= MOST_WORDS + 2
        ? [{ start: m.index + m[0].lastIndexOf(name), name, code }]
        : [];
    }),
  );
  const series = new Map<string, Set<string>>();
  for (const { code } of found) {
    const letters = code.replace(/[\d-]/gu, '');
    series.set(letters, (series.get(letters) ?? new Set<string>()).add(code));
  }
  return found.filter(({ code }) => (series.get(code.replace(/[\d-]/gu, ''))?.size ?? 0) >= SERIES);
}

/** Short lines right above a paragraph that speaks of the project. */
function titled(text: string, from: number, to: number): { start: number; name: string }[] {
  const lines = linesOf(text.slice(from, to), from);
  const out: { start: number; name: string }[] = [];
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (line.gap === 0 || !next || next.gap > 0 || !TITLE.test(line.text) || NO_NAME.test(line.text)) continue;
    if (line.text.split(' ').length > MOST_WORDS || !/^\p{Lu}/u.test(next.text) || next.text.length < 30) continue;
    const paragraph = text.slice(next.start, next.start + FIRST_WORDS).split(/\n[ \t]*\n/u)[0] ?? '';
    if (OF_IT.test(paragraph)) out.push({ start: line.start, name: line.text });
  }
  return out;
}
