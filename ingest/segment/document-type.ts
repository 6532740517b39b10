import type { DocumentType } from '../../graph/records.ts';
import { linesOf } from '../text/lines.ts';
import { noisyRegex } from '../text/noise.ts';
import { annexLine } from './annex.ts';
import { headsSummons, SUMMONS_FIRST } from './summons-line.ts';

/** Kinds of document by the words of their first lines; the first row that holds wins. `top` looks at fewer lines. */
export const TYPES: { type: DocumentType; lines: number; words: RegExp; named?: (line: string) => boolean }[] = [
  {
    type: 'kallelse',
    lines: 5,
    words: SUMMONS_FIRST,
    named: headsSummons,
  },
  {
    type: 'protokollsutdrag',
    lines: 5,
    words: noisyRegex('protokollsutdrag|utdrag (?:ur )?(?:sammanträdes)?protokoll|utdrag\\s.*protokoll'),
  },
  {
    type: 'protokoll',
    lines: 8,
    words: noisyRegex(
      '(?:^|\\n|\\s)(?:sammanträdes|besluts|styrelse|nämnd|direktions|årsmötes|stämmo|konstituerings|samråds|kort)?protokoll(?:\\s|$)|mötesprotokoll|(?:minnes|mötes|tjänste|träff|(?:grupp|råd|nätverk|utskott|forum)s?|berednings|presidie|kollegie|samrådsmötes)(?:mötes)?(?:anteckningar|noteringar)|^(?:anteckningar|noteringar)\\s(?:från|förda|vid|nr|och\\sbeslut|(?:19|20)\\d\\d|den\\s\\d)|^besluts(?:lista|förteckning|logg)\\s(?:från|vid|(?:19|20)\\d\\d|den\\s\\d)',
    ),
  },
  {
    type: 'bilaga',
    lines: 4,
    words: noisyRegex('^bilaga(?:\\s+\\d{1,2})?(?:\\s+\\p{Lu}\\p{L}+|:.*|\\s+till\\s.*)?$', 'imu'),
    named: (line) => annexLine(line) !== null,
  },
  { type: 'frågeformulär', lines: 12, words: noisyRegex('^(?:frågeformulär|enkät|frågor för)(?:\\s|$)', 'imu') },
  { type: 'förslag till beslut', lines: 12, words: noisyRegex('^förslag till beslut(?:\\s|$)', 'imu') },
  { type: 'tjänsteskrivelse', lines: 14, words: noisyRegex('tjänsteskrivelse|tjänsteutlåtande') },
  {
    type: 'verksamhetsberättelse',
    lines: 16,
    words: noisyRegex('^(?:verksamhets|års)(?:berättelse|redogörelse)(?:\\s|$)', 'imu'),
  },
  {
    type: 'uppföljningsrapport',
    lines: 16,
    words: noisyRegex('^uppföljningsrapport(?:\\s|$)|^uppföljning av\\s', 'imu'),
  },
  { type: 'avtal', lines: 12, words: noisyRegex('^(?:\\p{L}+)?avtal(?:et)?(?:\\s|$)', 'imu') },
  {
    type: 'överenskommelse',
    lines: 14,
    words: noisyRegex('^(?:regional |samverkans)?överenskommelse(?:n)?(?:\\s|$)', 'imu'),
  },
  { type: 'rapport', lines: 16, words: noisyRegex('^(?:slut|läges|års|delårs)?rapport(?:en)?(?:\\s|$)', 'imu') },
];

/** A report cut off from its title page opens with its summary. */
export const SUMMARY_FIRST = noisyRegex('^(?:sammanfattning|inledning|innehåll(?:sförteckning)?)$', 'iu');
const REPORT_WORDS = noisyRegex('\\brapporten\\b');

/** Kinds that speak of an agreement. */
const REPORTS = new Set<DocumentType>([
  'verksamhetsberättelse',
  'uppföljningsrapport',
  'tjänsteskrivelse',
  'förslag till beslut',
]);

/** The kind named on the earliest line; a running sentence names none. */
export function typeOf(lines: string[], body: string): DocumentType {
  const named = lines.flatMap((line, i) => {
    if (/[.]$/u.test(line) || /^\p{Ll}/u.test(line) || line.length > 160) return [];
    return TYPES.find((t) => i < t.lines && (t.words.test(line) || t.named?.(line)))?.type ?? [];
  });
  // A report on an agreement may bear the agreement's name on the leaf before its own.
  const [first] = named;
  const report = named.find((t) => REPORTS.has(t));
  if (first) return (first === 'överenskommelse' || first === 'avtal') && report ? report : first;
  if (SUMMARY_FIRST.test(lines[0] ?? '') && REPORT_WORDS.test(body.slice(0, 4000))) return 'rapport';
  return slides(body) ? 'presentation' : 'annat';
}

/** Many short lines and bullets, hardly a sentence. */
function slides(body: string): boolean {
  const lines = linesOf(body);
  if (lines.length < 12) return false;
  const bullets = lines.filter((l) => /^[•▪→●○-]/u.test(l.text)).length;
  const sentences = (body.match(/\p{Ll}{3,}\.\s+\p{Lu}/gu) ?? []).length;
  return bullets >= lines.length / 6 && sentences < lines.length / 10;
}
