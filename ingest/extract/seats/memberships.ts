import type { NameRef } from '../../../graph/facts.ts';
import { pick, rule } from '../../text/noise.ts';
import { partySigners } from '../agreements/party-signatures.ts';
import { antecedent, bodyOf } from '../arenas/bodies.ts';
import { type Context, type FoundStatement, namesIn, oneLine, sentenceAround } from '../context.ts';
import { attendanceSeats } from './attendance.ts';
import { issuerOf, type Membership, membershipIn, organOf, type Person, partyMeant, projectLed } from './membership.ts';
import { DISTRIBUTION, undertakingIn } from './membership-groups.ts';
import { knownPlace } from './principals.ts';
import { ownerOf } from './seat-entries.ts';

/** Role of a person named with an organisation and nothing else. */
export const TIE = 'företrädare';

/** `Anna Ek, regionråd Region Norr`: an office, and right behind it whose it is. */
const OFFICE_ALONE =
  /^(?:\s?\([^)]{1,4}\))?,\s\p{Ll}+(?:råd|chef|direktör|ledare|strateg|samordnare|sekreterare|hövding)\s$/u;

/** Office words before a name: `områdeschef Anna Ek`, `tf regional utvecklingsdirektör/biträdande regiondirektör A B`. */
const OFFICE =
  '(?:tf\\.? |t\\.f\\. |biträdande |bitr\\.? |vice |förste |andre |tredje )?(?:regional |kommunal |administrativ )?[\\p{L}-]*(?:chef|direktör|(?:kommunal|region|landstings|oppositions|borgar|stads|kansli|departements)råd(?:et)?|ledare(?:n)?|strateg|sekreterare(?:n)?|samordnare(?:n)?|jurist|handläggare(?:n)?|utredare(?:n)?|ordförande(?:n)?|controller|ingenjör|planerare|rektor|ledamot|revisor|ekonom|koordinator)';
const BEFORE_NAME = rule(
  `(?<![\\p{L}-])((?:${OFFICE})(?:(?:\\/|\\s(?:och\\s)?tillika\\s)${OFFICE})*)(?:en|n)?(?:\\s+(?:i|för|vid|på)\\s+([^.,;:()]{3,60}?(?:,\\s+[^.,;:()]{3,50})?))?,?\\s+$`,
  'iu',
);
const AFTER_NAME = rule(
  `^(?:\\s?\\([^)]{1,4}\\))?(?:,\\s*|\\s*\\n\\s*(?:[|Il1]\\s)?)((?:${OFFICE})(?: (?:(?! {2})[^.,;:()\\n]){0,60})?)`,
  'iu',
);
const REPRESENTS = rule(
  '^(?:\\s?\\([^)]{1,4}\\))?,?\\s+(?:är|var|har varit|utsågs till|valdes till|är utsedd till)\\s+(?:(\\p{L}+(?:ens|s)|\\p{Lu}[\\p{L} ]{2,40}s)\\s+)?(representant|ledamot|ersättare|ordförande|vice ordförande|ombud|processledare|projektledare|samordnare|kontaktperson)\\p{L}*(?:\\s+(?:i|för|vid)\\s)?',
  'iu',
);
const WHOM = '(\\p{L}+|\\p{Lu}[\\p{L} ]{2,40}?)';
/** `företräder regionen i …`, `sitter för kommunens räkning i …`, `är utsedd av X till ledamot i …`. */
const STANDS_FOR: { words: ReturnType<typeof rule>; role: string }[] = [
  {
    words: rule(
      `^(?:\\s?\\([^)]{1,4}\\))?,?\\s+(?:har\\s)?(?:företräder|företrädde|företrätt|representera(?:r|de|t))\\s+${WHOM}\\s+i\\s`,
      'iu',
    ),
    role: 'representant',
  },
  {
    words: rule(
      `^(?:\\s?\\([^)]{1,4}\\))?,?\\s+(?:har\\s)?(?:sitter|satt|suttit|ingår|ingick|ingått|deltar|deltog|deltagit)\\s+(?:(?:för|å)\\s+${WHOM}\\s+(?:räkning|vägnar|del)|på\\s+uppdrag\\s+av\\s+${WHOM})\\s+i\\s`,
      'iu',
    ),
    role: 'representant',
  },
  {
    words: rule(
      `^(?:\\s?\\([^)]{1,4}\\))?,?\\s+(?:är|var|blev|har\\s(?:blivit|varit))\\s+(?:utsedd|vald|nominerad|förordnad)\\s+av\\s+${WHOM}\\s+(?:till|som)\\s+(?:ledamot|representant|ombud|ersättare)\\s+i\\s`,
      'iu',
    ),
    role: 'ledamot',
  },
];
const WAS_CHAIR = rule(
  '(ordföranden?)\\s+(?:på|vid|för|i)\\s+(?:mötena|sammanträdena|träffarna|\\p{L}+)\\s+(?:har varit|är|var)\\s',
  'giu',
);

