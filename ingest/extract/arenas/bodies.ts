import type { NameRef } from '../../../graph/facts.ts';
import { type Context, namesIn, oneLine } from '../context.ts';
import { boardOf, headedAs } from './headed-parts.ts';

/** The body that a few words name, as the extractors of arenas and organisations read them elsewhere in the document. */
export function bodyNamed(context: Context, words: string): NameRef | null {
  const wanted = oneLine(words).toLowerCase().replace(/s$/u, '');
  const same = (written: string): boolean => oneLine(written).toLowerCase().replace(/s$/u, '') === wanted;
  const arena = context.arenas.find((a) => !a.generic && same(context.text.slice(a.start, a.end)));
  if (arena) return { kind: 'arena', name: arena.name };
  const inside = context.arenas.find(
    (a) => !a.generic && wanted.includes(oneLine(context.text.slice(a.start, a.end)).toLowerCase().replace(/s$/u, '')),
  );
  if (inside) return { kind: 'arena', name: inside.name };
  const bare = context.arenas.find((a) => a.generic && same(context.text.slice(a.start, a.end)));
  if (bare) return antecedent(context, bare);
  const org = context.organizations.find((o) => same(context.text.slice(o.start, o.end)));
  return org ? { kind: 'organization', name: org.name } : null;
}

/** Words before a name that make it someone else than the one who acts. */
const NOT_ACTING =
  /(?<![\p{L}])(?:samråd|samverkan|dialog|tillsammans|enlighet|avtal) med\s+$|(?<![\p{L}])(?:till|åt|från|inom|om|anmälan av|ersättare i|ledamot i)\s+$/iu;

/** Behind a name further on: `utsett kommunstyrelsens ordförande` tells of its chair. */
const OFFICE_OF = /^s\s(?:förste\s|andre\s|vice\s)*(?:ordförande|ledamot|ledamöter|presidium|representant)/iu;

/**
 * The body that acts in a sentence: of those named before the verb one that opens the sentence or a line, else the last; else the
 * first behind the verb (`beslutade nämnden`). A bare head (`nätverket`) means the last body of that head named earlier.
 */
export function actingBody(context: Context, sentence: { start: number; end: number }, at: number): NameRef | null {
  const lead = (n: { start: number }): string => context.text.slice(Math.max(sentence.start, n.start - 24), n.start);
  const names = namesIn(context, sentence.start, sentence.end).filter((n) =>
    n.start >= at ? !OFFICE_OF.test(context.text.slice(n.end - 1, n.end + 30)) : !NOT_ACTING.test(lead(n)),
  );
  const before = names.filter((n) => n.end <= at);
  const opens = before.filter(
    (n) =>
      n.start === sentence.start ||
      /\n[ \t]*$/u.test(lead(n)) ||
      /^[·\s\d.]*$/u.test(context.text.slice(sentence.start, n.start)),
  );
  const arena = (list: typeof names): (typeof names)[number] | undefined =>
    list.filter((n) => n.kind === 'arena').at(-1);
  const chosen =
    opens.at(-1) ??
    arena(before) ??
    names.find((n) => n.kind === 'arena' && n.start >= at) ??
    before.at(-1) ??
    names[0];
  return resolved(context, chosen);
}

/**
 * The body a sentence speaks of: the last one named before `at` in it, else the first after it; a bare head means the last body of that
 * head named earlier.
 */
export function bodyOf(context: Context, sentence: { start: number; end: number }, at: number): NameRef | null {
  const names = namesIn(context, sentence.start, sentence.end);
  const before = names.filter((n) => n.end <= at);
  const arena =
    before.filter((n) => n.kind === 'arena').at(-1) ?? names.find((n) => n.kind === 'arena' && n.start >= at);
  return resolved(context, arena ?? before.at(-1) ?? names[0]);
}

/** The body right behind a verb: `fattades på X`, `godkändes av X`, `beslutade sedan X`. */
export function bodyBehind(context: Context, end: number): NameRef | null {
  const name = namesIn(context, end, end + 80)[0];
  return name &&
    /^\s*(?:(?:sedan|därför|därefter|också|även|dock|alltså|slutligen|därmed|senare|i\sstället)\s+)?(?:(?:av|i|på|hos|vid)\s+)?$/iu.test(
      context.text.slice(end, name.start),
    )
    ? resolved(context, name)
    : null;
}

/** Bodies within another. */
const WITHIN_ANOTHER = /^(?:arbetsutskottet|presidiet|beredningsgruppen|arbetsgruppen)$/iu;

/** May a text go on about a body named before? Beyond its paragraph a committee is no longer meant, but the body that it belongs to. */
export const goesOnAbout = (context: Context, named: { name: string; end: number }, at: number): boolean =>
  !(WITHIN_ANOTHER.test(named.name) && /\n[ \t]*\n/u.test(context.text.slice(named.end, at + 1)));

type Named = ReturnType<typeof namesIn>[number];

/** What a name in a text refers to; a bare head is the body it stands for. */
export function resolved(context: Context, chosen: Named | undefined): NameRef | null {
  if (!chosen) return null;
  return chosen.generic
    ? antecedent(context, chosen)
    : (boardOf(context, chosen) ?? { kind: chosen.kind, name: chosen.name });
}

/** `kulturrådets arbetsgrupp` is a group and no council. */
const ownHead = (name: string): string => /^.+s (\p{L}+grupp)$/u.exec(name)?.[1] ?? name;

/** Organs, which no one calls a group. */
const ORGAN = /(?:styrelsen|nämnden|fullmäktige|utskottet)$/iu;

/** What a bare head stands for: the body of the heading above it that it suits, else the last named body before it with the same head, else the organ of the minutes. */
export function antecedent(context: Context, bare: { start: number; name: string }): NameRef | null {
  const headed = headedAs(context, bare);
  if (headed) return headed;
  const lower = bare.name.toLowerCase();
  const head = lower.replace(/(?:et|en|n)$/u, '').slice(0, 5);
  const before = context.arenas.filter((a) => !a.generic && a.end <= bare.start);
  const sameHead = before.filter((a) => ownHead(a.name.toLowerCase()).includes(head));
  const close = (a: { end: number } | undefined, within: number): boolean =>
    a !== undefined && bare.start - a.end < within;
  const nearest = before.at(-1);
  if (lower.length > 9 && context.organ?.toLowerCase().startsWith(lower)) return { kind: 'arena', name: context.organ };
  if (close(sameHead.at(-1), 400)) return { kind: 'arena', name: sameHead.at(-1)?.name ?? '' };
  if (nearest && close(nearest, 260) && /grupp|nätverk|arena|forum|kollegi/u.test(lower) && !ORGAN.test(nearest.name))
    return { kind: 'arena', name: nearest.name };
  if (context.organ?.toLowerCase().includes(head)) return { kind: 'arena', name: context.organ };
  const far = sameHead.at(-1);
  return far ? { kind: 'arena', name: far.name } : null;
}
