import type { NameRef } from '../../graph/facts.ts';
import { pick, rule } from '../text/noise.ts';
import { antecedent, bodyOf } from './bodies.ts';
import { type Context, type FoundOf, type FoundStatement, namesIn, oneLine, sentenceAround } from './context.ts';
import { extractFormalDecisions } from './decisions.ts';
import { paragraphsOf } from './protocol.ts';

type Membership = Extract<FoundStatement, { kind: 'membership' }>;
type Person = FoundOf<'person'>;

/** Role of a person named with an organisation and nothing else. */
export const TIE = 'företrädare';

/** What every membership of a document shares. */
function base(
  context: Context,
  person: Person,
  role: string,
  body: NameRef,
  span: { start: number; end: number },
): Membership {
  return {
    kind: 'membership',
    start: span.start,
    end: span.end,
    person: person.name,
    party: person.party,
    role: role.toLowerCase(),
    body,
    onBehalfOf: null,
    inPlaceOf: null,
    from: null,
    to: null,
    asOf: context.fact.year === null ? null : String(context.fact.year),
    confidence: 0.9,
  };
}

/** The organisation that issued the document, as a body to hold office in. */
const issuer = (context: Context): NameRef | null =>
  context.issuer === null ? null : { kind: 'organization', name: context.issuer };

const organ = (context: Context): NameRef | null => (context.organ ? { kind: 'arena', name: context.organ } : null);

/** Office words before a name: `områdeschef Anna Ek`, `tf regional utvecklingsdirektör/biträdande regiondirektör A B`. */
const OFFICE =
  '(?:tf\\.? |t\\.f\\. |biträdande |bitr\\.? |vice |förste |andre |tredje )?(?:regional |kommunal |administrativ )?\\p{L}*(?:chef|direktör|råd(?:et)?|ledare(?:n)?|strateg|sekreterare(?:n)?|samordnare(?:n)?|jurist|handläggare(?:n)?|utredare(?:n)?|ordförande(?:n)?|controller|ingenjör|planerare|rektor|ledamot|revisor|ekonom|koordinator)';
const BEFORE_NAME = rule(
  `(?<![\\p{L}])((?:${OFFICE})(?:\\/${OFFICE})*)(?:en|n)?(?:\\s+(?:i|för|vid|på)\\s+([^.,;:()]{3,60}?(?:,\\s+[^.,;:()]{3,50})?))?,?\\s+$`,
  'iu',
);
const AFTER_NAME = rule(`^(?:\\s?\\([^)]{1,4}\\))?(?:,\\s*|\\s*\\n\\s*)((?:${OFFICE})(?: [^.,;:()\\n]{0,60})?)`, 'iu');
const REPRESENTS = rule(
  '^(?:\\s?\\([^)]{1,4}\\))?,?\\s+(?:är|var|har varit|utsågs till|valdes till|är utsedd till)\\s+(?:(\\p{L}+(?:ens|s)|\\p{Lu}[\\p{L} ]{2,40}s)\\s+)?(representant|ledamot|ersättare|ordförande|vice ordförande|ombud|processledare|projektledare|samordnare|kontaktperson)\\p{L}*(?:\\s+(?:i|för|vid)\\s)?',
  'iu',
);
const WAS_CHAIR = rule(
  '(ordföranden?)\\s+(?:på|vid|för|i)\\s+(?:mötena|sammanträdena|träffarna|\\p{L}+)\\s+(?:har varit|är|var)\\s',
  'giu',
);

/** Where the attendance list of minutes ends; what stands in it is read as attendance. */
const attendanceEnd = (context: Context): number =>
  context.fact.type === 'protokoll' ? (context.sections.find((s) => s.paragraph !== null)?.start ?? 0) : 0;

