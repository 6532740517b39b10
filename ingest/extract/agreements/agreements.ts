import type { NameRef } from '../../../graph/facts.ts';
import { findDates } from '../../text/dates.ts';
import { linesOf } from '../../text/lines.ts';
import { pick, rule } from '../../text/noise.ts';
import { mostUsedFirst } from '../../text/uses.ts';
import { type Context, type FoundStatement, oneLine, sentenceAround } from '../context.ts';
import { extractAmounts } from '../figures/amounts.ts';
import { membershipIn, type Person, partyMeant } from '../seats/membership.ts';

/** The clauses that say what an agreement's facts are; group 0 lies in the sentence quoted. */
const CLAUSES = {
  term: rule('gäller (?:från|fr\\.?o\\.?m)|giltighetstid|avtalstid', 'iu'),
  renewal: rule('förlängs|förläng(?:ning|es) (?:automatiskt|med)', 'iu'),
  notice: rule('sägas? upp|uppsägningstid|säga upp|uppsägning (?:ska|skall)', 'iu'),
  pay: rule('ersättning(?:en)? (?:utgår|uppgår|är|betalas)|betala(?:r|s)? .{0,40}kronor|årlig ersättning', 'iu'),
  contact: rule('kontaktperson', 'giu'),
} as const;
const CLAUSE_MARK = rule(
  '(?:^|\\n)\\s*-?(?:§ ?\\d|\\d{1,2} ?§|\\d{1,2}\\.? +(?:parter|giltighetstid|ersättning|uppsägning))',
  'giu',
);

/** Facts of an agreement: parties, term, renewal, notice, compensation, contacts. Only of documents that are one. */
export function extractAgreements(context: Context): FoundStatement[] {
  const { text, fact, misread } = context;
  if (fact.type !== 'avtal' && fact.type !== 'överenskommelse') return [];
  if ([...text.matchAll(pick(CLAUSE_MARK, misread))].length < 2) return [];
  const clause = (r: ReturnType<typeof rule>): { start: number; end: number } | null => {
    const m = pick(r, misread).exec(text);
    return m ? sentenceAround(text, m.index, m.index + m[0].length) : null;
  };
  const quote = (s: { start: number; end: number } | null): string | null =>
    s ? oneLine(text.slice(s.start, s.end)).slice(0, 300) : null;
  const term = clause(CLAUSES.term);
  const dates = term ? findDates(text.slice(term.start, Math.min(text.length, term.end + 80))) : [];
  const pay = clause(CLAUSES.pay);
  const amounts = pay
    ? extractAmounts(context).filter((a) => a.kind === 'amount' && a.end > pay.start && a.start < pay.end)
    : [];
  const parties = context.organizations.filter(
    (o) =>
      o.start < 2000 &&
      (o.classification === 'kommun' ||
        o.classification === 'region' ||
        o.classification === 'förbund' ||
        o.classification === 'företag' ||
        o.classification === 'universitet'),
  );
  const contacts = [...new Set(contactsOf(context).map((c) => c.person.name))];
  const span = term ?? { start: 0, end: Math.min(text.length, 240) };
  const pays = amounts[0];
  return [
    {
      kind: 'agreement',
      ...span,
      name: fact.title,
      diarienummer: fact.diarienummer,
      parties: [...new Set(parties.map((o) => o.name))].slice(0, 12),
      from: dates[0]?.iso ?? null,
      to: dates[1]?.iso ?? null,
      renewal: quote(clause(CLAUSES.renewal)),
      notice: quote(clause(CLAUSES.notice)),
      compensationSek: pays?.kind === 'amount' ? pays.valueSek : null,
      contacts,
    },
  ];
}

interface Contact {
  person: Person;
  party: NameRef | null;
  start: number;
}

const CONTACT_HEADING = rule(
  '^(?:(?:§\\s?\\d+|\\d+(?:\\.\\d+)*\\s?§|\\d+(?:\\.\\d+)*\\.?|[a-h]\\))\\s+)?(?:parternas |avtalets )?(?:kontakt(?:personer|person|uppgifter|er|vägar)?|kontaktpersoner (?:för|i) (?:avtalet|parterna|samarbetet)|ansvariga personer|parternas (?:företrädare|ombud|representanter)|avtalsansvariga|avtalsförvaltare)\\s*:?$',
  'iu',
);
/** Lines below the heading that are read. */
const CONTACT_LINES = 8;

