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
/** `Kulturnämndens ordförande Anna Ek`: the body is told of her, and is not the one spoken of. */
const OF_TITLE = /^,?\s(?:(?:förste |andre |vice |f\.d\. |tidigare )*ordförande[nt]?|presidium|ledamot)(?![\p{L}])/iu;

/** The body spoken of: the last named in the sentence before the person, the first behind, the one of the heading above, else the last named. */
export function bodySpoken(context: Context, sentence: Stretch, who: Stretch): NameRef | null {
  const arenas = (start: number, end: number): ReturnType<typeof namesIn> =>
    namesIn(context, start, end).filter((n) => n.kind === 'arena');
  const titles = (n: Stretch): boolean =>
    /s$/u.test(context.text.slice(n.start, n.end)) && OF_TITLE.test(context.text.slice(n.end, n.end + 40));
  const before = arenas(sentence.start, who.start);
  const behind = arenas(who.end, sentence.end);
  const free = before.filter((n) => !titles(n)).at(-1) ?? behind.find((n) => !titles(n));
  if (free) return resolved(context, free);
  const heading = bodyHeading(context, sentence.start);
  if (heading) return heading;
  const inside = before.at(-1) ?? behind[0];
  if (inside) return resolved(context, inside);
  const subject = subjectMeant(context, sentence.start);
  if (subject) return subject;
  const all = arenas(Math.max(0, sentence.start - BODY_WITHIN), sentence.start);
  const above = all.some((n) => !titles(n)) ? all.filter((n) => !titles(n)) : all;
  const named = above.filter((n) => !n.generic);
  const spoken = named.filter(
    (n) =>
      !OTHERS.test(context.text.slice(Math.max(0, n.start - 8), n.start)) && goesOnAbout(context, n, sentence.start),
  );
  return resolved(context, spoken.at(-1) ?? named.at(-1) ?? above.at(-1));
}
