/**
 * Parts of a paper that are each about one body: a heading that names the body and nothing else, and all below it until a heading of the same
 * sort. What is told there without a name (`Ordförande är …`, `Styrelsen möttes …`) is told of that body.
 */
import type { DocumentFact, NameRef } from '../../../graph/facts.ts';
import type { Classification } from '../../../graph/records.ts';
import { linesOf } from '../../text/lines.ts';
import { type Context, namesIn } from '../context.ts';
import { paragraphsOf } from '../decisions/protocol.ts';
import { onceFor } from '../once.ts';

export interface HeadedPart {
  /** From behind the heading's line. */
  start: number;
  end: number;
  body: NameRef;
}

/** How a heading is marked; one of a sort ends what one of the same sort began. */
interface Marked {
  sort: 'numbered' | 'capitals' | 'plain';
  /** Of a number, how many steps it has. */
  depth: number;
  /** Letters before the words. */
  lead: number;
}

/** `A.1  `, `C2 `, `3. `, `2.1 `, `D   `: what numbers a heading. */
const NUMBERED = /^(?:(?:[A-Z](?=[.\d]))?\.?\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[A-Z][.)]?(?= ))[ \t]+(?=\p{Lu})/u;
const HEADING = /^\p{Lu}[^|\t:;?!]{2,78}[^|\t:;?!.,-]$/u;

function marked(text: string, gap: number, openBelow: boolean): Marked | null {
  const number = NUMBERED.exec(text)?.[0] ?? '';
  const words = text.slice(number.length);
  // A numbered question names no body, and ends what is told of one.
  if (!HEADING.test(number === '' ? words : words.replace(/\?$/u, '')) || / {3}/u.test(words)) return null;
  if (number !== '') return { sort: 'numbered', depth: number.match(/\d+/gu)?.length ?? 0, lead: number.length };
  const letters = words.replace(/\([^()]*\)|,.*$/gu, '').replace(/\P{L}/gu, '');
  if (letters.length > 5 && letters === letters.toUpperCase()) return { sort: 'capitals', depth: 0, lead: 0 };
  return gap > 0 && openBelow ? { sort: 'plain', depth: 0, lead: 0 } : null;
}

/** Minutes, summonses and agreements have an organ or parties of their own: in them only numbers make headings. */
const OWN_SUBJECT = new Set<DocumentFact['type']>([
  'protokoll',
  'protokollsutdrag',
  'kallelse',
  'avtal',
  'överenskommelse',
]);
/** Organisations with a board or a meeting of members, where one sits for somebody. */
const HAS_SEATS = new Set<Classification>(['förbund', 'företag', 'förening', 'annan']);

/** The parts of a document, in order. */
export const headedParts = onceFor((context): HeadedPart[] => {
  const numbered = OWN_SUBJECT.has(context.fact.type);
  const elections = numbered ? electionsOf(context) : [];
  if (numbered && elections.length === 0 && !/\n[ \t]*\d/u.test(context.text)) return [];
  const lines = linesOf(context.text);
  const out: HeadedPart[] = [];
  /** The part that goes on, and how its heading is marked; it lasts to the end unless a heading ends it. */
  let open: { part: HeadedPart; mark: Marked } | null = null;
  for (const [i, line] of lines.entries()) {
    const below = lines[i + 1];
    const election = elections.find((e) => line.start > e.start && line.start < e.end);
    const from = open?.part.start ?? 0;
    if (open && elections.some((e) => e.start > from && e.start <= line.start)) {
      open.part.end = line.start;
      open = null;
    }
    const ruled = /^[-_=*]{4,}$/u.test(lines[i - 1]?.text ?? '');
    const apart = (below?.gap ?? 0) > 0;
    // At the top of a page no blank line stands above: a number before and a blank line below do.
    const opens = line.gap > 0 || i === 0 || ruled || (apart && NUMBERED.test(line.text));
    if (line.text.length > 100 || !opens) continue;
    const mark = marked(line.text, line.gap, apart || election !== undefined);
    if (
      !mark ||
      (mark.sort === 'plain' && (ruled || /^[-\d]/u.test(below?.text ?? ''))) ||
      (numbered && !election && mark.sort !== 'numbered')
    )
      continue;
    const body = bodyIn(context, line.start + mark.lead, line.end);
    if (open && (body ? mark.sort === open.mark.sort || mark.sort !== 'plain' : endsAt(open.mark, mark))) {
      open.part.end = line.start;
      open = null;
    }
    if (body && !open) {
      open = { part: { start: line.end, end: context.text.length, body }, mark };
      out.push(open.part);
    }
  }
  return out;
});