/** Offices of a municipality or region, whoever issued the document. */
const OF_MUNICIPALITY = /^(?:tf\.? |bitr\p{L}*\.? )?(?:kommun|oppositionsråd)/iu;
const OF_REGION = /^(?:tf\.? |bitr\p{L}*\.? )?region(?:direktör|råd|chef)/iu;

/** Whom an officer works for: of the kind that the office tells, the one named nearest; else the issuer. */
function employer(context: Context, role: string, person: Person): NameRef | null {
  const kind = OF_MUNICIPALITY.test(role) ? 'kommun' : OF_REGION.test(role) ? 'region' : null;
  const issued = context.organizations.find((o) => o.name === context.issuer);
  if (kind === null || issued?.classification === kind) return issuer(context);
  const sentence = sentenceAround(context.text, person.start, person.end);
  const ofKind = context.organizations.filter((o) => o.classification === kind);
  const inSentence = ofKind.filter((o) => o.start >= sentence.start && o.end <= sentence.end + 60);
  const near =
    inSentence.filter((o) => o.end <= person.start).at(-1) ??
    inSentence[0] ??
    ofKind.filter((o) => o.end <= person.start && person.start - o.end < 400).at(-1);
  return near ? { kind: 'organization', name: near.name } : null;
}

/** Offices told in running text: a title before or after a name, `är regionens representant i …`. */
export function extractOffices(context: Context): FoundStatement[] {
  const out: Membership[] = [];
  const { text, misread } = context;
  const listed = attendanceEnd(context);
  for (const person of context.persons) {
    if (person.start < listed) continue;
    const before = text.slice(Math.max(0, person.start - 150), person.start);
    const clause = before.slice(Math.max(0, before.lastIndexOf('. ') + 1, before.lastIndexOf('\n\n') + 1));
    const title = pick(BEFORE_NAME, misread).exec(clause);
    const ofPrevious = title !== null && /,\s+$/u.test(title[0]) && /,\s*$/u.test(clause.slice(0, title.index));
    if (title?.[1] && !ofPrevious) {
      const start = person.start - clause.length + title.index;
      const where = title[2]
        ? namesIn(context, start, person.start).find((n) => !n.generic && n.kind === 'organization')
        : undefined;
      const body = where ? { kind: where.kind, name: where.name } : employer(context, title[1], person);
      for (const role of title[1].split('/'))
        if (body && !/ordförande/iu.test(role))
          out.push(base(context, person, oneLine(role).replace(/(?<=råd)et$/u, ''), body, { start, end: person.end }));
      if (/ordförande/iu.test(title[1])) pushChair(context, person, title[1], { start, end: person.end }, out);
    }
    const tail = text.slice(person.end, person.end + 220);
    const represents = pick(REPRESENTS, misread).exec(tail);
    if (represents?.[2]) representing(context, person, represents, out);
    else appositions(context, person, tail, out);
  }
  for (const m of text.matchAll(pick(WAS_CHAIR, misread))) {
    const sentence = sentenceAround(text, m.index, m.index + m[0].length);
    const person = context.persons.find((p) => p.start >= m.index && p.end <= sentence.end);
    const body = bodyOf(context, { start: sentence.start, end: m.index }, m.index) ?? lastBody(context, m.index);
    if (person && body) out.push(base(context, person, 'ordförande', body, { start: m.index, end: person.end }));
  }
  return out;
}

const lastBody = (context: Context, at: number): NameRef | null => {
  const a = context.arenas.filter((x) => !x.generic && x.end <= at && at - x.end < 400).at(-1);
  return a ? { kind: 'arena', name: a.name } : null;
};

function pushChair(
  context: Context,
  person: Person,
  title: string,
  span: { start: number; end: number },
  out: Membership[],
): void {
  const body = organ(context);
  if (body) out.push(base(context, person, oneLine(title).replace(/ordföranden$/iu, 'ordförande'), body, span));
}

