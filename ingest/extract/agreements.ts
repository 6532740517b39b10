import { findDates } from '../text/dates.ts';
import { pick, rule } from '../text/noise.ts';
import { extractAmounts } from './amounts.ts';
import { type Context, type FoundStatement, oneLine, sentenceAround } from './context.ts';

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
  const contacts: string[] = [];
  for (const m of text.matchAll(pick(CLAUSES.contact, misread))) {
    const person = context.persons.find((p) => p.start > m.index && p.start < m.index + 160);
    if (person && !contacts.includes(person.name)) contacts.push(person.name);
  }
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

/** Contacts of an agreement are memberships of the party they stand for. */
export function extractContacts(context: Context): FoundStatement[] {
  const { text, fact, misread } = context;
  if (fact.type !== 'avtal' && fact.type !== 'överenskommelse') return [];
  const out: FoundStatement[] = [];
  for (const m of text.matchAll(pick(CLAUSES.contact, misread))) {
    const org = context.organizations.filter((o) => o.end <= m.index + 4 && m.index - o.end < 60).at(-1);
    const person = context.persons.find((p) => p.start > m.index && p.start < m.index + 160);
    if (!org || !person) continue;
    const body = { kind: 'organization' as const, name: org.name };
    out.push({
      kind: 'membership',
      start: org.start,
      end: person.end,
      person: person.name,
      party: person.party,
      role: 'kontaktperson',
      body,
      onBehalfOf: body,
      inPlaceOf: null,
      from: null,
      to: null,
      asOf: fact.date ?? (fact.year === null ? null : String(fact.year)),
      confidence: 0.9,
    });
  }
  return out;
}
