/** What a PDF page's text layer is worth, and whether what OCR saw is worth more. */
import { needsRepair } from '../repair/gate.ts';
import { looksMisread } from '../text/noise.ts';

/** A page with fewer characters than this, white space aside, has no text layer worth the name: a stamp or a page number. */
const MIN_TEXT = 20;
/** Fonts without a table of what their signs mean leave signs of no meaning; so many of them and the page cannot be read. */
const MOST_UNKNOWN = 0.1;
/** OCR surer than this has read a page and not made it up. */
const SURE = 0.6;
/** A page read worse than its layer has lost some of it. */
const LEAST_KEPT = 0.6;

export type LayerQuality = 'missing' | 'unreadable' | 'misread' | 'good';

/** Characters, white space aside. */
export const weight = (text: string) => text.replace(/\s+/g, '').length;

/**
 * `missing`: nothing worth the name. `unreadable`: signs that mean nothing. `misread`: the layer was made by OCR of another language
 * (few å, ä, ö in what is Swedish). Another language is good as it is.
 */
export function layerQuality(text: string): LayerQuality {
  const all = weight(text);
  if (all < MIN_TEXT) return 'missing';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const unknown = text.match(/[\ufffd\ue000-\uefff\uf100-\uf8ff\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  if (unknown > all * MOST_UNKNOWN) return 'unreadable';
  return needsRepair(text) ? 'misread' : 'good';
}

/** True when a page is better told by OCR than by its layer. */
export function isBetter(seen: { text: string; confidence: number | null }, layer: string, of: LayerQuality): boolean {
  const much = weight(seen.text);
  if (of === 'missing') return much > weight(layer);
  const sure = (seen.confidence ?? 0) >= SURE && much >= LEAST_KEPT * weight(layer);
  return of === 'unreadable' ? (seen.confidence ?? 0) >= SURE && much >= MIN_TEXT : sure && !looksMisread(seen.text);
}