/** Paragraphs of minutes in which many are chosen: what each is chosen for stands above the names, as headings do. */
const ELECTION = /(?<![\p{L}])(?:\p{L}*val|utse\p{L}*|nominering\p{L}*|representanter|ombud|uppdrag)(?![\p{L}])/iu;
const electionsOf = (context: Context): { start: number; end: number }[] =>
  paragraphsOf(context).filter((p) => ELECTION.test(p.title));

/** A heading without a body ends a part whose own heading is marked in the same way, and no deeper. */
const endsAt = (own: Marked, next: Marked): boolean =>
  next.sort === own.sort ? next.sort !== 'numbered' || next.depth <= own.depth : next.sort === 'numbered';

/** Behind the name: a short name, a word in brackets, places, its board; before it whose it is. */
const BEHIND =
  /^\s*(?:\([^()]{2,40}\)|-\s\p{Lu}[\p{L}-]{1,9}|i \p{Lu}[\p{L}-]+(?: (?:och \p{Lu}[\p{L}-]+|kommun|län))?)?(?:,\s\p{Ll}+(?:\s\p{Ll}+)?)?\s*$/u;
const WHOSE = /^(?:\p{Lu}\p{Ll}+s\s)?$/u;

/** The one body that a heading names: from where its words begin; of an organisation and its board (`X förbund, direktionen`) the board. */
function bodyIn(context: Context, start: number, end: number): NameRef | null {
  const names = namesIn(context, start - 1, end).filter((n) => !n.generic);
  const name = names.find((n) => n.start <= start + 1 || WHOSE.test(context.text.slice(start, n.start)));
  if (!name) return writtenOut(context, start, end);
  if (!BEHIND.test(context.text.slice(name.end, end))) return null;
  const board = names.find((n) => n.kind === 'arena' && /,\s$/u.test(context.text.slice(name.end, n.start)));
  if (board && !BOARD.test(board.name)) return { kind: 'arena', name: board.name };
  if (name.kind === 'arena') return { kind: 'arena', name: name.name };
  const org = context.organizations.find((o) => o.start === name.start);
  return org && HAS_SEATS.has(org.classification) && org.name !== context.issuer
    ? { kind: 'organization', name: org.name }
    : null;
}

/** The body that capitals spell which the text writes out elsewhere. */
function writtenOut({ text, arenas, organizations }: Context, start: number, end: number): NameRef | null {
  const words = text.slice(start, end).replace(/\s*(?:\([^()]*\)|,.*)$/u, '');
  if (words.length < 8 || words !== words.toUpperCase()) return null;
  const same = (n: { name: string }): boolean => n.name.toUpperCase() === words;
  if (arenas.some((a) => !a.generic && same(a))) return { kind: 'arena', name: arenas.find(same)?.name ?? '' };
  const org = organizations.find((o) => same(o) && HAS_SEATS.has(o.classification));
  return org ? { kind: 'organization', name: org.name } : null;
}

/** The body that the part of a paper is about in which a place stands; null elsewhere. */
export const bodyHeading = (context: Context, at: number): NameRef | null =>
  headedParts(context).find((p) => at >= p.start && at < p.end)?.body ?? null;

/** Boards and meetings that any organisation has. */
const BOARD = /^(?:förbunds|bolags|förenings|stiftelse)?(?:styrelsen|direktionen|stämman|årsstämman)$/iu;
/** Words for any body. */
const ANY_BODY = /^(?:nätverket|gruppen|arenan|forumet|organet|samverkan|mötet)$/iu;

/** What a bare head (`rådet`, `styrelsen`) stands for below a heading that names a body of that head, or an organisation with a board. */
export function headedAs(context: Context, bare: { start: number; name: string }): NameRef | null {
  const body = bodyHeading(context, bare.start);
  if (!body) return null;
  if (body.kind === 'organization') return BOARD.test(bare.name) ? body : null;
  const head = bare.name.toLowerCase().replace(/(?:et|en|n)$/u, '');
  return ANY_BODY.test(bare.name) || body.name.toLowerCase().includes(head) ? body : null;
}

/** `Styrelsen` below the heading of an organisation, though the text has made it a name: that organisation. */
export function boardOf(context: Context, named: { start: number; name: string }): NameRef | null {
  const body = BOARD.test(named.name) ? bodyHeading(context, named.start) : null;
  return body?.kind === 'organization' ? body : null;
}