const CHAIRS = /^\s+((?:(?:förste|andre|1:e|2:e) )?(?:vice )?ordförande)(?![\p{L}])/iu;

/** Where the attendance list of minutes ends; what stands in it is read as attendance. */
const attendanceEnd = (context: Context): number =>
  context.fact.type === 'protokoll' ? (context.sections.find((s) => s.paragraph !== null)?.start ?? 0) : 0;

/** Offices of a municipality or region, whoever issued the document. */
const OF_MUNICIPALITY = /^(?:tf\.? |bitr\p{L}*\.? )?(?:kommun|oppositionsråd)/iu;
const OF_REGION = /^(?:tf\.? |bitr\p{L}*\.? )?region(?:direktör|råd|chef)/iu;

/** Whom an officer works for: of the kind that the office tells, the one named nearest; else the issuer. */
function employer(context: Context, role: string, person: Person): NameRef | null {
  const owned = ownerOf(context, role, person);
  if (owned) return owned;
  const kind = OF_MUNICIPALITY.test(role) ? 'kommun' : OF_REGION.test(role) ? 'region' : null;
  const led = projectLed(context, role, person);
  if (led) return led;
  const issued = context.organizations.find((o) => o.name === context.issuer);
  if (kind === null || issued?.classification === kind) return issuerOf(context);
  const sentence = sentenceAround(context.text, person.start, person.end);
  const ofKind = context.organizations.filter((o) => o.classification === kind);
  const inSentence = ofKind.filter((o) => o.start >= sentence.start && o.end <= sentence.end + 60);
  const near =
    inSentence.filter((o) => o.end <= person.start).at(-1) ??
    inSentence[0] ??
    ofKind.filter((o) => o.end <= person.start && person.start - o.end < 400).at(-1);
  return near ? { kind: 'organization', name: near.name } : partyMeant(context, kind);
}

