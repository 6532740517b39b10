/** Who moved what at a paragraph of minutes, and who supported it. */
import { linesOf } from '../../text/lines.ts';
import { pick, rule } from '../../text/noise.ts';
import { type Context, type FoundStatement, oneLine, sentenceAround } from '../context.ts';
import { attendanceSeats } from '../seats/attendance.ts';
import type { Person, Stretch } from '../seats/membership.ts';
import type { Block, BlockKind } from './blocks.ts';
import type { Paragraph } from './protocol.ts';

type Motion = Extract<FoundStatement, { kind: 'decision' }>['proposers'][number] & { at: number };

/** Verbs that move or support; whoever stands before them in the sentence does. */
const MOVES = rule(
  '\\s(?:yrkar|yrkade|yrkat|föreslår|föreslog|instämmer|instämde|biträder|biträdde|tillstyrk(?:er|te)|ansluter\\ssig|anslöt\\ssig|avstyrker|avstyrkte|vidhåller|vidhöll|ställ(?:er|de)\\ssig\\sbakom|anmäler\\ssig|(?:talar|talade|argumenterar|pläderar)\\sför(?=\\s(?:att\\s)?(?:bifall|avslag|återremiss|bordläggning|förslaget))|vill(?:e)?\\s(?:att|se)(?=\\s[^.\\n]{0,60}(?:bordlägg|bordlagt|återremi|avslå|avslag|bifall))|begär(?:de)?(?!\\s(?:ordet|votering|omröstning|ajournering|sluten|protokoll))|hemställ(?:er|de)\\som|(?:framställer|framställde|framför|framförde|(?:lägger|lade)(?:\\sfram)?|lämna(?:r|de)|ställ(?:er|de)|väck(?:er|te)|gör|gjorde)\\s(?:ett\\s|följande\\s|samma\\s)?(?:\\p{L}+\\s)?(?:\\p{L}*yrkande(?:n|t)?|\\p{L}*förslag)(?!\\s(?:under|mot)))(?![\\p{L}])',
  'giu',
);
/** In a block headed so, what somebody wants is what they move. */
const WANTS = rule('\\s(?:vill|ville|önskar|önskade)\\s(?:att|se|ha)(?![\\p{L}])', 'giu');
/** Words behind which those stand who move or support. */
const MOVED_BY = rule(
  '(?<![\\p{L}])(?:med\\s(?:instämmande|stöd|bifall)\\s(?:av|från)|(?:bi(?:träds|träddes)|stöds|stöddes|understöds|instämdes)\\s(?:även\\s)?av|instämm(?:er|ande\\sfrån)|för\\s(?:bifall|avslag|återremiss)\\stala(?:r|de)|(?:på\\s)?(?:yrkande|förslag)\\s(?:av|från)|(?:yrkas|föreslås|begärs)\\sav|(?:förslag(?:et)?|yrkande(?:t)?)\\s(?:lämnas|framförs|framställs|läggs|väcks|stöds)\\s(?:även\\s|också\\s)?av|(?:framställs|framställdes|framförs|framfördes|anförs)\\sav|tillsammans\\smed|yrka(?:r|de)|i\\syrkandet\\sinstämmer)\\s+$',
  'iu',
);
/** Blocks in which motions are told; elsewhere the verbs tell of what others wrote. */
const TOLD_IN = new Set<BlockKind>(['yrkanden', 'ärende', 'proposition', 'förslag', 'beslut']);
const LISTED_IN = new Set<BlockKind>(['yrkanden', 'förslag']);

