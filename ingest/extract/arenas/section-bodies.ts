/** Parts of a document that are about one body: a heading names it, and what is told below is told of it until the next heading. */
import type { NameRef } from '../../../graph/facts.ts';
import { linesOf } from '../../text/lines.ts';
import { type Context, namesIn } from '../context.ts';
import { onceFor } from '../once.ts';

interface Part {
  start: number;
  /** Null below a heading that names none. */
  body: NameRef | null;
}

/** What a heading begins with when it is counted: `2.1`, `A.3`, `C4`, `3)`. */
const NUMBERED =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]?|\p{Lu}\.?\d{1,2}(?:\.\d{1,2})?[.)]?|\p{Lu}[.)]?(?=\s{2}))\s+(?=\p{Lu})/u;
const CAPITALS = /^\P{Ll}*\p{Lu}{4}\P{Ll}*(?:\(\p{L}[\p{L} -]*\)|,\s[\p{Ll} ]{3,40})?$/u;
const LONGEST = 90;
/** Behind a name: its short form or sort in brackets, the sort of association it is. */
const BEHIND = /^\s*(?:\([^)]{2,40}\))?\s*(?:,\s[\p{L} ]{3,40})?:?$/u;

/** The parts in order. */
const partsOf = onceFor((context): Part[] => {
  const lines = linesOf(context.text);
  return lines.flatMap((line, i): Part[] => {
    if (line.text.length > LONGEST || /[.;,]$|\.{4}| {4}|\t/u.test(line.text)) return [];
    const lead = NUMBERED.exec(line.text)?.[0].length ?? 0;
    const capitals = CAPITALS.test(line.text.slice(lead));
    const next = lines[i + 1];
    const alone = line.gap > 0 && (next === undefined || next.gap > 0);
    if (lead === 0 && !capitals && !alone) return [];
    if (!capitals && next?.gap === 0 && /^\p{Ll}/u.test(next.text)) return [];
    const body = headingBody(context, line.start + lead, line.end);
    return body || lead > 0 || capitals ? [{ start: line.start, body }] : [];
  });
});

/** The body that the words of a heading are: one that they begin with, or the one of it that they end with (`Södra förbundet, direktionen`). */
function headingBody(context: Context, start: number, end: number): NameRef | null {
  const names = namesIn(context, start, end).filter((n) => !n.generic);
  const first = names.find((n) => n.start === start);
  const last = names.at(-1);
  if (last?.kind === 'arena' && last !== first && /,\s$/u.test(context.text.slice(start, last.start))) return ref(last);
  if (first && BEHIND.test(context.text.slice(first.end, end))) return ref(first);
  // Capitals that are written out elsewhere.
  const words = context.text
    .slice(start, end)
    .replace(/\s*(?:\([^)]*\)|,.*)$/u, '')
    .toLowerCase();
  const same = (n: { name: string; generic?: boolean }): boolean => !n.generic && n.name.toLowerCase() === words;
  const known = context.arenas.find(same) ?? context.organizations.find(same);
  return known ? { kind: known.kind, name: known.name } : null;
}

const ref = ({ kind, name }: NameRef): NameRef => ({ kind, name });

/** The body that the part around a place is about; null where no heading tells. */
export function sectionBody(context: Context, at: number): NameRef | null {
  return partsOf(context).findLast((p) => p.start <= at)?.body ?? null;
}

/** Bodies that others have, each called by its head alone where the other is meant: `Styrelsen` below the heading of a firm. */
const GOVERNS = /^(?:styrelse|direktion|förbundsstyrelse|förbundsdirektion|bolagsstyrelse|stiftelsens styrelse)/iu;

/** What a bare head means in a part about one body: that body, where the head is a word for it. */
export function sectionAntecedent(context: Context, bare: { start: number; name: string }): NameRef | null {
  const body = sectionBody(context, bare.start);
  if (!body) return null;
  const head = bare.name.toLowerCase();
  if (body.kind === 'organization') return GOVERNS.test(head) ? body : null;
  const stem = head.replace(/(?:et|en|n)$/u, '').slice(0, 5);
  return body.name.toLowerCase().includes(stem) || /^(?:grupp|nätverk|forum|arena|organ)/u.test(head) ? body : null;
}