/** Offices told in running text: a title before or after a name, `är regionens representant i …`. */
export function extractOffices(context: Context): FoundStatement[] {
  const out: Membership[] = [];
  const { text, misread } = context;
  const listed = attendanceEnd(context);
  const seated = new Set([...attendanceSeats(context), ...partySigners(context)].map((s) => s.person));
  for (const person of context.persons) {
    if (person.start < listed || seated.has(person)) continue;
    const clause = clauseBefore(context, person);
    const before = titledBefore(context, person) ? null : pick(BEFORE_NAME, misread).exec(clause);
    const tells =
      IS_VERB.test(before?.[2] ?? '') &&
      !namesIn(context, person.start - clause.length, person.start).some((n) => n.kind === 'organization');
    const title = tells ? null : before;
    const ofPrevious = title !== null && /,\s+$|\n\s*$/u.test(title[0]) && /,\s*$/u.test(clause.slice(0, title.index));
    if (title?.[1] && !ofPrevious) {
      const start = person.start - clause.length + title.index;
      const where = title[2]
        ? namesIn(context, start, person.start).find((n) => !n.generic && n.kind === 'organization')
        : undefined;
      const offices = title[1].split(/\/|\s(?:och\s)?tillika\s/iu);
      const leading = title[2] !== undefined && LEADS.test(offices.at(-1) ?? '');
      const led = leading ? undertakingIn(context, { start, end: person.start }) : null;
      for (const [i, role] of offices.entries()) {
        const leads = LEADS.test(role) && i === offices.length - 1 ? led : null;
        const there = where ?? knownPlace(context, title[2]?.trim() ?? '');
        const body =
          leads ??
          (there
            ? { kind: there.kind, name: there.name }
            : (inBrackets(context, person) ?? employer(context, role, person) ?? behindComma(context, person.end)));
        if (body && !/ordförande|ledamot|ersättare/iu.test(role))
          out.push(
            membershipIn(context, person, oneLine(role).replace(/(?<=råd)et$/u, ''), body, { start, end: person.end }),
          );
      }
      if (/ordförande/iu.test(title[1]))
        pushChair(context, person, title[1], { start, end: person.end }, out, bodyEnding(context, start));
    }
    const tail = text.slice(person.end, person.end + 220);
    const represents = pick(REPRESENTS, misread).exec(tail);
    if (represents?.[2]) representing(context, person, represents, out);
    else if (standing(context, person, tail, out)) continue;
    else appositions(context, person, tail, out);
  }
  for (const m of text.matchAll(pick(WAS_CHAIR, misread))) {
    const sentence = sentenceAround(text, m.index, m.index + m[0].length);
    const person = context.persons.find((p) => p.start >= m.index && p.end <= sentence.end);
    const body = bodyOf(context, { start: sentence.start, end: m.index }, m.index) ?? lastBody(context, m.index);
    if (person && body)
      out.push(membershipIn(context, person, 'ordförande', body, { start: m.index, end: person.end }));
  }
  return out;
}

/** `enhetschefen Anna Ek (Skogsverket)`: where one works, in brackets right behind the name. */
function inBrackets(context: Context, person: Person): NameRef | null {
  const org = context.organizations.find((o) => o.start > person.end && o.start - person.end <= 16);
  const open = org ? context.text.slice(person.end, org.start) : '';
  return org && /^(?:\s?\([^)]{1,4}\))?\s\((?:numera\s)?$/u.test(open) && /^\)/u.test(context.text.slice(org.end))
    ? { kind: 'organization', name: org.name }
    : null;
}

/** `rektor Anna Ek, Kusthögskolan`, `Anna Ek, rektor, Kusthögskolan`: the organisation right behind a comma. */
function behindComma(context: Context, at: number): NameRef | null {
  const org = context.organizations.find((o) => o.start > at && o.start - at <= 3);
  return org && /^,\s+$/u.test(context.text.slice(at, org.start)) ? { kind: 'organization', name: org.name } : null;
}

/** Offices held in an undertaking: `processledare för genomlysningen`. */
const LEADS = /(?:ledare|samordnare|koordinator|sekreterare)n?$/iu;

/** `Sekreterare i rådet är Anna Ek`: a sentence, and no title of hers. */
const IS_VERB = /\s(?:är|var|blir|blev|varit)$/u;

/** What stands before a name in its sentence, behind the name before it. */
function clauseBefore(context: Context, person: Person): string {
  const previous = context.persons.filter((p) => p.end <= person.start).at(-1)?.end ?? 0;
  const before = context.text.slice(Math.max(0, previous, person.start - 150), person.start);
  return before.slice(Math.max(0, before.lastIndexOf('. ') + 1, before.lastIndexOf('\n\n') + 1));
}

/** Two signatures, side by side on a page or one above the other: `Anna Ek ⏎ Chef Bo Alm ⏎ Ekonom`. The office before the second name is of the first. */
function titledBefore(context: Context, person: Person): boolean {
  const { text, misread } = context;
  const previous = context.persons.filter((p) => p.end <= person.start).at(-1);
  if (!previous) return false;
  const between = text.slice(previous.end, person.start);
  const own = pick(AFTER_NAME, misread).exec(text.slice(person.end, person.end + 120));
  return (
    /^[ \t]*\n[^\n]+[ \n]$/u.test(between) &&
    pick(AFTER_NAME, misread).test(between) &&
    own !== null &&
    /^[ \t]*\n/u.test(own[0])
  );
}

