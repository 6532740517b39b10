/** Elections and appointments: who was chosen for what, in which body, for how long and on whose behalf. */
import type { NameRef } from '../../../graph/facts.ts';
import { findDates } from '../../text/dates.ts';
import { linesOf } from '../../text/lines.ts';
import { resolved } from '../arenas/bodies.ts';
import { bodyHeading } from '../arenas/headed-parts.ts';
import { type Context, type FoundStatement, namesIn, sentenceAround } from '../context.ts';
import { onceFor } from '../once.ts';
import { issuerOf, type Membership, membershipIn, organOf, type Stretch } from './membership.ts';
import { knownPlace, organizationIn } from './principals.ts';
import { type SeatEntry, seatEntries } from './seat-entries.ts';

const CHOSEN =
  /(?<![\p{L}])(?:ut(?:se[rs]?|sågs?|setts?|sedda?)|välj(?:a|er|s|as)|vald(?:e|es|a)?|valts?|nominera(?:r|s|d|de|t|ts)?|förordna(?:r|s|de|des)?|omväljs|nyväljs)(?![\p{L}])/giu;
/** `till kommunens representant i`, `som ersättare`: group 1 whose, group 2 the office, group 3 what joins it to its body. */
const OFFICE =
  /(?<![\p{L}])(?:till|som)\s+(?:(?!(?:hans|hennes|dennes|deras|dess)\s)(\p{L}[\p{L}-]*s(?:\skommuns|\sstads)?)\s+)?(?:(?:hans|hennes|dennes|deras|dess|ny[at]?|nytt|ordinarie|personlig[at]?|kommunal[at]?|politisk[at]?)\s+)*((?:förste\s|andre\s|1:e\s|2:e\s)?(?:vice\s)?ordförande|ledam(?:ot|öter)|ersättare|suppleant(?:er)?|representant(?:er)?|ombud|företrädare|lekmannarevisor(?:er)?|revisor(?:er)?|kontaktperson(?:er)?|sammankallande|sekreterare|gruppledare|nämndem[aä]n|justerare|politiker|tjänsteperson(?:er)?)(?![\p{L}])(\s+(?:i|för|till|vid|på|hos)\s+)?/giu;
/** `från uppdraget som ledamot`: an office that ends. */
const ENDING = /(?:uppdrag(?:et|en)?|plats(?:en)?|post(?:en)?|(?:entledig|avsäg|avsagt|avgå)[^.;]{0,60})\s+$/iu;
/** Letters behind an office within which its body is named. */
const BODY_WITHIN = 110;
/** Offices in which one stands for who chose. */
const STANDS_FOR = /^(?:representant|ombud|företrädare|kontaktperson)/iu;

const CHOSE = /(?<![\p{L}])(?:utse|utsett|utsedd|utsåg|välj|vald|valt)/iu;

const SINGULAR: [RegExp, string][] = [
  [/ledamöter$/iu, 'ledamot'],
  [/nämndemän$/iu, 'nämndeman'],
  [/(suppleant|representant|revisor|kontaktperson|tjänsteperson)er$/iu, '$1'],
];
const singular = (word: string): string =>
  SINGULAR.reduce((w, [many, one]) => w.replace(many, one), word.toLowerCase());

interface Office extends Stretch {
  whose: string | null;
  role: string;
  body: NameRef | null;
  ends: boolean;
}