function representing(context: Context, person: Person, m: RegExpExecArray, out: Membership[]): void {
  const start = person.start;
  const after = person.end + m[0].length;
  const sentence = sentenceAround(context.text, start, after);
  const body = namesIn(context, after - 1, Math.min(sentence.end, after + 120))[0];
  const to = body
    ? body.generic || OWN_BODY.test(body.name)
      ? ownBody(context, body, sentence.start)
      : { kind: body.kind, name: body.name }
    : null;
  if (!to || !body) return;
  const behalf = m[1] ? onBehalf(context, m[1]) : null;
  out.push({
    ...base(context, person, m[2] ?? 'representant', to, {
      start: sentence.start < start - 120 ? start : sentence.start,
      end: body.end,
    }),
    onBehalfOf: behalf,
  });
}

/** Bodies that an organisation has of its own: `styrelsen`, `ägarrådet`; named with it, for there are many. */
const OWN_BODY =
  /^(?:styrelsen|ägarrådet|valberedningen|arbetsutskottet|presidiet|styrgruppen|ledningsgruppen|direktionen)$/iu;

/** The body of a bare head: of the organisation the text speaks of, else the last body of that head. Names the mention with it. */
function ownBody(context: Context, bare: { start: number; name: string }, from: number): NameRef | null {
  const org = OWN_BODY.test(bare.name)
    ? context.organizations
        .filter((o) => o.end <= from && from - o.end < 1200 && !['region', 'kommun', 'EU'].includes(o.classification))
        .at(-1)
    : undefined;
  if (!org) return antecedent(context, bare);
  const name = `${org.name} ${bare.name.toLowerCase().replace(/(?:n|et)$/u, '')}`;
  const mention = context.arenas.find((a) => a.start === bare.start);
  if (mention) Object.assign(mention, { name, generic: false });
  return { kind: 'arena', name };
}

/** `regionens`, `kommunens`: the issuer; else the organisation of that name. */
function onBehalf(context: Context, words: string): NameRef | null {
  if (/^(?:regionens|kommunens|stadens|landstingets)$/iu.test(words)) return issuer(context);
  const name = words.replace(/s$/u, '');
  const org = context.organizations.find((o) => o.name === name || o.name.startsWith(`${name} `));
  return org ? { kind: 'organization', name: org.name } : null;
}

/** `Camilla Ek, Vännäs kommun`; `Anna Ek ⏎ Tf Regional utvecklingsdirektör`. */
function appositions(context: Context, person: Person, tail: string, out: Membership[]): void {
  const title = pick(AFTER_NAME, context.misread).exec(tail);
  if (title?.[1]) {
    const role = oneLine(title[1])
      .replace(/\s(?:vid|på|hos)\s.*$/u, '')
      .slice(0, 60);
    const at = person.end + title[0].length;
    const named = / (?:vid|på|hos) /u.test(title[1])
      ? context.organizations.find((o) => o.start > person.end && o.start < at)
      : undefined;
    const body: NameRef | null = named ? { kind: 'organization', name: named.name } : employer(context, role, person);
    const span = { start: person.start, end: person.end + (title[0]?.length ?? 0) };
    if (/ordförande|ledamot|ersättare/iu.test(role))
      pushChair(
        context,
        person,
        role.replace(/[\s,].*?$/u, (s) => (/^ ordförande/u.test(s) ? s : '')),
        span,
        out,
      );
    else if (body) out.push(base(context, person, role, body, span));
    return;
  }
  const comma = /^,\s+/u.exec(tail);
  const org = comma
    ? context.organizations.find((o) => o.start >= person.end && o.start <= person.end + comma[0].length + 1)
    : undefined;
  const here = organ(context);
  if (org && here && context.fact.type === 'kallelse') return;
  if (org)
    out.push({
      ...base(context, person, TIE, { kind: 'organization', name: org.name }, { start: person.start, end: org.end }),
      onBehalfOf: { kind: 'organization', name: org.name },
      confidence: 0.7,
    });
}

