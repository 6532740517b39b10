/**
 * Two columns that a page had side by side and its text has one below the other: organisations, a line each, then as many lines of those who sit
 * for them, or of seats that are vacant.
 */
import { type Line, linesOf } from '../../text/lines.ts';
import type { Context, FoundStatement } from '../context.ts';
import { bodyAbove } from './body-above.ts';
import { type Membership, membershipIn } from './membership.ts';
import { principalOf } from './principals.ts';
import { seatEntries } from './seat-entries.ts';

/** Fewer may stand together by chance. */
const FEWEST = 3;
const VACANT = /^(?:vakant|vakans|-|ej utsedd|inte utsedd|saknas|ännu inte vald)$/iu;
/** Lines of such columns are short. */
const LONGEST = 80;

/** Who sits for which organisation, of columns that stand one below the other. */
export function extractPairedColumns(context: Context): FoundStatement[] {
  if (context.persons.length < FEWEST - 1) return [];
  const blocks = blocksOf(linesOf(context.text));
  return blocks.flatMap((of, i) => {
    const who = blocks[i + 1];
    if (!who || of.length < FEWEST || who.length !== of.length || !who.every((l) => isSeat(context, l))) return [];
    const principals = of.map((l) => (/[\t|]| {2}/u.test(l.text) ? null : principalOf(context, l)));
    const body = principals.every((p) => p !== null) ? bodyAbove(context, of[0]?.start ?? 0) : null;
    if (!body) return [];
    return who.flatMap((line, n): Membership[] => {
      const principal = principals[n];
      const entry = seatEntries(context, line)[0];
      if (!principal || !entry) return [];
      const sits: Membership = {
        ...membershipIn(context, entry.person, entry.office ?? 'ledamot', body, line),
        party: entry.party,
        onBehalfOf: principal,
        confidence: 0.85,
      };
      return entry.title ? [sits, membershipIn(context, entry.person, entry.title, principal, line)] : [sits];
    });
  });
}

/** Lines with no blank one between them. */
function blocksOf(lines: Line[]): Line[][] {
  const out: Line[][] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last && line.gap === 0) last.push(line);
    else out.push([line]);
  }
  return out;
}

/** One person from the start of a line, or a seat without one. */
function isSeat(context: Context, line: Line): boolean {
  if (line.text.length > LONGEST) return false;
  const [person, more] = context.persons.filter((p) => p.start < line.end && p.end > line.start);
  if (!person) return VACANT.test(line.text);
  return !more && person.start - line.start < 24 && !/[.:]$/u.test(line.text);
}