/** Those whom a sentence tells to be chosen for an office: `utse A till ledamot i X`, `A väljs till …`, `Till ledamöter i X väljs A, B`. */
export const extractAppointments = onceFor((context): FoundStatement[] => {
  const out: Membership[] = [];
  let until = 0;
  let before: { end: number; body: NameRef } | null = null;
  for (const verb of context.text.matchAll(CHOSEN)) {
    if (verb.index < until) continue;
    const sentence = sentenceAround(context.text, verb.index, verb.index + verb[0].length);
    until = sentence.end;
    if (MOVED.test(context.text.slice(sentence.start, verb.index))) continue;
    const start = sentence.start;
    let told: NameRef | null =
      before &&
      /^[\s,]*(?:samt)?\s*$/u.test(context.text.slice(before.end, start)) &&
      /^\s*att\s/u.test(context.text.slice(start))
        ? before.body
        : bodyChosenFor(context, start);
    for (const clause of clausesOf(context, sentence)) {
      const chosen: Membership[] = inTheirPlace(context, clause, out.at(-1)) ?? chosenIn(context, clause, told);
      out.push(...chosen);
      told = chosen.at(-1)?.body ?? told;
    }
    for (const item of itemsBelow(context, sentence.end)) {
      const chosen = chosenIn(context, item, told);
      if (chosen.length === 0) break;
      out.push(...chosen);
      told = chosen.at(-1)?.body ?? told;
      until = item.end;
    }
    before = told ? { end: until, body: told } : null;
  }
  return out;
});

/** The further items of a list that the verb opens, each a sentence: `utser ⏎ 1. A till ledamot i X. ⏎ 2. B till ombud i Y.` */
function* itemsBelow(context: Context, from: number): Generator<Stretch> {
  // The first item's number may have ended the sentence of the verb.
  const number = /\n[ \t]*\d{1,2}[.)]\s*$/u.exec(context.text.slice(Math.max(0, from - 8), from))?.[0].length ?? 0;
  for (let end = from - number; ; ) {
    const mark = /^\s*(?:\d{1,2}[.)]|[·-])\s+/u.exec(context.text.slice(end, end + 12));
    if (!mark) return;
    const start = end + mark[0].length;
    const item = { start, end: sentenceAround(context.text, start, start + 1).end };
    const words = context.text.slice(item.start, item.end);
    if (item.end <= start || words.search(OFFICE) === -1 || words.search(CHOSEN) !== -1) return;
    yield item;
    end = item.end;
  }
}

/** `Fyllnadsval i kulturnämnden`, `Val av ledamot till Vattenbolaget AB`: a heading of what is chosen. */
const ELECTION =
  /^(?:§\s?\d+\s+|\d+(?:\.\d+)*[.)]?\s+)?(?:\p{L}*val(?:et)?|entledigande\p{L}*|avsägelse\p{L}*|utseende)\s[^.:;]{0,60}?(?:i|till|för)\s/iu;
/** Letters above a choice within which its heading stands. */
const HEADING_WITHIN = 1200;

/** For what somebody is chosen where the sentence does not say it: the body of the part, or of the heading of the election. */
function bodyChosenFor(context: Context, at: number): NameRef | null {
  const part = bodyHeading(context, at);
  if (part) return part;
  const from = Math.max(0, at - HEADING_WITHIN);
  const heading = linesOf(context.text.slice(from, at), from).findLast((l) => l.gap > 0 && ELECTION.test(l.text));
  const named = heading ? namesIn(context, heading.start, heading.end + 1) : [];
  const [only, ...more] = named.filter((n) => !n.generic);
  return only && more.length === 0 && only.name !== context.issuer ? { kind: only.kind, name: only.name } : null;
}

/** `att i hans ställe välja A, med B som ersättare`: for what was told before. */
const IN_PLACE = /(?<![\p{L}])i\s(?:hans|hennes|deras|dennes)\sställe(?![\p{L}])/iu;
const ENDED =
  /(?:från|som)\s(?:[\p{L}]+\s){0,3}?som\s(?:\p{L}+s\s)?(ledamot|ersättare|representant|ombud|företrädare|ordförande)\s(?:i|för)\s$/iu;

