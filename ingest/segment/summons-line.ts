/** The line that says a document is a summons: the word first, or behind who sends it and when, as the columns of a letterhead are read. */
import { findDiarienummer } from '../../graph/text/diarienummer.ts';
import { findDates } from '../text/dates.ts';
import { noisy, noisyRegex } from '../text/noise.ts';
import { ISSUER, ORGAN } from './letterhead.ts';

/** The word first, its letters spread or not. */
export const SUMMONS_FIRST = noisyRegex(
  '^(?:k ?a ?l ?l ?e ?l ?s ?e(?:\\W|$)|f ?ö ?r ?e ?d ?r ?a ?g ?n ?i ?n ?g ?s ?l ?i ?s ?t ?a(?:\\W|$))',
);

/** With a capital, as a word of its own: within a sentence it has none. */
const WORD = noisy('(?:Kallelse|KALLELSE|Föredragningslista|FÖREDRAGNINGSLISTA)');
const BETWEEN = '[\\s—–|·•,-]+';
const HEADED = new RegExp(
  `^(.*?)${BETWEEN}${WORD}(?:\\s?(?:/|och|&)\\s?${noisy('(?:kallelse|föredragningslista|ärendelista|dagordning)')})?(?:${BETWEEN}(.*))?$`,
  'iu',
);
const CAPITAL = new RegExp(`(?<![\\p{L}])${WORD}(?![\\p{L}])`, 'u');
/** What may stand behind the word besides dates and numbers: what the meeting is. */
const TO_MEETING = noisyRegex('^till\\s+\\p{L}*(?:sammanträde|möte|sammankomst)\\p{L}*(?:\\s|$)', 'iu');
const PAGE = /(?:sida|sidan|sid\.?|page)?\s*\d{1,3}\s*(?:\(\d{1,3}\)|(?:av|of)\s*\d{1,3})/giu;
const LONGEST = 120;

/** A line without its dates, numbers, page and marks. */
function bare(text: string): string {
  let left = text;
  for (const { start, end } of [...findDates(text), ...findDiarienummer(text)]) {
    left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
  }
  return left
    .replace(PAGE, ' ')
    .replace(/(?:dnr|diarienr|datum|kl\.?|den)(?![\p{L}])[.:]?/giu, ' ')
    .replace(/[^\p{L}\d&,-]+/gu, ' ')
    .replace(/^[\s,-]+|[\s,-]+$/gu, '');
}

/** Does the text name who sends the summons, and nothing else? */
function isSender(text: string): boolean {
  const name = bare(text);
  return name === '' || [ISSUER, ORGAN.misread].some((of) => wholly(of, name));
}

const wholly = (pattern: RegExp, name: string): boolean =>
  (pattern.exec(name)?.[0].trim().length ?? 0) >= name.length * 0.8;

/** True for a line that heads a summons: `KALLELSE`, `Kommunstyrelsen Kallelse 2031-05-02`, `Norrlida kommun – Kallelse – KS 1/2031`. */
export function headsSummons(line: string): boolean {
  if (SUMMONS_FIRST.test(line)) return true;
  if (line.length > LONGEST || !CAPITAL.test(line)) return false;
  const [, before = '', after = ''] = HEADED.exec(line) ?? [];
  if (before === '' || !isSender(before)) return false;
  const rest = bare(after);
  return rest === '' || TO_MEETING.test(rest) || isSender(after);
}
