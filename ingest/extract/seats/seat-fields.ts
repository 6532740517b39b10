/**
 * Forms whose lines are fields: a label and what it tells, parted by a colon, a question mark, a tab, blanks, a bar or a dash, or one below the
 * other: `Organ: Kulturrådet`, `Vem representerar?  Anna Ek (S)`, `Ersättare | Bo Alm`.
 */
import { type Line, linesOf } from '../../text/lines.ts';
import { noisyRegex } from '../../text/noise.ts';
import { onceFor } from '../once.ts';

export type Tells = 'body' | 'person' | 'role' | 'principal' | 'period' | 'note' | 'other';

/** A field. Its stretch is what stands behind the label. */
export interface Field {
  start: number;
  end: number;
  tells: Tells;
  /** What the persons behind it are. */
  role: string | null;
  /** The label as written, with its place. */
  label: string;
  line: Line;
}

const WHOSE =
  '(?:(?:kommunens|regionens|förbundets|stadens|vår[at]?|våra|organets|rådets)\\s)?(?:ordinarie\\s|personlig\\s|utsedd\\s|nuvarande\\s)?';
const THEM = '(?:kommunen|regionen|förbundet|staden|oss|dig|organisationen)';
/** What the labels of fields tell. The first that holds; `role` is that of the persons behind it. */
const WORDS: { words: RegExp; tells: Tells; role?: string }[] = [
  {
    words:
      /^(?:organ(?:et)?|(?:namn på|vilket|vilken|vad heter) (?:organ(?:et)?|arena(?:n)?|forum(?:et)?|nätverk(?:et)?|uppdrag(?:et)?)|(?:organets|arenans|nätverkets|forumets|uppdragets|gruppens) (?:namn|benämning)|(?:uppdrag|representation|plats|deltar) i|externt (?:organ|uppdrag)|arena|forum|samverkansorgan|samarbetsorgan|nätverk|bolag|råd|nämnd|organ\/arena|organisation och organ|gruppering|styrelse)$/iu,
    tells: 'body',
  },
  {
    words: new RegExp(
      `^(?:${WHOSE}(?:representant(?:er)?|företrädare|utsedd person|namn|person|innehavare|deltagare)|(?:vem|vilka|vilken)(?:\\s(?:har|är|var))?\\s(?:representerar|representerade|representerat|företräder|företrädde|företrätt|sitter|satt|suttit|deltar|deltog|deltagit|utsedd|utsedda|utses|ledamot|ledamöter|representant(?:er)?|(?:är\\s)?(?:vår|våra|kommunens|regionens)\\s(?:representant(?:er)?|företrädare|ledamot|ledamöter))(?:\\s(?:${THEM}|där|i organet|för ${THEM}|från ${THEM}))?|(?:${THEM}\\s)?(?:representeras|företräds|representerades|företräddes) av|representera[dt]\\s(?:av|genom)|utsedd(?:a)?(?: (?:representant(?:er)?|ledamot|ledamöter))?)$`,
      'iu',
    ),
    tells: 'person',
    role: 'representant',
  },
  {
    words: new RegExp(`^${WHOSE}(?:ledamot|ledamöter|ordinarie|medlem(?:mar)?)$`, 'iu'),
    tells: 'person',
    role: 'ledamot',
  },
  {
    words: new RegExp(`^(?:vem\\s(?:är|var)\\s)?${WHOSE}(?:ersättare|suppleant(?:er)?|ersätter)$`, 'iu'),
    tells: 'person',
    role: 'ersättare',
  },
  {
    words: new RegExp(
      `^(?:vem\\s(?:är|var)\\s)?${WHOSE}(?:(?:vice )?ordförande|sammankallande|ombud|samordnare|sekreterare|kontaktperson(?:er)?)$`,
      'iu',
    ),
    tells: 'person',
  },
  { words: /^(?:uppdrag|roll|funktion|uppdragets art|typ av uppdrag|plats|vilken roll)$/iu, tells: 'role' },
  {
    words:
      /^(?:företräder|representerar|utsedd(?:a)? av|utses av|vem utser|part|kommun|huvudman|uppdragsgivare|för|nominerad av|avsändare)$/iu,
    tells: 'principal',
  },
  {
    words: /^(?:period(?:en)?|mandat(?:tid|period|perioden)?|tid|uppdragstid|tidsperiod|giltighetstid|avser)$/iu,
    tells: 'period',
  },
  {
    words:
      /^(?:antal (?:möten|sammanträden|träffar)|möten|sammanträden|träffar|närvaro|deltagit|arvode|kostnad(?:er)?|ekonomi|kommentar(?:er)?|beslut(?:at)?|dnr|diarienummer|frågor|syfte|ändamål|uppgift(?:er)?|slag|typ|art|nivå|karaktär|bildad(?:es)?|sekretariat|kansli|ärenden|viktiga frågor|återrapportering|parti|kontakt|e-post|telefon|rapport(?:ör|erat)?|datum|nästa möte|mötesfrekvens|(?:vad|hur|när|var|vilka frågor)\s[\p{L}\s]{3,34})$/iu,
    tells: 'note',
  },
];
const LABELS = WORDS.map((l) => ({ ...l, words: noisyRegex(l.words.source, 'iu') }));
const labelOf = (label: string): (typeof LABELS)[number] | undefined => LABELS.find((l) => l.words.test(label));