function inTheirPlace(context: Context, clause: Stretch, last: Membership | undefined): Membership[] | null {
  const m = IN_PLACE.exec(context.text.slice(clause.start, clause.end));
  if (!m) return null;
  const before = namesIn(context, Math.max(0, clause.start - 400), clause.start).filter((n) =>
    ENDED.test(context.text.slice(Math.max(0, n.start - 70), n.start)),
  );
  const role = before[0]
    ? ENDED.exec(context.text.slice(Math.max(0, before[0].start - 70), before[0].start))?.[1]
    : undefined;
  const body = resolved(context, before.at(-1)) ?? last?.body ?? null;
  if (!body) return null;
  return entriesIn(context, { start: clause.start + m.index, end: clause.end }).map((entry) => {
    const behind = context.text.slice(entry.person.end, entry.person.end + 40);
    const substitute = /^(?:\s?\([^)]{1,4}\))?,?\s+som\s+(?:personlig\s)?ersättare/u.test(behind);
    return {
      ...membershipIn(
        context,
        entry.person,
        substitute ? 'ersättare' : singular(role ?? last?.role ?? 'ledamot'),
        body,
        clause,
      ),
      party: entry.party,
      onBehalfOf: isOthers(context, body) ? issuerOf(context) : null,
      confidence: 0.8,
    };
  });
}

/** What somebody moves that others be chosen is no choice. */
const MOVED = /(?<![\p{L}])yrka(?:r|de|t)?(?![\p{L}])/iu;

/** The items of a list that one sentence runs through: `1. att utse …, ⏎ 2. att välja …`. */
function clausesOf(context: Context, sentence: Stretch): Stretch[] {
  const words = context.text.slice(sentence.start, sentence.end);
  const cuts = [...words.matchAll(/\n\s*(?:\d{1,2}[.)]|[·-]|att(?=\s))\s*/gu)].map((m) => sentence.start + m.index);
  return [sentence.start, ...cuts].map((start, i, all) => ({ start, end: all[i + 1] ?? sentence.end }));
}

/** `A och B att representera kommunen i X`; `A att justera`. */
const TO_REPRESENT = /(?<![\p{L}])att\s(?:representera|företräda)\s([^.;:]{3,50}?)\s(?:i|på|vid)\s/giu;
const TO_ADJUST = /(?<![\p{L}])att\s(?:(?:jämte|tillsammans med)\sordföranden\s)?justera(?![\p{L}])/iu;

/** Letters in which those stand who are chosen to adjust. */
const ADJUSTERS = 240;

/** Where the words about those chosen to adjust begin: with the line of the verb, not with a list above that ends without a full stop. */
function chosenFrom(text: string, start: number, at: number): number {
  const from = Math.max(start, at - ADJUSTERS);
  const verb = [...text.slice(from, at).matchAll(CHOSEN)].at(-1);
  return Math.max(from, text.lastIndexOf('\n', verb ? from + verb.index : at - 1) + 1);
}

/** Those chosen for a task that makes an office: to represent somebody in a body, to adjust the minutes. */
function chosenTo(context: Context, clause: Stretch): Membership[] {
  const { text } = context;
  const words = text.slice(clause.start, clause.end);
  const out: Membership[] = [];
  for (const m of words.matchAll(TO_REPRESENT)) {
    const at = clause.start + m.index;
    const end = at + m[0].length;
    const body = resolved(context, namesIn(context, end - 1, Math.min(clause.end, end + BODY_WITHIN))[0]);
    const whom =
      organizationIn(context, { start: at, end }) ??
      (/(?:kommunen|regionen|förbundet|staden)/iu.test(m[1] ?? '') ? issuerOf(context) : null);
    if (!body) continue;
    for (const entry of entriesIn(context, { start: clause.start, end: at }))
      out.push({
        ...membershipIn(context, entry.person, 'representant', body, clause),
        party: entry.party,
        onBehalfOf: entry.principal ?? (whom ? { kind: whom.kind, name: whom.name } : null),
        ...termIn(context, { start: end, end: clause.end }),
        confidence: 0.8,
      });
  }
  const organ = organOf(context);
  const adjust = TO_ADJUST.exec(words);
  // The label of a cover (`Utses att justera`) heads a list of its own.
  if (organ && adjust && !/(?:^|\n)[ \t]*utse(?:s|dd|dda)?\s$/iu.test(words.slice(0, adjust.index))) {
    const at = clause.start + adjust.index;
    const before = entriesIn(context, { start: chosenFrom(text, clause.start, at), end: at });
    for (const entry of before.length > 0 ? before : entriesIn(context, { start: at, end: clause.end }))
      out.push({ ...membershipIn(context, entry.person, 'justerare', organ, clause), party: entry.party });
  }
  return out;
}

