/** The abbreviations a reader meets, and no others. */
import type { AbbreviationRecord } from '../../../graph/records.ts';
import { bySwedish } from '../order.ts';

/** Those whose short form stands as a word of its own in one of the texts, by the alphabet. */
export function glossaryOf(
  abbreviations: readonly AbbreviationRecord[],
  texts: readonly string[],
): AbbreviationRecord[] {
  const words = new Set(texts.flatMap((text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}&/-]*/gu) ?? []));
  const met = ({ short }: AbbreviationRecord) =>
    /\s/.test(short) ? texts.some((text) => text.includes(short)) : words.has(short) || words.has(`${short}s`);
  return abbreviations.filter(met).sort((a, b) => bySwedish(a.short, b.short) || bySwedish(a.long, b.long));
}
