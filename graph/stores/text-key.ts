/** The text of a passage that models are given, and the key its vector is kept by. Both stores keep the same. */
import { createHash } from 'node:crypto';
import type { PassageRecord } from '../records.ts';

/** Digits of SHA-256 kept: 128 bits, so that two texts never share a key. */
const KEY_LENGTH = 32;

/** The nearest heading and the text: a short passage says little without what it stands under. */
export function textOf({ headings, text }: Pick<PassageRecord, 'headings' | 'text'>): string {
  const heading = headings.at(-1);
  return heading === undefined || text.startsWith(heading) ? text : `${heading}\n${text}`;
}

export function textKey(passage: Pick<PassageRecord, 'headings' | 'text'>): string {
  return createHash('sha256').update(textOf(passage)).digest('hex').slice(0, KEY_LENGTH);
}