/** `told` is the body of the item before: `att till ledamot i X utse A, att till ersättare utse B`. */
function chosenIn(context: Context, sentence: Stretch, told: NameRef | null): Membership[] {
  const { text } = context;
  const words = text.slice(sentence.start, sentence.end);
  const verbs = [...words.matchAll(CHOSEN)].map((m) => sentence.start + m.index);
  const offices = officesIn(context, sentence);
  const out: Membership[] = chosenTo(context, sentence);
  if (out.length > 0) return out;
  let from = sentence.start;
  for (const [i, office] of offices.entries()) {
    const body =
      office.body ??
      offices
        .slice(0, i)
        .flatMap((o) => (o.body ? [o.body] : []))
        .at(-1) ??
      // `A till ledamot och B till ersättare i X`
      offices.slice(i + 1).find((o) => o.body)?.body ??
      told;
    const verb = verbs.find((v) => v > office.end);
    const before = entriesIn(context, { start: from, end: office.start });
    const next = offices[i + 1]?.start ?? sentence.end;
    const below = /:\s*$/u.test(words) ? listBelow(context, sentence.end) : null;
    const after =
      verb !== undefined && verb < next
        ? withoutNext(context, entriesIn(context, { start: verb, end: next }), offices[i + 1])
        : [];
    const chosen = before.length > 0 ? before : after.length > 0 ? after : below ? entriesIn(context, below) : [];
    from = before.length > 0 ? office.end : (after.at(-1)?.end ?? next);
    if (office.ends) {
      from = office.end;
      continue;
    }
    const to = office.role === 'justerare' ? organOf(context) : body;
    if (!to) continue;
    const term = termIn(context, { start: office.end, end: sentence.end });
    const first = out.at(-1);
    for (const entry of chosen) {
      const behalf =
        entry.principal ??
        behalfOf(context, office, to) ??
        (/^(?:ersättare|suppleant)$/u.test(office.role) && office.body === null ? (first?.onBehalfOf ?? null) : null);
      out.push({
        ...membershipIn(context, entry.person, office.role, to, { start: sentence.start, end: sentence.end }),
        party: entry.party,
        onBehalfOf: behalf && behalf.name !== to.name ? behalf : null,
        ...term,
        confidence: 0.8,
      });
    }
  }
  return out;
}

/** `A med B som ersättare`: B is chosen for the office that follows. */
const withoutNext = (context: Context, entries: SeatEntry[], next: Office | undefined): SeatEntry[] =>
  entries.filter(
    (e) =>
      !next ||
      next.body !== null ||
      !/(?:^|\s)med\s+(?:\p{Ll}+\s)?$/u.test(context.text.slice(Math.max(0, e.person.start - 20), e.person.start)),
  );

const entriesIn = (context: Context, stretch: Stretch): SeatEntry[] =>
  stretch.end > stretch.start
    ? seatEntries(context, stretch).filter(
        (e) =>
          !/(?:efter|i stället för|avgående|för)\s+(?:\p{Ll}+\s)?$/iu.test(
            context.text.slice(Math.max(0, e.person.start - 30), e.person.start),
          ),
      )
    : [];

