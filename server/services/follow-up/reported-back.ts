/**
 * Whether a later document reports back on something that was to be done. Pure, and careful: it never says more than “probably”, and every
 * answer carries the words that report and what they share with the task. Two rules:
 *
 * - `sameCase`: the report stands in the same case, and has at least two of the task's words; or it names whoever was to do it, and has
 *   a single one, be it a word that any task has (`utredning`).
 * - `sameWords`: no case in common, but most of the task's words, and at least four of them.
 *
 * Words that any task has (`förslag`, `arbete`, `senast`) count for nothing; neither do words of time and the words of reporting itself.
 */
import type { Evidence } from '../../../graph/records.ts';
import { STOPWORDS } from '../../../graph/search/stopwords.ts';
import { MONTHS } from '../../../graph/text/dates.ts';
import { stem } from '../../../graph/text/stem.ts';
import { words } from '../../../graph/text/words.ts';
import type { ReportedBack } from '../../contract/follow-ups.ts';

/** Something that was to be done. */
export interface Task {
  what: string;
  who: readonly string[];
  /** Its cases, as keys that no two share, with the number they are shown by. */
  cases: ReadonlyMap<string, string>;
  /** Documents that give it. */
  documents: readonly string[];
  /** Partial ISO date of the first of them; null when it has none: then nothing is later. */
  given: string | null;
  /** Document in which the derivation has found it reported; its case is the same. */
  known: string | null;
}

/** A sentence that reports. */
export interface Report {
  text: string;
  /** Headings it stands under, which tell what it is about. */
  about: string;
  /** Partial ISO date of its document. */
  date: string;
  /** Keys of the cases it stands in. */
  cases: readonly string[];
  evidence: Evidence;
}

/** Least of the task's words the report must have. */
const LEAST = { sameCase: 2, sameWords: 4 };
/** Least share of them where no case is in common, and where both have cases, but different ones. */
const SHARE = { sameWords: 0.6, otherCase: 0.8 };

/** Words of reporting, as stems: by these a store finds the passages worth reading. */
export const REPORT_STEMS: readonly string[] = [
  ...new Set(
    'återrapportering återrapporterar återrapporterades återredovisning återredovisar redovisning redovisar redovisades redovisat redovisats rapporterade slutrapport slutrapporten slutredovisning avrapportering avrapporterade lägesrapport delrapport uppdragsredovisning'
      .split(' ')
      .map(stem),
  ),
];

/** That something has been reported: told with a verb, or the head of an item that does it. */
const REPORTS =
  /(?<!\p{L})(?:(?:åter|slut|av|del)?rapporterade[st]?|(?:åter|slut)?redovisade[st]?|(?:har|hade)\s+(?:\p{L}+\s+){0,3}?(?:åter|av|slut)?(?:redovisats?|rapporterats?)|redovisar|svar\s+på\s+uppdrag(?:et)?|redovisning(?:en)?\s+av|(?:åter|av)rapportering(?:en)?\s+av|(?:åter|av)rapportering\s*[:–])(?!\p{L})/iu;
/** A report, and what is done with one. */
const THE_REPORT =
  /(?<!\p{L})(?:(?:åter|av)rapportering(?:en)?|(?:slut|del|läges)rapport(?:en|er)?|\p{L}*redovisning(?:en|ar)?)(?!\p{L})/iu;
const IS_GIVEN =
  /(?<!\p{L})(?:lämnade[st]?|har\s+lämnats?|överlämnade[st]?|lägg(?:er|s|a)?|godkänn(?:er|s)|godkände[st]?|presenterade[st]?|föredrog[s]?|till\s+handlingarna|är\s+klar|blev\s+klar)(?!\p{L})/iu;
/** What is wished for is no report. */
const WISHED = /(?<!\p{L})(?:efterfråga\p{L}*|önska\p{L}*|tydligare|bättre|krav\s+på|behov\s+av|föregående)(?!\p{L})/iu;
/** Of these alone it is certain that they look back. */
const LOOKS_BACK =
  /(?<!\p{L})(?:\p{L}*rapporterade[st]?|\p{L}*redovisade[st]?|har\s+(?:\p{L}+\s+){0,3}?(?:redovisats?|rapporterats?|lämnats?))(?!\p{L})/iu;
/** What is asked for, moved or to come is no report. */
const TO_COME =
  /(?<!\p{L})(?:ska|skall|bör|måste|kommer\s+att|senast|i\s+uppdrag|uppdrar|uppdras|uppdrog|yrkar|yrkade|föreslår|föreslås|planeras|kan|får|att\s+(?:åter|slut)?(?:redovisa|rapportera))(?!\p{L})/iu;

/** True where a sentence tells that something has been reported. */
export function isReport(sentence: string): boolean {
  const text = sentence.replace(/\s+/g, ' ');
  const reports = REPORTS.test(text) || (THE_REPORT.test(text) && IS_GIVEN.test(text));
  return reports && !WISHED.test(text) && (LOOKS_BACK.test(text) || !TO_COME.test(text));
}

