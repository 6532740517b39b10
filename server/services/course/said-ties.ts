/** What one sentence says of how two bodies hang together: the words that stand between their names. */
import { NOT_SUBJECT } from './defining.ts';
import { type Stretch, sentenceAround } from './sentences.ts';

interface Row {
  /** The whole of what stands between the first name and the second. */
  between: RegExp;
  caption: string;
}

const SORT = String.raw`\p{L}*(?:grupp|arena|forum|nätverk|råd|organ|utskott|nämnd|kommitté|styrelse)`;
const row = (words: string, caption: string): Row => ({
  between: new RegExp(String.raw`^(?:\s*\([^()]{1,60}\))?${words}$`, 'iu'),
  caption,
});

/** The first that fits counts. */
const ROWS: readonly Row[] = [
  // Rådet har en samrådsgrupp med kommunerna för vård och omsorg (Gruppen
  row(String.raw`\s+har\s+(?:en|ett)\s+(?:\p{L}+\s+){0,2}${SORT}(?!\p{L})[^.;()]{0,140}\(`, 'har gruppen'),
  row(String.raw`\s+(?:åter)?rapporterar\s+(?:[^.;()]{0,60}\s)?till\s+`, 'rapporterar till'),
  row(String.raw`\s+bereder\s+(?:[^.;()]{0,60}\s)?(?:åt|till|för|inför)\s+`, 'bereder ärenden åt'),
  row(
    String.raw`(?:\s\([^()]{3,80}\))?\s+(?:inrättades|bildades|tillsattes|tillsätts|utses|utsågs|skapades)\s+(?:[^.;()]{0,40}\s)?av\s+`,
    'inrättades av',
  ),
  row(
    String.raw`\s+(?:inrättade|bildade|tillsatte|tillsätter|har inrättat|har bildat|har tillsatt)\s+`,
    'har inrättat',
  ),
  row(
    String.raw`\s+(?:är\s+underställ[dt]|är\s+underordna[dt]|lyder\s+under|sorterar\s+under|ingår\s+i|är\s+en\s+del\s+av|hör\s+till)\s+`,
    'hör till',
  ),
  row(String.raw`\s+(?:leder|styr|är\s+styrgrupp\s+för|är\s+ledningsgrupp\s+för|är\s+sekreterare\s+åt)\s+`, 'leder'),
  row(String.raw`\s+(?:ersatte|ersätter|har\s+ersatt)\s+`, 'ersätter'),
  row(String.raw`\s+(?:ersattes|ersätts|har\s+ersatts)\s+av\s+`, 'ersätts av'),
];

/** Farthest apart the two names may stand. */
const APART = 240;

export interface SaidTie extends Stretch {
  caption: string;
}

/** What the sentence says of the first of two bodies in relation to the second; null when nothing. */
export function saidBetween(text: string, first: Stretch, second: Stretch): SaidTie | null {
  if (second.start < first.end || second.start - first.end > APART) return null;
  const between = text.slice(first.end, second.start);
  const found = ROWS.find((one) => one.between.test(between.replace(/\s+/g, ' ')));
  if (!found) return null;
  const sentence = sentenceAround(text, first);
  const head = text.slice(sentence.start, first.start).trim();
  if (sentence.end < second.end || NOT_SUBJECT.test(head)) return null;
  return { caption: found.caption, ...sentence };
}