/** Who moved what: persons before the verb in its sentence, those behind `med instämmande av`, and those of a list. */
export function motionsOf(context: Context, p: Paragraph): Motion[] {
  const out: Motion[] = [];
  const first = p.blocks[0]?.from ?? p.end;
  // Minutes without headings tell the motions above the decision.
  const above: Block = { kind: 'ärende', heading: '', organ: null, from: p.start, start: p.start, end: first };
  const scope = [above, ...p.blocks.filter((b) => TOLD_IN.has(b.kind))];
  for (const block of scope) {
    const told = context.text.slice(block.start, block.end);
    const wants = block.kind === 'yrkanden' ? [...told.matchAll(pick(WANTS, context.misread))] : [];
    const verbs = [...told.matchAll(pick(MOVES, context.misread)), ...wants].sort((a, b) => a.index - b.index);
    for (const [i, m] of verbs.entries()) {
      const at = block.start + m.index;
      const sentence = sentenceAround(context.text, at, at + m[0].length);
      const start = Math.max(sentence.start, block.start);
      const earlier = verbs[i - 1];
      const cut = Math.max(start, earlier ? block.start + earlier.index : 0, context.text.lastIndexOf(';', at));
      const motion = oneLine(context.text.slice(at, sentence.end)).slice(0, 300);
      const within = (from: number): Person[] => context.persons.filter((x) => x.start >= from && x.end <= at + 1);
      const own = within(cut).filter((x) => !mentionedOnly(context, x));
      const named = (own.length > 0 ? own : within(start)).filter((x) => !chairsMover(context, x));
      const before = context.text.slice(start, at);
      const one = named.length > 0 ? null : moverMeant(context, block, start, before);
      const movers = one ? [one] : named;
      const behind = [
        ...supporters(context, { start: at, end: sentence.end }),
        ...likewise(context, sentence.end, at, block.end),
      ];
      for (const who of [...movers, ...behind])
        if (!out.some((o) => o.person === who.name && o.motion === motion))
          out.push({ person: who.name, party: who.party, motion, at });
    }
  }
  for (const block of scope)
    for (const who of supporters(context, block))
      if (!out.some((o) => o.person === who.name)) {
        const sentence = sentenceAround(context.text, who.start, who.end);
        const motion = oneLine(context.text.slice(sentence.start, sentence.end)).slice(0, 300);
        out.push({ person: who.name, party: who.party, motion, at: who.start });
      }
  for (const block of scope) if (LISTED_IN.has(block.kind)) out.push(...listedMotions(context, block, out));
  const seen = new Set<string>();
  return out.filter((m) => !seen.has(`${m.person}|${m.at}`) && seen.add(`${m.person}|${m.at}`));
}

/** Who moves where no name stands before the verb: a pronoun, the chair, a family name alone. */
const moverMeant = (context: Context, block: Block, start: number, before: string): Person | null =>
  (PRONOUN.test(before) ? lastNamed(context, block, start) : null) ??
  (CHAIR.test(before) ? chairOf(context) : null) ??
  bySurname(context, before);

/** `Hon yrkar avslag`: whoever was named last before. */
const PRONOUN = /(?:^|[\s·-])(?:han|hon)$/iu;
const lastNamed = (context: Context, block: Block, before: number): Person | null =>
  context.persons.filter((p) => p.start >= block.start && p.end <= before && before - p.end < 200).at(-1) ?? null;

/** `Ordföranden yrkar bifall`: without a name the one who chairs, as the list of those present tells. */
const CHAIR = /(?:^|[\s·-])ordföranden$/iu;

/** `Ek vidhåller sitt yrkande`: the only one of that family name who has been named in full. */
function bySurname(context: Context, before: string): Person | null {
  const name = SURNAME.exec(before)?.[1];
  if (name === undefined) return null;
  const named = context.persons.filter((p) => p.name.endsWith(` ${name}`));
  const [first] = named;
  return first !== undefined && named.every((p) => p.name === first.name) ? first : null;
}
const SURNAME =
  /(?:^|[.!?;:]\s+|\n\s*|(?:och|samt|medan|men)\s)(\p{Lu}[\p{Ll}-]+(?:[- ]\p{Lu}[\p{Ll}-]+)?)(?:\s\([^)]{1,5}\))?$/u;

function chairOf(context: Context): Person | null {
  const seats = attendanceSeats(context).filter((s) => (s.office ?? s.role) === 'ordförande');
  return seats[0]?.person ?? null;
}

/** `Valberedningen, vars ordförande är Anna Ek, föreslår`: the committee does. */
const chairsMover = (context: Context, person: Person): boolean =>
  /(?:^|[\s,])vars\s(?:\p{Ll}+\s){1,2}(?:är|var|heter)\s$/u.test(
    context.text.slice(Math.max(0, person.start - 40), person.start),
  );

/** `Anna Eks yrkande`: named for what was moved. */
const mentionedOnly = (context: Context, person: Person): boolean =>
  /^s?(?:\s?\([^)]{1,5}\))?s?\s+(?:\p{L}*yrkande|förslag)/iu.test(context.text.slice(person.end, person.end + 40)) ||
  (/s$/u.test(context.text.slice(person.start, person.end)) === true && !/s$/u.test(person.name));

/** Behind a motion: `, liksom Bo Alm (C)`; in a sentence without a verb: `Likaså Bo Alm (C).` */
const LIKEWISE =
  /(?:,\sliksom|[.)]\s+(?:Likaså|Detsamma\sgör|(?:Det|Så)\s(?:gör|gjorde)))\s(?:även\s|också\s)?(?:\p{Ll}+\s)?$/u;
const LIKEWISE_WITHIN = 90;

