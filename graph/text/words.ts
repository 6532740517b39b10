/** Words of a text with their places. Pure; runs in a browser too. */

export interface Word {
  /** NFC, lower case; `§12` for a paragraph number. */
  text: string;
  /** UTF-16 offsets in the text as given; `end` exclusive. */
  start: number;
  end: number;
}

/**
 * Either a paragraph number (`§ 12`, `§12`, `$ 12` from a scan, `12 §`) or a run of letters and digits. An ending after a
 * colon (`KSO:s`, `EU:n`, `17:e`) belongs to the word and is dropped from its text.
 */
const WORD =
  /(?<sign>[§$]{1,2}\s?)(?<after>\d{1,4})(?![\d.,:]\d)|(?<before>\d{1,4})\s?§|(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)(?::(?:s|n|e|a|t|en|et|ar|er|or|arna|erna|ens|ets)(?![\p{L}\p{N}]))?/gu;

/** Words in order, without overlap. Never throws. */
export function words(text: string): Word[] {
  const out: Word[] = [];
  for (const m of text.matchAll(WORD)) {
    const g = m.groups ?? {};
    const number = g['after'] ?? g['before'];
    const word = number === undefined ? (g['word'] ?? m[0]).normalize('NFC').toLowerCase() : `§${Number(number)}`;
    out.push({ text: word, start: m.index, end: m.index + m[0].length });
  }
  return out;
}
