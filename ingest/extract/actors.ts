import type { NameRef } from '../../graph/facts.ts';
import { type Context, type FoundStatement, sentenceAround } from './context.ts';
import { extractFormalDecisions } from './decisions/decisions.ts';
import { paragraphsOf } from './decisions/protocol.ts';
import { type Membership, membershipIn, organOf, type Person } from './seats/membership.ts';

/** Items that whoever chairs the meeting has. */
const OPENS =
  /^(?:(?:mötet|sammanträdet)(?:s)?\s(?:öppn|avslut)|(?:ordföranden?\s)?(?:öppnar|avslutar)\s|öppnande|avslutande?(?![\p{L}]))/iu;

/** Presenters of a summons' items, on behalf of the organisation named behind them. */
export function extractPresenters(context: Context, agenda: FoundStatement[]): FoundStatement[] {
  const body = organOf(context);
  if (!body) return [];
  const out: Membership[] = [];
  for (const item of agenda) {
    if (item.kind !== 'agendaItem') continue;
    const persons = context.persons.filter((p) => p.start >= item.start && p.end <= item.end);
    const homes = homesOf(context, persons, item);
    const [alone, ...more] = persons;
    if (alone && more.length === 0 && OPENS.test(item.title) && !out.some((m) => m.role === 'ordförande'))
      out.push({ ...membershipIn(context, alone, 'ordförande', body, item), confidence: 0.6 });
    for (const [i, p] of persons.entries())
      out.push({ ...membershipIn(context, p, 'föredragande', body, item), onBehalfOf: homes[i] ?? null });
  }
  return out;
}

/** Where each presenter comes from: the organisation behind the name, else that of the names behind it, else the one a list opens with (`Granviks kommun: A, B`). */
function homesOf(
  { text, organizations }: Context,
  persons: Person[],
  item: { start: number; end: number },
): (NameRef | null)[] {
  const inside = organizations.filter((o) => o.start >= item.start && o.end <= item.end);
  const own = persons.map((p) =>
    inside.find((o) => o.start >= p.end && /^,?\s*\(?$/u.test(text.slice(p.end, o.start))),
  );
  const [first] = persons;
  const opening = first
    ? inside.find((o) => o.end <= first.start && /^(?::|,)\s+$/u.test(text.slice(o.end, first.start)))
    : undefined;
  const homes: (NameRef | null)[] = [];
  for (let i = persons.length - 1; i >= 0; i--) {
    const org = own[i] ?? (opening && i === 0 && homes.length === 0 ? opening : undefined);
    homes.unshift(org ? { kind: 'organization', name: org.name } : (homes[0] ?? null));
  }
  return homes.some((h) => h !== null) || !opening
    ? homes
    : homes.map(() => ({ kind: 'organization', name: opening.name }));
}

/** Words that follow a name in the sentence that tells of the act. */
const TELLS = { yrkande: /yrka|föres|instäm/iu, reservant: /reserve/iu } as const;

/** Movers, reservers and speakers of minutes are memberships of the body too. */
export function extractActors(context: Context): FoundStatement[] {
  const out: Membership[] = [];
  const acting = (
    name: string,
    role: 'yrkande' | 'reservant',
    body: NameRef,
    span: { start: number; end: number },
  ): void => {
    const near = context.persons.filter(
      (p) => p.name === name && p.start >= span.start - 6000 && p.start <= span.end + 6000,
    );
    const said = (p: Person): { start: number; end: number } => sentenceAround(context.text, p.start, p.end);
    const telling = near.find((p) => TELLS[role].test(context.text.slice(p.end, said(p).end)));
    const person = telling ?? near[0];
    if (person) out.push(membershipIn(context, person, role, body, said(person)));
  };
  for (const d of extractFormalDecisions(context)) {
    if (d.kind !== 'decision') continue;
    for (const m of d.proposers) if (m.person) acting(m.person, 'yrkande', d.body, d);
    for (const r of d.reservations) if (r.person) acting(r.person, 'reservant', d.body, d);
  }
  const here = organOf(context);
  if (!here) return out;
  for (const block of paragraphsOf(context).flatMap((p) => p.blocks)) {
    if (block.kind !== 'jäv') continue;
    const verb = context.text.slice(block.start, block.end).search(/\sjäv/iu);
    for (const p of context.persons.filter((x) => x.start >= block.start && x.end <= block.start + Math.max(0, verb)))
      out.push(membershipIn(context, p, 'jävig', here, sentenceAround(context.text, p.start, p.end)));
  }
  for (const m of context.text.matchAll(
    /(?:yttrar sig|redogör för|informerar|föredrar|motion från|motion av)(?![\p{L}])/giu,
  )) {
    const sentence = sentenceAround(context.text, m.index, m.index + m[0].length);
    const motion = /^motion/iu.test(m[0]);
    const persons = context.persons.filter((p) =>
      motion
        ? p.start >= m.index && p.start < m.index + m[0].length + 4
        : p.start >= sentence.start && p.end <= m.index,
    );
    for (const p of persons)
      out.push(
        membershipIn(
          context,
          p,
          motion ? 'motionär' : /yttrar/iu.test(m[0]) ? 'talare' : 'föredragande',
          here,
          sentence,
        ),
      );
  }
  return out;
}
