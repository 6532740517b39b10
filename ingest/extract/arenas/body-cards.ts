/**
 * Cards of bodies: a heading with the body's name alone, below it fields that tell what it is for, who sits there and how often it meets, in
 * columns or behind colons. What a field tells may run over several lines. Read from the text alone.
 */
import { type Line, linesOf } from '../../text/lines.ts';
import type { Context } from '../context.ts';
import { onceFor } from '../once.ts';

/** A field of a card: its stretch is what stands behind the label. */
export interface CardField {
  start: number;
  end: number;
  /** The role of the persons there; null where it tells of something else. */
  role: string | null;
  /** It tells how often the body met. */
  counts: boolean;
}

export interface Card {
  start: number;
  end: number;
  /** The heading's words but for its number and the short name in brackets. */
  name: string;
  /** Where that name stands. */
  at: { start: number; end: number };
  fields: CardField[];
}

const OWN = '(?:(?:nuvarande|ordinarie|övriga|regionens|kommunernas|valda)\\s)?';
const LABELS: { words: RegExp; role?: string; counts?: true }[] = [
  { words: /^(?:(?:förste|1:e)\s)?(?:vice|v\.?)\s?ordf(?:örande|\.)?$/iu, role: 'vice ordförande' },
  { words: /^ordf(?:örande|\.)?(?:\s\d{4})?$/iu, role: 'ordförande' },
  { words: /^(?:sammankallande|kallar samman)$/iu, role: 'sammankallande' },
  {
    words:
      /^(?:(?:nätverket|gruppen|rådet|forumet)\s)?(?:leds av|ledare|leder|ledning|ordförandeskap|håller i klubban)$/iu,
    role: 'ordförande',
  },
  { words: /^sekreterare$/iu, role: 'sekreterare' },
  { words: /^(?:samordnare|processledare)$/iu, role: 'samordnare' },
  { words: /^kontakt(?:person(?:er)?)?$/iu, role: 'kontaktperson' },
  { words: /^(?:adjungerade?|adjungerad ledamot)$/iu, role: 'adjungerad' },
  { words: new RegExp(`^${OWN}(?:ersättare|suppleant(?:er)?)$`, 'iu'), role: 'ersättare' },
  {
    words: new RegExp(
      `^${OWN}(?:ledam(?:ot|öter)|medlem(?:mar)?|deltagare|representant(?:er)?|sammansättning|ordinarie|med|ingår|deltar|medverkar|består av|sitter med|vilka\\??|vem\\??|vilka (?:deltar|ingår|är med|sitter)\\??)$`,
      'iu',
    ),
    role: 'ledamot',
  },
  {
    words:
      /^(?:antal )?(?:möten|sammanträden|träffar|mötestillfällen)(?: (?:under )?(?:\d{4}|året|per år))?$|^(?:mötesfrekvens|sammanträder|möts|träffas|ses|samlas|hur ofta\??|när\??)$/iu,
    counts: true,
  },
  {
    words:
      /^(?:syfte|slag|typ(?: av \p{L}+)?|uppdrag|uppgift(?:er)?|nivå|bildad|bildades|startår|sekretariat|frågor|ämnen|område|karaktär|form|politisk\/tjänste\p{L}*|beslutanderätt|mandat|rapporterar till|värd|huvudman|huvudmän|parter|status|beskrivning|ansvarig|finansiering|kostnad|plats|underlag|styrdokument|webb(?:plats)?|anmärkning|kommentar|befogenhet(?:er)?|vad\??|varför\??|var\??|bakgrund|mål|ändamål)$/iu,
  },
];

const NUMBER = /^(?:[A-H]?\d{1,2}(?:\.\d{1,2}){0,2}[.)]?\s+|[A-H]\.\d{1,2}(?:\.\d{1,2})?\s+|[A-H][.)]\s+|[·-]\s+)/u;
const NAME = /^\p{Lu}[^.:;|\t?!]{3,90}$/u;
const SHORT = /\s*(?:\(\p{Lu}[\p{L}\d -]{1,24}\)|-\s\p{Lu}{2,}[\p{L}\d-]*)\s*$/u;
const FIELD = /^[·-]?\s*(\p{Lu}[\p{L}/:.? -]{1,34}?)(?:\s*[:|]\s+|\t+\s*| {2,}|\s-\s)(?=\S)/u;
/** Lines that two fields may stand apart. */
const APART = 1;

interface Labelled {
  label: (typeof LABELS)[number];
  length: number;
}

function labelled(line: Line): Labelled | null {
  const m = FIELD.exec(line.text);
  const words = m?.[1]?.trim();
  const label = words ? LABELS.find((l) => l.words.test(words)) : undefined;
  return m && label ? { label, length: m[0].length } : null;
}

const columnAt = (text: string, start: number): number => start - (text.lastIndexOf('\n', start - 1) + 1);

/** The heading that a line is: a name alone, with a number before it perhaps and a short name behind. */
function headingOf(line: Line): { name: string; start: number } | null {
  const lead = NUMBER.exec(line.text)?.[0].length ?? 0;
  const name = line.text.slice(lead).replace(SHORT, '').trim();
  return NAME.test(name) && !/ {2}/u.test(name) && name.split(' ').length <= 9
    ? { name, start: line.start + lead }
    : null;
}