/** Words that any task may have; stems. */
const OF_ANY_TASK = new Set(
  (
    'arbete arbeta ny nytt nya avtal avtalet uppdrag uppdraget förslag ärende rapport resultat plan beslut beslutet kommun kommunen kommuner region regionen nämnd nämnden styrelse ' +
    'styrelsen lämna lämnar lämnas återkomma återkommer ta fram tas genomföra genomförs genomförd utreda utredning verksamhet år året åren tid ' +
    'senast hela nästa möte sammanträde del berörda samråd frågan fråga underlag vidare behov samt inför innan före efter göra ansvara ansvarar enligt ' +
    'första andra annat andra bland ordning detta denna vilka vilken skriftligt skriftligen kvartal kvartalet vår våren höst hösten juni'
  )
    .split(' ')
    .map(stem),
);
const OF_TIME = new Set(MONTHS.map(stem));
const OF_REPORTING = new Set([
  ...REPORT_STEMS,
  ...'redovisa rapportera rapport återrapportera slutrapportera redovisning godkänna handlingarna lägga'
    .split(' ')
    .map(stem),
]);

/** Stem → the word as it is written, of the words that tell what a text is about. */
export function tellingWords(text: string): Map<string, string> {
  const out = new Map<string, string>();
  for (const word of words(text)) {
    if (word.text.length < 4 || STOPWORDS.has(word.text) || /[\d§]/u.test(word.text)) continue;
    const own = stem(word.text);
    if (!OF_ANY_TASK.has(own) && !OF_TIME.has(own) && !OF_REPORTING.has(own) && !out.has(own)) out.set(own, word.text);
  }
  return out;
}

/** Reports by the words they have, so that a task need not be held against every one of them. */
export interface ReportIndex {
  reports: { report: Report; telling: Map<string, string> }[];
  byStem: Map<string, number[]>;
  byCase: Map<string, number[]>;
}

export function indexReports(reports: readonly Report[]): ReportIndex {
  const index: ReportIndex = { reports: [], byStem: new Map(), byCase: new Map() };
  const put = (map: Map<string, number[]>, key: string, at: number) => {
    const known = map.get(key);
    if (known) known.push(at);
    else map.set(key, [at]);
  };
  for (const report of reports) {
    const at = index.reports.length;
    const telling = tellingWords(`${report.text} ${report.about}`);
    index.reports.push({ report, telling });
    for (const own of telling.keys()) put(index.byStem, own, at);
    for (const key of report.cases) put(index.byCase, key, at);
  }
  return index;
}

/** The report that most probably answers a task; null when none does. Of equals the earliest. */
export function reportedBack(task: Task, index: ReportIndex): ReportedBack | null {
  const { given } = task;
  if (given === null) return null;
  const wanted = tellingWords(task.what);
  const shared = new Map<number, string[]>();
  for (const own of wanted.keys()) {
    for (const at of index.byStem.get(own) ?? []) {
      const stems = shared.get(at);
      if (stems) stems.push(own);
      else shared.set(at, [own]);
    }
  }
  for (const key of task.cases.keys()) {
    for (const at of index.byCase.get(key) ?? []) if (!shared.has(at)) shared.set(at, []);
  }
  let best: { found: ReportedBack; weight: number } | null = null;
  for (const [at, stems] of shared) {
    const entry = index.reports[at];
    if (!entry || !isLater(entry.report.date, given) || task.documents.includes(entry.report.evidence.document))
      continue;
    const { report, telling } = entry;
    const cases = [...task.cases].filter(([key]) => report.cases.includes(key)).map(([, number]) => number);
    const rule = ruleFor(task, report, cases.length > 0, stems.length, wanted.size);
    if (rule === null) continue;
    const weight = (rule === 'sameCase' ? 1_000 : 0) + stems.length;
    const earlier = best !== null && weight === best.weight && report.date < best.found.date;
    if (best !== null && weight <= best.weight && !earlier) continue;
    const found = {
      rule,
      cases,
      words: stems.length > 0 ? stems.map((own) => telling.get(own) ?? own) : anyShared(task.what, report.text),
      date: report.date,
      evidence: report.evidence,
    };
    best = { found, weight };
  }
  return best?.found ?? null;
}

/** Later for certain: a partial date inside which the other lies is not. */
function isLater(date: string, than: string): boolean {
  return date > than && !date.startsWith(than) && !than.startsWith(date);
}

function ruleFor(
  task: Task,
  report: Report,
  sameCase: boolean,
  count: number,
  of: number,
): ReportedBack['rule'] | null {
  if (sameCase) {
    const byDoer = task.who.some((name) => namedIn(name, report.text)) && anyShared(task.what, report.text).length > 0;
    const enough = count >= LEAST.sameCase || byDoer || report.evidence.document === task.known;
    return enough ? 'sameCase' : null;
  }
  const otherCase = task.cases.size > 0 && report.cases.length > 0;
  return count >= LEAST.sameWords && count / of >= (otherCase ? SHARE.otherCase : SHARE.sameWords) ? 'sameWords' : null;
}

/** Words of the task, telling or not, in the report, as it writes them. */
function anyShared(task: string, report: string): string[] {
  const held = new Map(words(report).map((w) => [stem(w.text), w.text]));
  return words(task).flatMap(({ text }) => {
    const own = stem(text);
    const isOfIt =
      text.length > 3 && !/\d/u.test(text) && !STOPWORDS.has(text) && !OF_REPORTING.has(own) && !OF_TIME.has(own);
    return isOfIt ? (held.get(own) ?? []) : [];
  });
}

/** A name or role, in any of its forms: `Regiondirektören` in `regiondirektör Vik`. */
function namedIn(name: string, text: string): boolean {
  const parts = words(name)
    .filter((w) => w.text.length > 2)
    .map((w) => stem(w.text));
  const held = new Set(words(text).map((w) => stem(w.text)));
  return parts.length > 0 && parts.every((part) => held.has(part));
}
