/** Bodies named in the field of a form that is for them: whatever stands behind `Organ:` beside who sits there or how often it met is one. */
import { municipalityByName } from '../../lexicon/places.ts';
import { type Context, oneLine } from '../context.ts';
import { fieldBlocks } from '../seats/seat-fields.ts';

/** Firms, associations and authorities are organisations, also where they are called an `organ`. */
const ORGANISATION =
  /(?<![\p{L}])(?:AB|kommun|region|stad)$|(?:bolag|förening|förbund|stiftelse|myndighet|verk|universitet|högskola|museum|kulturarv)(?:et|en|n)?$|^(?:Region|Stiftelsen|Föreningen)\s/iu;
const NAME = /^(\p{Lu}[\p{L}\d&-]*(?: [\p{L}\d&-]+){0,6}?)(?=\s*(?:\(|,|;|\s-\s|\.|$))/u;

/** Names of such bodies, as written. */
export function fieldBodies(context: Context): string[] {
  const { text } = context;
  if (!/person|ledamot|ledamöter|represent|företräd|möten|ersättare|suppleant/iu.test(text)) return [];
  return fieldBlocks(context).flatMap((block) => {
    const own = block.find((f) => f.tells === 'body' && !/^styrelse$/iu.test(f.label));
    const seat = block.some((f) => f.tells === 'person' || (f.tells === 'note' && /möten|träff/iu.test(f.label)));
    if (!own || !seat) return [];
    const name = oneLine(NAME.exec(text.slice(own.start, own.end))?.[1] ?? '');
    return name.length >= 3 && !ORGANISATION.test(name) && municipalityByName(name) === null ? [name] : [];
  });
}
