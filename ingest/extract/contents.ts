/**
 * What a table of contents seems to say: a date there is that of a heading, a number the page it stands on. Names are names
 * there too; statements are none.
 */
import { contentsOf, within } from '../text/contents.ts';
import { linesOf } from '../text/lines.ts';
import type { Context, FoundStatement } from './context.ts';

/** Kinds that tell the truth even there: what letters stand for. */
const TRUE_THERE = new Set<FoundStatement['kind']>(['abbreviation']);

/** The statements without those that begin in a table of contents. */
export function withoutContents(context: Context, said: FoundStatement[]): FoundStatement[] {
  const contents = contentsOf(linesOf(context.text), context.fact.type);
  if (contents.length === 0) return said;
  return said.filter((s) => TRUE_THERE.has(s.kind) || !within(contents, s.start));
}
