/** Which body a sentence speaks of that tells of a person and names none beside them. */
import type { NameRef } from '../../../graph/facts.ts';
import { goesOnAbout, resolved } from '../arenas/bodies.ts';
import { bodyHeading } from '../arenas/headed-parts.ts';
import { type Context, namesIn } from '../context.ts';
import { subjectMeant } from './body-above.ts';
import type { Stretch } from './membership.ts';

/** Letters before a sentence within which the body is named that it speaks of. */
const BODY_WITHIN = 900;
/** Words before a name that make it another than the one spoken of: `bildades av X`. */
const OTHERS = /(?<![\p{L}])(?:av|med|till|från|hos)\s+$/iu;
/** Words before a name within the sentence: whom one comes from, who chose one, and what else one is. */
const BESIDE =
  /(?<![\p{L}])(?:från|av|utsåg|utser|valde|väljer|nominerade|som\s(?:(?:också|även|dessutom|samtidigt)\s)?(?:är|var)\s(?:(?:också|även|samtidigt)\s)?(?:ordförande|ledamot)\s(?:i|för))\s+(?:den\s)?$/iu;
/** `Kulturnämndens ordförande Anna Ek`: the body is told of her, and is not the one spoken of. */
const OF_TITLE = /^,?\s(?:(?:förste |andre |vice |f\.d\. |tidigare )*ordförande[nt]?|presidium|ledamot)(?![\p{L}])/iu;

/** The body spoken of: the last named in the sentence before the person, the first behind, the one of the heading above, else the last named. */
export function bodySpoken(context: Context, sentence: Stretch, who: Stretch): NameRef | null {
  const arenas = (start: number, end: number): ReturnType<typeof namesIn> =>
    namesIn(context, start, end).filter((n) => n.kind === 'arena');
  const titles = (n: Stretch): boolean =>
    BESIDE.test(context.text.slice(Math.max(0, n.start - 60), n.start)) ||
    (/s$/u.test(context.text.slice(n.start, n.end)) && OF_TITLE.test(context.text.slice(n.end, n.end + 40)));
  const before = arenas(sentence.start, who.start);
  const behind = arenas(who.end, sentence.end);
  const free = before.filter((n) => !titles(n)).at(-1) ?? behind.find((n) => !titles(n));
  if (free) return resolved(context, free);
  const heading = itemLabel(context, sentence.start) ?? bodyHeading(context, sentence.start);
  if (heading) return heading;
  const subject = subjectMeant(context, sentence.start);
  if (subject) return subject;
  const above = arenas(Math.max(0, sentence.start - BODY_WITHIN), sentence.start);
  const named = above.filter((n) => !n.generic);
  const spoken = named.filter(
    (n) =>
      !titles(n) &&
      !OTHERS.test(context.text.slice(Math.max(0, n.start - 8), n.start)) &&
      goesOnAbout(context, n, sentence.start),
  );
  return resolved(context, spoken.at(-1) ?? named.at(-1) ?? above.at(-1) ?? before.at(-1) ?? behind[0]);
}

/** Letters back to the start of the item that a sentence stands in. */
const ITEM_WITHIN = 500;

/** The body that the item of a list begins with, before a colon: `• Kulturrådet: två möten. Ledamot är Anna Ek.`, `b) Hamnrådet: Anna Ek sitter kvar.` */
function itemLabel(context: Context, at: number): NameRef | null {
  const before = context.text.slice(Math.max(0, at - ITEM_WITHIN), at + 4);
  const paragraph = before.split(/\n[ \t]*\n/u).at(-1) ?? '';
  const last = [...paragraph.matchAll(/(?:^|\n)[ \t]*(?:·|-|\p{Ll}\)|\d{1,2}[.)])[ \t]*(?=\p{Lu})/gu)].at(-1);
  if (!last) return null;
  const start = at + 4 - paragraph.length + last.index + last[0].length;
  const label = context.arenas.find((a) => a.start === start && /^\s?:\s/u.test(context.text.slice(a.end, a.end + 3)));
  if (!label) return null;
  const owner = label.generic ? bodyHeading(context, at) : null;
  if (owner?.kind !== 'organization') return resolved(context, { ...label, kind: 'arena' });
  const name = `${owner.name} ${label.name.toLowerCase().replace(/(?<=direktion)en$|(?<=styrelse)n$|(?<=råd)et$/u, '')}`;
  Object.assign(label, { name, generic: false });
  return { kind: 'arena', name };
}