/** The cards of a text: two fields or more, of which one tells who sits there or how often it met. */
export const bodyCards = onceFor(({ text }): Card[] => {
  if (!ABOUT.test(text)) return [];
  const lines = linesOf(text);
  const out: Card[] = [];
  for (let i = 1; i < lines.length; i++) {
    const first = lines[i] as Line;
    const above = lines[i - 1] as Line;
    const beside = labelled(first) !== null;
    const heading = first.gap <= 2 && (beside || labelAlone(first)) ? headingOf(above) : null;
    if (!heading || labelled(above) || labelAlone(above)) continue;
    const { fields, last } = beside ? fieldsFrom(text, lines, i) : fieldsBelow(lines, i, recurring(lines));
    const told = fields.filter((f) => f.role !== null || f.counts);
    if (fields.length >= 2 && told.length > 0 && (told.length < fields.length || told.length >= 3)) {
      const at = { start: heading.start, end: heading.start + heading.name.length };
      out.push({ start: above.start, end: lines[last]?.end ?? first.end, name: heading.name, at, fields });
    }
    i = last;
  }
  return out;
});
const ABOUT =
  /(?:^|\n)[ \t·-]*(?:syfte|leds av|vad\?|vilka|med|slag|typ|uppdrag|uppgift|nivå|bildad|sekretariat|frågor|ordförande|ledam|sammankallande|deltagare|medlem|antal|möten|mötesfrekvens|träffas)[^\n:|]{0,24}(?::|\t| {2}|\||\s-\s|\n)/iu;

/** The fields from a line on, each with the lines it runs on to: those that stand in below what it tells. */
function fieldsFrom(text: string, lines: Line[], from: number): { fields: CardField[]; last: number } {
  const fields: CardField[] = [];
  let column = 0;
  let edge = 0;
  let last = from;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (i > from && line.gap > APART) break;
    const indent = columnAt(text, line.start);
    const found = i === from || indent <= edge + 2 ? labelled(line) : null;
    const field = fields.at(-1);
    if (found) {
      const start = line.start + found.length;
      if (i === from) edge = indent;
      column = columnAt(text, start);
      fields.push({ start, end: line.end, role: found.label.role ?? null, counts: found.label.counts ?? false });
    } else if (field && line.gap === 0 && indent > edge + 1 && indent >= Math.min(column - 2, edge + 8))
      field.end = line.end;
    else if (line.gap > 0 || headingOf(line) === null || !FIELD.test(line.text)) break;
    last = i;
  }
  return { fields, last };
}

/** A label that has its line to itself; what it tells stands below. */
const labelAlone = (line: Line): (typeof LABELS)[number] | undefined =>
  line.text.length <= LONGEST_LABEL ? LABELS.find((l) => l.words.test(line.text.replace(/\s*:$/u, ''))) : undefined;
const LONGEST_LABEL = 36;
const RULE = /^[-_=*\s]{4,}$/u;

/** Short lines that stand in several cards: they are labels, whatever they say. */
function recurring(lines: Line[]): Set<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { text } of lines)
    if (text.length <= LONGEST_LABEL && /^\p{Lu}\p{Ll}[\p{L} ]+[?:]?$/u.test(text))
      (seen.has(text) ? again : seen).add(text);
  return again;
}

/** The fields from a line on where each label stands above what it tells. */
function fieldsBelow(lines: Line[], from: number, recurs: Set<string>): { fields: CardField[]; last: number } {
  const fields: CardField[] = [];
  let last = from;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (RULE.test(line.text) || (i > from && line.gap > APART)) break;
    const label = labelAlone(line);
    const field = fields.at(-1);
    if (label || recurs.has(line.text))
      fields.push({ start: line.end, end: line.end, role: label?.role ?? null, counts: label?.counts ?? false });
    else if (field && (line.gap === 0 || field.end === field.start)) {
      if (field.end === field.start) field.start = line.start;
      field.end = line.end;
    } else break;
    last = i;
  }
  return { fields, last };
}

/** Words in a heading of something else than one body. */
const NO_BODY =
  /(?<![\p{L}])(?:kommun|region|projekt|bolag|AB|inledning|sammanfattning|avtal|rapport|bilaga|uppdrag|ärende|kurs|utbildning|program)\p{L}*(?![\p{L}])|^(?:om|så|hur|vad|vilka|kontakt\p{L}*|möte\p{L}*|närvarande|deltagare|protokoll|kallelse|anteckningar)(?![\p{L}])/iu;

/** The bodies that cards are for, where one tells who sits there and how often it meets; `written` is how the heading spells it. */
export const cardBodies = (context: Context): { name: string; written: string }[] =>
  bodyCards(context)
    .filter((c) => c.fields.some((f) => f.counts) && c.fields.some((f) => f.role !== null) && !NO_BODY.test(c.name))
    .map(({ name }) => ({
      name: name === name.toUpperCase() && name.length > SHORTEST ? sentenceCase(name) : name,
      written: name,
    }));

/** Shorter capitals are an abbreviation. */
const SHORTEST = 7;
const sentenceCase = (name: string): string => name.charAt(0) + name.slice(1).toLowerCase();
