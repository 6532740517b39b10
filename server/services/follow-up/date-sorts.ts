/**
 * What a date is about, read in the words round it. The rows are tried in order and the first that fits counts: first those that look at the
 * words right before the date, which govern it, then those that look at the whole sentence.
 */
import { MONTHS } from '../../../graph/text/dates.ts';
import type { FollowUpSort } from '../../contract/follow-ups.ts';
import { lastDay } from './days.ts';

type DateSort = Exclude<FollowUpSort, 'task'>;

interface Row {
  sort: DateSort;
  /** `before`: the words up to the date; `sentence`: all of them. */
  look: 'before' | 'sentence';
  words: RegExp;
  /** Words anywhere in the sentence that the row needs besides. */
  with?: RegExp;
  /** Words anywhere in the sentence that speak against the row. */
  unless?: RegExp;
}

/** A verb that tells of what has been. */
const PAST =
  /(?<!\p{L})(?:\p{L}{2,}(?:ades|ade)|upphörde|avslutats|lämnades|hölls|lades|sades|löpte|slutade|ägde|fattades|togs|blev|var|har\s+(?:[\p{L}\d,]+\s+){0,4}?\p{L}{2,}(?:at|ats|it|its|rts|lts|gts)|hade)(?!\p{L})/iu;
/** Words that speak of what is to come or to be done. */
const TO_COME =
  /(?<!\p{L})(?:ska|skall|bör|måste|kommer\s+att|planeras|beräknas|väntas|avses|avser|senast|sista dag\p{L}*|föreslås)(?!\p{L})/iu;
/** What is to be handed in, answered or ready. */
const TO_DO =
  /(?<!\p{L})(?:ska|skall|bör|måste|anmäls?|anmäler|anmälan|lämnas?|lämnar|inlämnas|redovisas?|redovisar|återrapporteras?|återredovisas?|rapporteras|svar(?:as)?|ansökan|ansökas|synpunkter|skickas?|insändas?|hör av|uppmana\p{L}*|begär\p{L}*|åläggs?)(?!\p{L})/iu;
const OF_A_TERM =
  /(?<!\p{L})(?:gäll\p{L}*|löp\p{L}*|giltig\p{L}*|\p{L}*period\p{L}*|\p{L}*tid(?:en)?|pågå\p{L}*|sträck\p{L}*)(?!\p{L})/iu;

const ROWS: readonly Row[] = [
  // kan sägas upp senast 12 månader före avtalstidens utgång; uppsägning ska ske senast
  {
    sort: 'notice',
    look: 'sentence',
    words: /(?<!\p{L})(?:säg(?:er|s|a|as)\s+(?:\p{L}+\s+){0,6}?upp|sagts?\s+upp|uppsägning\p{L}*)(?!\p{L})/iu,
    with: /(?<!\p{L})(?:senast|före|innan|minst)(?!\p{L})/iu,
  },
  // yrkar att det redovisas senast; nobody is bound by it yet
  {
    sort: 'proposed',
    look: 'before',
    words: /(?<!\p{L})(?:yrkar|yrkade|yrkande|yrkanden|föreslår|föreslog|tilläggsyrkar\p{L}*)(?!\p{L})/iu,
  },
  // senast den, före den, sista dag, är dead-line
  {
    sort: 'due',
    look: 'before',
    words:
      /(?<!\p{L})(?:senast|inte senare än|före|innan|sista (?:dag\p{L}*|datum)(?: är| för \p{L}+ är)?)(?:\s(?:den|i|till|under|år|utgången av))*\s*$/iu,
  },
  // till och med, t.o.m., upphör den, löper ut den
  {
    sort: 'ends',
    look: 'before',
    words:
      /(?:till och med|(?<!\p{L})t\.?\s?o\.?\s?m\.?|(?<!\p{L})(?:upphör\p{L}*|löper ut|avslutas?|läggas? ner|läggs ner))(?:\s(?:den|i|år|under))*\s*$/iu,
  },
  // 2015-01-01 till 2017-12-31, 2024–2026; only where a term is spoken of
  {
    sort: 'ends',
    look: 'before',
    words: /(?:(?<!\p{L})(?:till|fram till)|\d\s?[–-])(?:\s(?:den|år))*\s*$/iu,
    with: OF_A_TERM,
  },
  // från och med, träder i kraft den, med start
  {
    sort: 'starts',
    look: 'before',
    words:
      /(?:från och med|(?<!\p{L})fr\.?\s?o\.?\s?m\.?|(?<!\p{L})(?:från|tiden|träder i kraft|börjar gälla|med start|inför))(?:\s(?:den|i|år))*\s*$/iu,
  },
  {
    sort: 'due',
    look: 'sentence',
    words: TO_DO,
    unless: /(?<!\p{L})(?:hålls|anordnas|äger rum|tas upp|behandla\p{L}*)(?!\p{L})/iu,
  },
  {
    sort: 'ends',
    look: 'sentence',
    words: /(?<!\p{L})(?:upphör\p{L}*|löper ut|avslutas|läggas? ner|läggs ner|pågår|sträcker sig)(?!\p{L})/iu,
  },
  { sort: 'starts', look: 'sentence', words: /(?<!\p{L})(?:träder i kraft|börjar gälla)(?!\p{L})/iu },
];

/** What a date in a sentence is about. Of what lay behind when it was written, and is told in the past, nothing more is to be watched. @param written partial ISO date of the document, if it has one: what lay behind it then is only told of */
export function dateSort(what: string, date: string, written: string | null): DateSort {
  const sentence = what.replace(/\s+/g, ' ');
  const before = wordsBefore(sentence, date);
  const fits = ({ look, words, with: also, unless }: Row) =>
    words.test(look === 'before' ? before : sentence) &&
    (also === undefined || also.test(sentence)) &&
    (unless === undefined || !unless.test(sentence));
  const day = lastDay(date);
  const behind = day !== null && (written === null || day < written);
  if (behind && PAST.test(sentence) && !TO_COME.test(sentence)) return 'told';
  const sort = ROWS.find(fits)?.sort ?? 'planned';
  return written !== null && behind && (sort === 'due' || sort === 'planned') ? 'told' : sort;
}

/** The sentence up to where the date is written, in any of the ways it is; all of it where it is not found. */
function wordsBefore(sentence: string, date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  const ways = [
    date,
    ...(day === undefined
      ? []
      : [`${Number(day)} ${name} ${year}`, `${Number(day)} ${name}`, `${Number(day)}/${Number(month)}`]),
    ...(name === undefined ? [] : [`${name} ${year}`, name]),
    year,
  ];
  const lower = sentence.toLocaleLowerCase('sv');
  for (const way of ways) {
    // The last of them: the first may be the beginning of a term of which the date is the end.
    const at = lower.lastIndexOf(way);
    if (at >= 0) return sentence.slice(0, at);
  }
  return sentence;
}