/** `Kontaktperson för A: X`, `A, kontaktperson: X`, and the lines `För A: X` below a heading. */
function contactsOf(context: Context): Contact[] {
  const { text, misread } = context;
  const found: Contact[] = [];
  const add = (person: Person | undefined, party: NameRef | null, start: number): void => {
    const known = found.filter((c) => c.person.name === person?.name);
    if (person && !known.some((c) => party === null || c.party?.name === party.name))
      found.push({ person, party, start });
  };
  for (const m of text.matchAll(pick(CLAUSES.contact, misread))) {
    const end = m.index + m[0].length;
    if (/^(?:er(?![\p{L}])|s?[.;])/u.test(text.slice(end, end + 3))) continue;
    const person = context.persons.find((p) => p.start > m.index && p.start < m.index + 160);
    if (!person) continue;
    const behind = /^\s+för\s/u.test(text.slice(end, end + 6));
    const party = behind
      ? partyIn(context, end, person.start)
      : partyIn(context, Math.max(0, text.lastIndexOf('\n', m.index)), m.index + 4);
    add(person, party, party && !behind ? text.lastIndexOf('\n', m.index) + 1 : m.index);
  }
  const lines = linesOf(text);
  for (const [i, line] of lines.entries()) {
    if (!pick(CONTACT_HEADING, misread).test(line.text)) continue;
    for (const below of lines.slice(i + 1, i + 1 + CONTACT_LINES)) {
      if (/^§/u.test(below.text) || /\p{L}{3,}\.$/u.test(below.text)) break;
      const person = context.persons.find((p) => p.start >= below.start && p.end <= below.end);
      if (person && !/kontaktperson/iu.test(below.text))
        add(person, partyIn(context, below.start, person.start), below.start);
    }
  }
  return theOther(context, found).sort((a, b) => a.person.start - b.person.start);
}

/** Of two contacts one whose party could not be read stands for the other of the two parties that the agreement's head names. */
function theOther(context: Context, found: Contact[]): Contact[] {
  const [named, ...both] = found.flatMap((c) => (c.party ? [c.party.name] : []));
  if (found.length !== 2 || named === undefined || both.length > 0) return found;
  const kind = context.organizations.find((o) => o.name === named)?.classification;
  const others = context.organizations.filter(
    (o) => o.start < 600 && o.name !== named && (o.classification === 'kommun' || o.classification === 'region'),
  );
  const unlike = others.filter((o) => o.classification !== kind);
  const uses = new Map<string, number>();
  for (const o of unlike.length > 0 ? unlike : others)
    uses.set(o.name, context.organizations.filter((x) => x.name === o.name).length);
  const [only, ...more] = mostUsedFirst(uses).map(([name]) => name);
  if (only === undefined || (unlike.length === 0 && more.length > 0)) return found;
  return found.map((c) => (c.party ? c : { ...c, party: { kind: 'organization', name: only } }));
}

/** The party named in a stretch: by name, or as `regionen` or `kommunen`. */
function partyIn(context: Context, start: number, end: number): NameRef | null {
  const org = context.organizations.filter((o) => o.start >= start && o.end <= end).at(-1);
  if (org) return { kind: 'organization', name: org.name };
  const word = /(?<![\p{L}])(?:regionen|kommunen)(?![\p{L}])/iu.exec(context.text.slice(start, end))?.[0];
  return word ? partyMeant(context, word) : null;
}

/** Contacts of an agreement are memberships of the party they stand for. */
export function extractContacts(context: Context): FoundStatement[] {
  const { fact } = context;
  if (fact.type !== 'avtal' && fact.type !== 'överenskommelse') return [];
  return contactsOf(context).flatMap(({ person, party, start }) =>
    party === null
      ? []
      : [
          {
            ...membershipIn(context, person, 'kontaktperson', party, { start, end: person.end }),
            onBehalfOf: party,
            asOf: fact.date ?? (fact.year === null ? null : String(fact.year)),
          },
        ],
  );
}
