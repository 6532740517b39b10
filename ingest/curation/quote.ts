import { type Action, type Anchor, actionOf, type Correction } from './schema.ts';

/** The words of a quote with any white space between them. */
export function quotePattern(quote: string): RegExp {
  const words = quote.normalize('NFC').trim().split(/\s+/u);
  return new RegExp(words.map((w) => w.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('\\s+'), 'gu');
}

/** All places that a correction points at. */
export function anchorsOf(correction: Correction): Anchor[] {
  if ('merge' in correction) return correction.merge.things;
  if ('split' in correction) return correction.split.things;
  if ('rename' in correction) return [correction.rename.thing];
  if ('hide' in correction) return [correction.hide.thing];
  if ('wrong' in correction) return [correction.wrong.at];
  const { right } = correction;
  if (right.kind === 'relation') return [right.at, right.from.thing, right.to.thing];
  return [right.at, right.person, right.body, ...(right.onBehalfOf === undefined ? [] : [right.onBehalfOf])];
}

/** The action and place of a correction in a few words: `merge ”Anna Ek” (protokoll.pdf s. 2)`. */
export function correctionPlace(correction: Correction, { source, sha256, page, quote }: Anchor): string {
  const action: Action = actionOf(correction);
  return `${action} ”${quote}” (${source ?? sha256?.slice(0, 12)}${page === undefined ? '' : ` s. ${page}`})`;
}
