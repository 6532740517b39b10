/** Whom a person stands for: the organisation that a few words near a name tell. */
import type { NameRef } from '../../../graph/facts.ts';
import { municipalityByName } from '../../lexicon/lexicon.ts';
import type { Context, FoundOf } from '../context.ts';
import { partyMeant, type Stretch } from './membership.ts';

const reference = (o: { name: string }): NameRef => ({ kind: 'organization', name: o.name });

/** The first organisation named within a stretch. */
export function organizationIn(context: Context, { start, end }: Stretch): (NameRef & Stretch) | null {
  const o = context.organizations.find((x) => x.start >= start && x.start < end);
  return o ? { ...reference(o), start: o.start, end: o.end } : null;
}

/** `Granvik`, `Granviks` as a municipality or region writes its name before `kommun`, `stad`, or behind `Region`. */
const placeOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^region(?:en)?\s+|\s+(?:kommun|stad|landsting)$/gu, '')
    .replace(/s$/u, '');

/** The municipality or region whose place name this is, where the document names it in full elsewhere: `Granvik`, `Granviks`. */
export function knownPlace(context: Context, written: string): NameRef | null {
  if (!/^\p{Lu}\p{L}+(?:[ -]\p{Lu}?\p{L}+)?$/u.test(written)) return null;
  const word = placeOf(written);
  const known = context.organizations.find(
    (o) => ['kommun', 'region', 'förbund'].includes(o.classification) && placeOf(o.name) === word,
  );
  return known ? reference(known) : null;
}

/**
 * The municipality or region that a bare place name stands for where one is expected (`Anna Ek, Granvik`, `Granvik: Anna Ek`): one that the
 * document names in full, else one of that name in the register, which is then named here. Null for every other word.
 */
export function placeMeant(context: Context, { start, end }: Stretch, municipal = false): NameRef | null {
  const written = context.text.slice(start, end).trim();
  const known = knownPlace(context, written);
  if (known) return known;
  const registered = municipalityByName(written) ?? (municipal ? municipalityOf(written) : null);
  if (!registered || registered.bareNameAmbiguous || registered.name.toLowerCase() !== written.toLowerCase())
    return null;
  const at = start + context.text.slice(start, end).indexOf(written);
  const mention: FoundOf<'organization'> = {
    kind: 'organization',
    start: at,
    end: at + written.length,
    name: registered.officialName,
    classification: 'kommun',
  };
  context.organizations.push(mention);
  context.organizations.sort((a, b) => a.start - b.start);
  return reference(mention);
}

/** What stands in a column of municipalities is one, in the register or not: `Granvik` → `Granviks kommun`. */
function municipalityOf(written: string): { officialName: string; name: string; bareNameAmbiguous: boolean } | null {
  if (!/^\p{Lu}\p{Ll}{2,}(?:[ -]\p{Lu}\p{Ll}+)?$/u.test(written)) return null;
  return {
    officialName: `${written}${/[sxzaeiouyåäö]$/u.test(written) ? '' : 's'} kommun`,
    name: written,
    bareNameAmbiguous: false,
  };
}

const MEMBERS =
  '(?:ordinarie |utsedda |valda )?(?:ledam(?:öter(?:na)?|ot)|ersättare|representant(?:er(?:na)?)?|företrädare|deltagare|ombud|medlemmar|personer)';
/** `För`, `Från`, `Ledamöter från`, `Ledamöter utsedda av`, `Representanter för`. */
const LEAD = new RegExp(
  `^[\\s(·-]*(?:${MEMBERS}\\s+(?=(?:för|från|i|utsedda|valda|nominerade|Region|\\p{L}+ kommun)\\s))?(?:(?:utsedda|valda|nominerade)\\s+av\\s+|(?:för|från)\\s+)?`,
  'iu',
);
/** `… ledamöter`, behind a genitive; `… ordinarie`, `… ersättare` alone behind the name. */
const TAIL = new RegExp(`(?:(?<=s)\\s+${MEMBERS}|\\s+(?:ordinarie|ersättare)|\\sgenom)?[\\s):,;.]*$`, 'iu');

/** An organisation that wholly is what stands in a stretch, but for a colon, `För` or brackets; a bare place counts. */
export function principalOf(context: Context, { start, end }: Stretch, municipal = false): NameRef | null {
  const whole = context.text.slice(start, end);
  const lead = LEAD.exec(whole)?.[0].length ?? 0;
  const tail = TAIL.exec(whole)?.[0].length ?? 0;
  const inner = { start: start + lead, end: Math.max(start + lead, end - tail) };
  const org = context.organizations.find(
    (o) => Math.abs(o.start - inner.start) <= 1 && Math.abs(o.end - inner.end) <= 1,
  );
  if (org) return reference(org);
  const words = context.text.slice(inner.start, inner.end);
  return /^(?:regionen|kommunen|landstinget)$/iu.test(words)
    ? partyMeant(context, words)
    : placeMeant(context, inner, municipal);
}
