/** Whose members a table or a list tells of that names no body itself: by the heading over it, by the words above, by what the paper is about. */
import type { NameRef } from '../../../graph/facts.ts';
import { linesOf } from '../../text/lines.ts';
import { resolved } from '../arenas/bodies.ts';
import { bodyHeading } from '../arenas/headed-parts.ts';
import { type Context, namesIn } from '../context.ts';
import { onceFor } from '../once.ts';
import type { Stretch } from './membership.ts';

type Named = ReturnType<typeof namesIn>[number];

/** Letters above a table's head within which the body is named whose members it lists. */
const BODY_WITHIN = 600;
/** Lines at the top of a paper of which one may name what it is about. */
const TOP_LINES = 12;
/** Papers of an organ of their own, or of parties. */
const OF_ORGAN = new Set<string>(['protokoll', 'protokollsutdrag', 'kallelse', 'avtal', 'överenskommelse']);
/** `Vilka är vi?`, `3. Ledamöter`, `Så här är vi organiserade`: a heading, by its shape and the blank lines about it. */
const HEADING = /^(?:\d[\d.]*[.)]?\s+)?\p{Lu}[^|\t:;.]{2,60}[^|\t:;.,]$/u;
/** `Kommunstyrelsens ordförande i Tunabro`: of somebody, and not what the text speaks of. */
const OF_TITLE = /^,?\s(?:(?:förste |andre |vice |tidigare )*ordförande[nt]?|presidium|ledamot)(?![\p{L}])/iu;

/** The body that a place is about, of those that are meant; null where nothing tells. */
export function bodyAbove(
  context: Context,
  at: number,
  isMeant: (n: { name: string }) => boolean = () => true,
): NameRef | null {
  const part = bodyHeading(context, at);
  if (part && isMeant(part)) return part;
  const subject = subjectMeant(context, at);
  if (subject && isMeant(subject)) return subject;
  const names = namesIn(context, Math.max(0, at - BODY_WITHIN), at).filter(
    (n) => n.kind === 'arena' && isMeant(n) && !isTitle(context, n),
  );
  const heading = names.filter((n) => !n.generic && standsAlone(context, n)).at(-1);
  return resolved(context, heading ?? names.filter((n) => !n.generic).at(-1) ?? names.at(-1)) ?? subjectOf(context);
}

/** The body that the paper is about, where no other is named between the last heading and a place. */
export function subjectMeant(context: Context, at: number): NameRef | null {
  const subject = subjectOf(context);
  if (!subject) return null;
  const since = namesIn(context, sectionStart(context, at), at).filter((n) => n.kind === 'arena');
  return since.every((n) => n.generic || n.name === subject.name || isTitle(context, n)) ? subject : null;
}

const isTitle = (context: Context, n: Named): boolean =>
  /s$/u.test(context.text.slice(n.start, n.end)) && OF_TITLE.test(context.text.slice(n.end, n.end + 40));

/** Does a name stand alone on its line, but for a number before it? */
function standsAlone(context: Context, name: Stretch): boolean {
  const start = context.text.lastIndexOf('\n', name.start - 1) + 1;
  const rest = context.text.slice(name.end).split('\n')[0] ?? '';
  return /^[\d.\s]*$/u.test(context.text.slice(start, name.start)) && /^\s*(?:\([^)]{2,12}\))?\s*:?$/u.test(rest);
}

/** The body that a paper is about: the only one that stands alone on a line at its top. */
export const subjectOf = onceFor((context): NameRef | null => {
  if (OF_ORGAN.has(context.fact.type)) return null;
  const top = linesOf(context.text.slice(0, 1500)).slice(0, TOP_LINES).at(-1)?.end ?? 0;
  const alone = namesIn(context, 0, top).filter((n) => n.kind === 'arena' && !n.generic && standsAlone(context, n));
  const [only, ...more] = new Set(alone.map((n) => n.name));
  return only !== undefined && more.length === 0 ? { kind: 'arena', name: only } : null;
});

/** Where the section begins in which a place stands: behind the last heading above it. */
function sectionStart(context: Context, at: number): number {
  const from = Math.max(0, at - BODY_WITHIN * 3);
  const lines = linesOf(context.text.slice(from, at + 1), from);
  const heading = lines.findLast(
    (l, i) =>
      i > 0 && l.gap > 0 && (lines[i + 1]?.gap ?? 1) > 0 && l.end < at && HEADING.test(l.text) && !/ {3}/u.test(l.text),
  );
  return heading?.end ?? from;
}