const lastBody = (context: Context, at: number): NameRef | null => {
  const a = context.arenas.filter((x) => !x.generic && x.end <= at && at - x.end < 400).at(-1);
  return a ? { kind: 'arena', name: a.name } : null;
};

/** The body whose genitive ends right before an office: `kommunstyrelsens ordförande`. */
function bodyEnding(context: Context, at: number): NameRef | null {
  const arena = context.arenas.find(
    (a) => !a.generic && a.end <= at && at - a.end <= 2 && /s\s*$/u.test(context.text.slice(a.start, at)),
  );
  return arena ? { kind: 'arena', name: arena.name } : null;
}

function pushChair(
  context: Context,
  person: Person,
  title: string,
  span: { start: number; end: number },
  out: Membership[],
  of: NameRef | null = null,
): void {
  const body = of ?? organOf(context);
  if (body) out.push(membershipIn(context, person, oneLine(title).replace(/ordföranden$/iu, 'ordförande'), body, span));
}

function representing(context: Context, person: Person, m: RegExpExecArray, out: Membership[]): void {
  const start = person.start;
  const after = person.end + m[0].length;
  const sentence = sentenceAround(context.text, start, after);
  const led = m[1] && LEADS.test(m[2] ?? '') ? undertakingIn(context, { start: person.end, end: after }) : null;
  if (led) {
    out.push(membershipIn(context, person, m[2] ?? '', led, { start, end: after }));
    return;
  }
  const body = namesIn(context, after - 1, Math.min(sentence.end, after + 120))[0];
  const to = body
    ? body.generic || OWN_BODY.test(body.name)
      ? ownBody(context, body, sentence.start)
      : { kind: body.kind, name: body.name }
    : null;
  if (!to || !body || (!/(?:i|för|vid)\s$/u.test(m[0]) && body.start - after > 3)) return;
  const behalf = m[1] ? onBehalf(context, m[1]) : null;
  out.push({
    ...membershipIn(context, person, m[2] ?? 'representant', to, {
      start: sentence.start < start - 120 ? start : sentence.start,
      end: body.end,
    }),
    onBehalfOf: behalf,
  });
}

/** Who stands for whom in a body told behind: whether the tail tells it. */
function standing(context: Context, person: Person, tail: string, out: Membership[]): boolean {
  for (const { words, role } of STANDS_FOR) {
    const m = pick(words, context.misread).exec(tail);
    if (!m) continue;
    const whom = (m[1] ?? m[2] ?? '').replace(/(?<=^\p{L}+n)$/u, 's');
    const behalf = onBehalf(context, whom);
    if (!behalf) return false;
    const after = person.end + m[0].length;
    const bare = namesIn(context, after - 1, after + 80)[0];
    // A body named in full is read elsewhere.
    if (!bare || bare.start - after > 3 || !(bare.generic || OWN_BODY.test(bare.name))) return false;
    const sentence = sentenceAround(context.text, person.start, after);
    const to = ownBody(context, bare, sentence.start);
    if (!to) return false;
    out.push({
      ...membershipIn(context, person, role, to, { start: person.start, end: bare.end }),
      onBehalfOf: behalf,
    });
    return true;
  }
  return false;
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
  if (/^(?:regionens|kommunens|stadens|landstingets)$/iu.test(words)) return issuerOf(context);
  const name = words.replace(/s$/u, '');
  const org = context.organizations.find((o) => o.name === name || o.name.startsWith(`${name} `));
  return org ? { kind: 'organization', name: org.name } : null;
}