/** Presenters of a summons' items, on behalf of the organisation named behind them. */
export function extractPresenters(context: Context, agenda: FoundStatement[]): FoundStatement[] {
  const body = organ(context);
  if (!body) return [];
  const out: Membership[] = [];
  for (const item of agenda) {
    if (item.kind !== 'agendaItem') continue;
    const persons = context.persons.filter((p) => p.start >= item.start && p.end <= item.end);
    const last = persons.at(-1);
    const after = last
      ? context.organizations.find((o) => o.start >= last.end && o.start - last.end <= 4 && o.end <= item.end)
      : undefined;
    for (const p of persons)
      out.push({
        ...base(context, p, 'föredragande', body, item),
        onBehalfOf: after ? { kind: 'organization', name: after.name } : null,
      });
  }
  return out;
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
    if (person) out.push(base(context, person, role, body, said(person)));
  };
  for (const d of extractFormalDecisions(context)) {
    if (d.kind !== 'decision') continue;
    for (const m of d.proposers) if (m.person) acting(m.person, 'yrkande', d.body, d);
    for (const r of d.reservations) if (r.person) acting(r.person, 'reservant', d.body, d);
  }
  const here = organ(context);
  if (!here) return out;
  for (const block of paragraphsOf(context).flatMap((p) => p.blocks)) {
    if (block.kind !== 'jäv') continue;
    const verb = context.text.slice(block.start, block.end).search(/\sjäv/iu);
    for (const p of context.persons.filter((x) => x.start >= block.start && x.end <= block.start + Math.max(0, verb)))
      out.push(base(context, p, 'jävig', here, sentenceAround(context.text, p.start, p.end)));
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
        base(context, p, motion ? 'motionär' : /yttrar/iu.test(m[0]) ? 'talare' : 'föredragande', here, sentence),
      );
  }
  return out;
}

/** Letterhead and signatures: handläggare, undertecknare. */
export function extractHandlers(context: Context): FoundStatement[] {
  const body = issuer(context);
  if (!body) return [];
  const out: Membership[] = [];
  for (const author of context.fact.authors) {
    const person = context.persons.find((p) => p.name === author);
    if (person) out.push(base(context, person, 'handläggare', body, { start: person.start, end: person.end }));
  }
  for (const m of context.text.matchAll(/[_.…]{6,}\s*\n\s*(?=\p{Lu})/gu)) {
    const at = m.index + m[0].length;
    const person = context.persons.find((p) => p.start >= at && p.start <= at + 2);
    if (person) out.push(base(context, person, 'undertecknare', body, { start: person.start, end: person.end }));
  }
  return [...out, ...signatureColumns(context)];
}

/**
 * Signatures side by side: `För Region X ⇥ För Y kommun`, the names below in the same columns, their offices below those.
 */
function signatureColumns(context: Context): Membership[] {
  const out: Membership[] = [];
  for (const m of context.text.matchAll(/^[ \t]*För [^\n]+$/gmu)) {
    const parties = context.organizations.filter((o) => o.start >= m.index && o.end <= m.index + m[0].length);
    const until = m.index + m[0].length + 300;
    const signers = context.persons.filter((p) => p.start > m.index && p.end < until);
    for (const [i, party] of parties.entries()) {
      const person = signers[i];
      if (!person) continue;
      const to: NameRef = { kind: 'organization', name: party.name };
      out.push({
        ...base(context, person, 'undertecknare', to, { start: person.start, end: person.end }),
        onBehalfOf: to,
      });
      const row = context.text
        .slice(signers.at(-1)?.end, until)
        .split('\n')
        .map((l) => l.trim())
        .find((l) => l !== '');
      const office = row?.split('\t')[i]?.trim();
      if (office && office.length < 60 && !/ordförande/iu.test(office))
        out.push(base(context, person, office, to, { start: person.start, end: person.end }));
    }
  }
  return out;
}