/** Those who are told to have moved the same. */
function likewise(context: Context, end: number, at: number, until: number): Person[] {
  const out: Person[] = [];
  const persons = context.persons.filter((p) => p.start >= at && p.start < end + LIKEWISE_WITHIN && p.end <= until);
  for (const [i, person] of persons.entries()) {
    const previous = persons[i - 1];
    const joined = previous && out.includes(previous) && joins(context, previous, person);
    if (joined || LIKEWISE.test(context.text.slice(Math.max(at, person.start - 40), person.start))) out.push(person);
  }
  return out;
}

/** Those behind `med instämmande av`, `vilket biträds av`, `instämmer`: a list of names each. */
function supporters(context: Context, stretch: Stretch): Person[] {
  const out: Person[] = [];
  const persons = context.persons.filter((p) => p.start >= stretch.start && p.end <= stretch.end);
  for (const [i, person] of persons.entries()) {
    const before = context.text.slice(Math.max(stretch.start, person.start - 40), person.start);
    const previous = persons[i - 1];
    const joined = previous && out.includes(previous) && joins(context, previous, person);
    const elided = ELIDED_BEHIND.test(context.text.slice(person.end, person.end + 40)) && ELIDED_BEFORE.test(before);
    if ((joined || elided || pick(MOVED_BY, context.misread).test(before)) && !mentionedOnly(context, person))
      out.push(person);
  }
  return out;
}

/** `A yrkar avslag och B bifall`, `… och Vänsterpartiet genom B bifall`: the verb is not told twice. */
const ELIDED_BEHIND = /^(?:\s?\([^)]{1,5}\))?\s(?:bifall|avslag|återremiss|bordläggning)(?![\p{L}])/iu;
const ELIDED_BEFORE = /(?:,|och|samt|medan)\s(?:\p{L}+\s(?:genom\s)?)?$/u;

/** Behind the names of a list: a colon or dash, or what is moved in the next column or on the next line. */
const LISTED =
  /^\s?(?:\([^)]{1,5}\)\s?[:-]|(?:,\s?\p{L}{1,3})?:)\s*(?=\p{L})|^(?:\s?\([^)]{1,5}\))?(?: {2,}|\t+|[ \t]*\n[ \t]*)(?=(?:bifall|avslag|återremiss|bordläggning)(?![\p{L}])|att\s)/iu;

/** What is moved before those who move it: `Avslag: Anna Ek (S), Bo Alm (C)`. */
const UNDER = /^[ \t]*(?:[·-]\s*)?((?:bifall|avslag|återremiss|bordläggning)[^:\n]{0,80}):\s+/iu;

/** Motions as a list: `Anna Ek (S), Bo Alm (C): Återremiss.`, `- Anna Ek (S) – bifall till …`. */
function listedMotions(context: Context, block: Block, known: Motion[]): Motion[] {
  const lines = linesOf(context.text.slice(block.start, block.end), block.start);
  const opens = (at: number): boolean =>
    lines.some((line) => line.start <= at && /^(?:[·-]|\d{1,2}[.)])?\s*$/u.test(context.text.slice(line.start, at)));
  return context.persons.flatMap((last) => {
    if (last.start < block.start || last.end > block.end) return [];
    const line = Math.max(block.start, context.text.lastIndexOf('\n', last.start - 1) + 1);
    const under = UNDER.exec(context.text.slice(line, last.start));
    if (under && namesBefore(context, last, line)[0]?.start === line + under[0].length)
      return [{ person: last.name, party: last.party, motion: oneLine(under[1] ?? ''), at: last.start }];
    const tail = LISTED.exec(context.text.slice(last.end, block.end));
    const who = tail ? namesBefore(context, last, block.start) : [];
    if (!tail || !opens(who[0]?.start ?? -1)) return [];
    const from = last.end + tail[0].length;
    const motion = oneLine(context.text.slice(from, sentenceAround(context.text, from, from).end)).slice(0, 300);
    return who
      .filter((p) => !known.some((k) => k.person === p.name))
      .map((p) => ({ person: p.name, party: p.party, motion, at: p.start }));
  });
}

const joins = (context: Context, a: { end: number }, b: { start: number }): boolean =>
  /^(?:\s?\([^)]{1,5}\))?\s*(?:,|och|samt)\s+(?:och\s+)?$/u.test(context.text.slice(a.end, b.start));

/** The names of a list that ends with this one, over lines too: `Anna Ek (S), Bo Alm (C) ⏎ och Siv Ros (L)`. */
function namesBefore(context: Context, last: Person, from: number): Person[] {
  const all = context.persons.filter((p) => p.start >= from && p.end <= last.end);
  let i = all.length - 1;
  for (;;) {
    const [before, here] = [all[i - 1], all[i]];
    if (!before || !here || !joins(context, before, here)) return all.slice(i);
    i--;
  }
}
