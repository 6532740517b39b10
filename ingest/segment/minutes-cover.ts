/**
 * The cover of minutes by its labels: when and where, who decided, who adjusts. Many a municipality prints the word `protokoll` in a picture, or
 * not at all, and names the organ only below, where the notice of adjustment does.
 */
import { type Line, linesOf } from '../text/lines.ts';
import { noisyRegex } from '../text/noise.ts';

/** Labels of the cover: one of each kind makes minutes of a paper. */
const WHEN = noisyRegex(
  '^(?:plats(?: och|,|/)? ?tid|tid(?: och|,|/)? ?plats|tid|plats|datum och tid)(?![\\p{L}])',
  'iu',
);
const WHO = noisyRegex(
  '^(?:beslutande|närvarande|ledamöter|tjänstgörande (?:ledamöter|ersättare)|närvarolista)(?![\\p{L}])',
  'iu',
);
const ADJUSTED = noisyRegex(
  '^(?:utse(?:s|dd|dda)? att justera|(?:protokolls?)?juster(?:are|ande|ing(?:ens|sdag)?)|paragraf(?:er)?\\s*:?\\s*§{0,2}\\s*\\d|anslag\\s?/\\s?bevis|bevis om (?:anslag|justering))(?![\\p{L}])',
  'iu',
);
/** Lines in which the cover stands. */
const COVER_LINES = 60;
/** A summons has the first two; its invited are called. */
const CALLED = noisyRegex('^(?:kallade|kallelse|till ledamöterna)(?![\\p{L}])', 'iu');
/** `§ 21`, `KF § 21`, `21 §` with a title opens a paragraph. */
const PARAGRAPH = /^(?:\p{L}{1,4}\s)?§\s?\d{1,3}(?:\s|$)|^\d{1,3}\s?§\s+\p{Lu}/u;
/** `Beslut`, `Kommunfullmäktiges beslut` alone on a line. */
const DECISION = noisyRegex('^(?:\\p{L}[\\p{L} -]{3,50}s )?beslut:?$', 'iu');
/** So many numbered paragraphs and headed decisions are minutes without their cover. */
const DECISIONS = 2;

/** Is a paper whose head does not say so the minutes of a meeting? */
export function hasMinutesCover(text: string): boolean {
  const lines = linesOf(text);
  const top = lines.slice(0, COVER_LINES);
  const has = (label: RegExp): boolean => top.some((l) => label.test(l.text));
  if (has(CALLED)) return false;
  const paragraphs = lines.filter((l) => PARAGRAPH.test(l.text)).length;
  if (has(WHEN) && has(WHO) && (has(ADJUSTED) || paragraphs > 0)) return true;
  return paragraphs >= DECISIONS && lines.filter((l) => DECISION.test(l.text)).length >= DECISIONS;
}

/** What the notice of adjustment and the head call the organ: `Organ  Kommunstyrelsen`, `Beslutsinstans: …`, `Forum …`. */
const ORGAN_LABEL = noisyRegex(
  '^(?:organ(?: och(?: sammanträdesdatum)?)?|nämnd(?:/styrelse)?|forum|beslutsinstans|instans|(?:beslutande |politisk )?organ|protokoll för|sammanträde med)\\s*:?\\s+(?=\\p{Lu})',
  'iu',
);
const LABEL_ALONE = noisyRegex('^(?:organ|nämnd|forum|beslutsinstans|(?:beslutande|politiskt) organ)\\s*:?$', 'iu');
/** `Valnämndens protokoll`, `Direktionens sammanträde den 3 maj`, `Nämndens protokoll är justerat`. */
const OF_ORGAN = noisyRegex(
  '^(?:(?:sammanträdes)?protokoll(?:\\s(?:från|för|fört vid))?\\s)?((?:\\p{L}[\\p{L}-]*,? (?:och )?){0,4}\\p{L}*(?:fullmäktige|styrelsen?|nämnd(?:en)?|utskott(?:et)?|råd(?:et)?|beredning(?:en)?|presidi(?:um|et)|kommitté(?:n)?|direktion(?:en)?))s\\s+(?:\\p{L}*protokoll(?:et)?|sammanträden?|möte)(?![\\p{L}])',
  'iu',
);
/** Lines in which the organ may be named so. */
const NAMED_LINES = 90;

/** The organ of minutes as a label or their title names it; `organ` reads a body at the start of a line. */
/** `DIREKTIONSPROTOKOLL 4/2031`, `Styrelseprotokoll`: the organ is the first part of the word. */
const ORGAN_S_MINUTES =
  /(?<![\p{L}])(\p{L}{0,20}?(?:direktion|styrelse|nämnd|utskott|fullmäktige))s?protokoll(?![\p{L}])/iu;
/** Letters at the top of minutes in which the word stands. */
const TOP = 400;

/** The organ whose minutes the head says these are, in one word, as written there; null when it does not. */
export const organOfWord = (text: string): string | null => ORGAN_S_MINUTES.exec(text.slice(0, TOP))?.[1] ?? null;

export function organOfCover(text: string, organ: RegExp): string | undefined {
  const lines = linesOf(text).slice(0, NAMED_LINES);
  for (const [i, line] of lines.entries()) {
    const named = behindLabel(line, lines[i + 1], organ) ?? OF_ORGAN.exec(line.text)?.[1];
    if (named !== undefined && named.length < LONGEST_ORGAN) return named;
  }
  return undefined;
}
const LONGEST_ORGAN = 70;

/** `Organ: Kommunstyrelsen` → `Kommunstyrelsen`. */
export const withoutOrganLabel = (line: string): string => line.replace(ORGAN_LABEL, '');

function behindLabel(line: Line, next: Line | undefined, organ: RegExp): string | undefined {
  const label = ORGAN_LABEL.exec(line.text)?.[0];
  if (label !== undefined) return organ.exec(line.text.slice(label.length))?.[1];
  return next && LABEL_ALONE.test(line.text) ? organ.exec(next.text)?.[1] : undefined;
}