/** `Camilla Ek, Vännäs kommun`; `Anna Ek ⏎ Tf Regional utvecklingsdirektör`. */
function appositions(context: Context, person: Person, tail: string, out: Membership[]): void {
  const chairs = chairOfNamed(context, person, tail);
  if (chairs) {
    out.push(chairs);
    return;
  }
  const next = context.persons.find((p) => p.start >= person.end);
  const own = next ? tail.slice(0, next.start - person.end) : tail;
  const title = pick(AFTER_NAME, context.misread).exec(own);
  if (
    title &&
    next &&
    /^(?:en|n|et|t)?$/u.test(own.trimEnd().slice(title[0].trimEnd().length)) &&
    !titledBefore(context, next) &&
    /\S $/u.test(own)
  )
    return;
  const column = context.text.slice(context.text.lastIndexOf('\n', person.start) + 1, person.start).includes('\t');
  if (title?.[1] && column && /\n/u.test(title[0].slice(0, -title[1].length))) return;
  if (title?.[1]) {
    const at = person.end + title[0].length;
    const joined = context.organizations.find((o) => o.start > person.end && o.start < at);
    const until = joined ? context.text.slice(person.end, joined.start) : '';
    const named = / (?:vid|på|hos|i|för|inom)\s+$/u.test(until) || OFFICE_ALONE.test(until) ? joined : undefined;
    const role = oneLine(named ? context.text.slice(at - title[1].length, named.start) : title[1])
      .replace(/\s(?:vid|på|hos)\s.*$|\s(?:i|för|inom|vid|på|hos)$/u, '')
      .slice(0, 60);
    const body: NameRef | null = named
      ? { kind: 'organization', name: named.name }
      : (employer(context, role, person) ?? behindComma(context, at));
    const span = { start: person.start, end: person.end + (title[0]?.length ?? 0) };
    if (/ordförande|ledamot|ersättare/iu.test(role))
      pushChair(
        context,
        person,
        role.replace(/[\s,].*?$/u, (s) => (/^ ordförande/u.test(s) ? s : '')),
        span,
        out,
      );
    else if (body && !(context.fact.type === 'kallelse' && !named && !context.fact.issuerNamed))
      out.push(membershipIn(context, person, role, body, span));
    return;
  }
  const comma = /^,\s+/u.exec(tail);
  const org = comma
    ? context.organizations.find((o) => o.start >= person.end && o.start <= person.end + comma[0].length + 1)
    : undefined;
  const here = organOf(context);
  if (org && ((here && context.fact.type === 'kallelse') || sentTo(context, person.start))) return;
  if (org)
    out.push({
      ...membershipIn(
        context,
        person,
        TIE,
        { kind: 'organization', name: org.name },
        { start: person.start, end: org.end },
      ),
      onBehalfOf: { kind: 'organization', name: org.name },
      confidence: 0.7,
    });
}

/** Lines above a name that are read for the heading of its list. */
const LIST_LINES = 12;

/** Does the name stand in a list of those a paper is sent to (`Utdrag till`)? */
function sentTo(context: Context, at: number): boolean {
  const above = context.text
    .slice(Math.max(0, at - 900), at)
    .split('\n')
    .slice(0, -1)
    .reverse();
  for (const line of above.map((l) => l.trim()).slice(0, LIST_LINES)) {
    if (DISTRIBUTION.test(line)) return true;
    if (line.length > 80 || /[.!?]$/u.test(line)) return false;
  }
  return false;
}

/** `Anna Ek (C), kommunstyrelsens ordförande`. */
function chairOfNamed(context: Context, person: Person, tail: string): Membership | null {
  const lead = /^(?:\s?\([^)]{1,4}\))?(?:,\s*|\s*\n\s*)/u.exec(tail);
  // Two who sign side by side: the office below is in the first one's column.
  const line = context.text.lastIndexOf('\n', person.start - 1) + 1;
  if (lead?.[0].includes('\n') && context.persons.some((p) => p.start >= line && p.end < person.start)) return null;
  const arena = lead ? context.arenas.find((a) => !a.generic && a.start === person.end + lead[0].length) : undefined;
  const office = arena ? CHAIRS.exec(context.text.slice(arena.end, arena.end + 40)) : null;
  if (!arena || !office?.[1] || !/s$/u.test(context.text.slice(arena.start, arena.end))) return null;
  return membershipIn(
    context,
    person,
    oneLine(office[1]),
    { kind: 'arena', name: arena.name },
    {
      start: person.start,
      end: arena.end + office[0].length,
    },
  );
}