const FIELD = /^[·-]?\s*(\p{Lu}[\p{L}/ -]{1,40}?)(?:\s*[:?|]\s*[|]?\s*|\t+| {2,}|\s-\s)(?=\S)/u;
const ALONE = /^[·-]?\s*(\p{Lu}[\p{L}/ -]{1,40}?)\s*([:?]?)$/u;

/** `Ledamöter   Kommun   Ordinarie   Ersättare`: behind the label a table begins. */
const headsColumns = (words: string): boolean => {
  const cells = words.split(/\t+|\s*\|\s*| {2,}/u);
  return cells.length >= 2 && cells.every((c) => labelOf(c.trim()));
};

/** Fields of a line that is one; what it tells runs from behind the label to the line's end. */
function fieldIn(line: Line): Field | null {
  const m = FIELD.exec(line.text);
  const label = m?.[1]?.trim() ?? '';
  if (!m) return null;
  const found = labelOf(label);
  if ((!found && !/:\s*$/u.test(m[0])) || headsColumns(line.text.slice(m[0].length))) return null;
  return {
    tells: found?.tells ?? 'other',
    role: found?.role ?? null,
    label,
    start: line.start + m[0].length,
    end: line.end,
    line,
  };
}

/** A label alone on its line, and what it tells on the next. */
function fieldOver(line: Line, next: Line | undefined): Field | null {
  const m = ALONE.exec(line.text);
  if (!m?.[1] || !next || next.gap > 0 || next.text.length > 160 || labelOf(next.text.replace(/[:?]$/u, '')))
    return null;
  const found = labelOf(m[1].trim());
  const telling = found && (m[2] !== '' || found.tells !== 'note');
  return telling && !fieldIn(next)
    ? { tells: found.tells, role: found.role ?? null, label: m[1], start: next.start, end: next.end, line: next }
    : null;
}

/** The fields of a text in blocks: those of one body, or of one stretch without blank lines. */
export const fieldBlocks = onceFor(({ text }): Field[][] => {
  const blocks: Field[][] = [];
  let block: Field[] = [];
  /** Below the head of a table: its rows are read elsewhere. */
  let inTable = false;
  const lines = linesOf(text);
  const close = (): void => {
    blocks.push(block);
    block = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const below = fieldOver(line, lines[i + 1]);
    const field = below ?? fieldIn(line);
    if (field || line.gap > 0) inTable = false;
    if (field) {
      const goesOn = line.gap === 1 && field.tells !== 'body' && block.some((f) => f.tells === 'body');
      if ((line.gap > 0 && !goesOn) || (field.tells === 'body' && block.some((f) => f.tells === 'body'))) close();
      block.push(field);
      if (below) i++;
    } else if (line.gap > 0) close();
    else if (headsColumns(line.text.replace(/^\S+\s{2,}/u, ''))) inTable = true;
    else if (!inTable) runOn(text, block.at(-1), line);
  }
  close();
  return blocks.map((b) => b.filter((f) => f.end > f.start)).filter((b) => b.some((f) => f.tells !== 'other'));
});

/** A line that stands in below what a field tells goes on with it. */
function runOn(text: string, field: Field | undefined, line: Line): void {
  if (!field) return;
  const column = (at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);
  if (column(line.start) > 3 && column(line.start) >= column(field.start) - 2) field.end = line.end;
}