function officesIn(context: Context, sentence: Stretch): Office[] {
  const words = context.text.slice(sentence.start, sentence.end);
  return [...words.matchAll(OFFICE)].map((m) => {
    const start = sentence.start + m.index;
    const end = start + m[0].length;
    const names = m[3] ? namesIn(context, end - 1, Math.min(sentence.end, end + BODY_WITHIN)) : [];
    const first = names.find((n) => n.kind === 'arena' && !n.generic && n.start - end < 60) ?? names[0];
    // `till vice ordförande för samma tid har parterna utsett kommunstyrelsens ordförande, A`: of what follows the verb.
    const apart = first !== undefined && CHOSE.test(context.text.slice(end, first.start));
    const near =
      first && !apart && !context.persons.some((p) => p.start >= end && p.start < first.start) ? first : undefined;
    return {
      start,
      end: near ? near.end : end,
      whose: m[1] ?? null,
      role: singular(m[2] ?? ''),
      body: resolved(context, near),
      ends: ENDING.test(words.slice(0, m.index)),
    };
  });
}

/** `kommunens`, `Granviks`: on whose behalf the chosen sits; a representative of nobody named stands for who issued the decision. */
function behalfOf(context: Context, office: Office, to: NameRef): NameRef | null {
  if (office.whose === null)
    return context.fact.issuerNamed && (STANDS_FOR.test(office.role) || isOthers(context, to))
      ? issuerOf(context)
      : null;
  if (/^(?:regionens|kommunens|stadens|förbundets|landstingets)$/iu.test(office.whose)) return issuerOf(context);
  const name = office.whose.replace(/s$/u, '');
  const org = context.organizations.find((o) => o.name === name);
  return org ? { kind: 'organization', name: org.name } : knownPlace(context, office.whose);
}

/** Organs of a municipality's or region's own: who is chosen there stands for nobody else. */
const OWN =
  /(?:nämnd|styrelse|fullmäktige|utskott|beredning|presidi|revision|valberedning)|^(?:kommunala |kommunens |regionens |lokala )|(?:pensionärs|funktionshinder|ungdoms|tillgänglighets)\p{L}*råd/iu;
const SHARED = /(?:gemensam|samverkan|samråd|region(?:al|ens)|länets|förbund)/iu;

/** Is a body shared with others, or another's, so that whom its issuer chooses stands for the issuer there? */
export function isOthers(context: Context, to: NameRef): boolean {
  if (to.kind !== 'arena') return to.name !== context.issuer;
  const own = to.name === context.organ || OWN.test(to.name);
  const issuer = context.organizations.find((o) => o.name === context.issuer)?.classification;
  return issuer === 'kommun' && (!own || SHARED.test(to.name));
}

/** From and to of an office: days, or the years of `mandatperioden 2031–2034`. */
function termIn(context: Context, stretch: Stretch): { from: string | null; to: string | null } {
  const words = context.text.slice(stretch.start, stretch.end);
  const years = /(?:perioden|tiden|åren|mandatperioden)\s((?:19|20)\d\d)\s?-+\s?((?:19|20)\d\d)(?![\d-])/iu.exec(words);
  if (years) return { from: years[1] ?? null, to: years[2] ?? null };
  const days = findDates(words, context.fact.year).filter((d) => d.iso.length >= 7);
  const [first, second] = days;
  if (!first) return { from: null, to: null };
  const lead = words.slice(Math.max(0, first.start - 30), first.start);
  if (first.to) return { from: first.iso, to: first.to };
  if (/(?:till och med|t\.?\s?o\.?\s?m\.?|längst till|till)\s+(?:den\s+)?$/iu.test(lead))
    return { from: null, to: first.iso };
  if (!/(?:från|fr\.?\s?o\.?\s?m|tiden|perioden|och med)\P{L}*(?:den\s+)?$/iu.test(lead))
    return { from: null, to: null };
  return { from: first.iso, to: second?.iso ?? null };
}

/** The lines below a colon that each begin with a name. */
function listBelow(context: Context, at: number): Stretch | null {
  let end = at;
  for (const line of linesOf(context.text.slice(at, at + 1500), at)) {
    const person = context.persons.find((p) => p.start >= line.start && p.end <= line.end);
    if (!person || !/^[\s·-]*(?:\d{1,2}[.)]\s)?$/u.test(context.text.slice(line.start, person.start))) break;
    end = line.end;
  }
  return end > at ? { start: at, end } : null;
}
