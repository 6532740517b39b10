/** Who holds which office in which body, on whose behalf, told in sentences of running text. */
import type { NameRef } from '../../../graph/facts.ts';
import { isTitle } from '../../lexicon/lexicon.ts';
import type { Context, FoundStatement } from '../context.ts';
import { extractAppointments } from './appointments.ts';
import { bodySpoken } from './body-spoken.ts';
import {
  issuerOf,
  type Membership,
  membershipIn,
  type Person,
  partyMeant,
  projectLed,
  type Stretch,
} from './membership.ts';
import { sentencesOfPersons } from './person-sentences.ts';
import { extractRepresentatives } from './representatives.ts';
import { ROLE_RULES, type RoleRule, TELLS } from './role-rules.ts';
import { SPOKEN_RULES } from './role-rules-spoken.ts';
import { type SeatEntry, seatEntries } from './seat-entries.ts';
import {
  type List,
  listBefore,
  listFrom,
  memberBeside,
  OFFICE_WORD,
  officeOf,
  placeOf,
  type TokenSentence,
  tokenSentence,
} from './sentence-tokens.ts';

/** Longer sentences are lists that lost their lines. */
const LONGEST = 1200;

const RULES = [...ROLE_RULES, ...SPOKEN_RULES];

/** Seats and offices told by sentences. */
export function extractRoleSentences(context: Context): FoundStatement[] {
  const out: Membership[] = [];
  for (const stretch of sentencesOfPersons(context)) {
    if (stretch.end - stretch.start > LONGEST || !TELLS.test(context.text.slice(stretch.start, stretch.end))) continue;
    const sentence = tokenSentence(context, stretch);
    for (const rule of RULES) {
      // Few rules hold in a sentence: asked first, since a walk over matches makes an expression anew.
      if (sentence.words.search(rule.words) === -1) continue;
      for (const m of sentence.words.matchAll(rule.words)) {
        const found = told(context, sentence, rule, m, rule.sameOffice ? toldBefore(context, sentence, out) : null);
        out.push(
          ...(rule.besides ? found.map((f) => ({ ...f, onBehalfOf: f.onBehalfOf ?? behalfBefore(out, f) })) : found),
        );
      }
    }
  }
  return out;
}

const AN_OFFICE = new RegExp(`(?<![\\p{L}])${OFFICE_WORD}$`, 'iu');

/** On whose behalf the member told of last sits in that body. */
const behalfBefore = (told: Membership[], member: Membership): NameRef | null =>
  told
    .filter(
      (t) =>
        t.body.name === member.body.name &&
        t.onBehalfOf !== null &&
        t.person !== member.person &&
        member.start - t.start < 400,
    )
    .at(-1)?.onBehalfOf ?? null;

type Groups = Record<string, string | undefined>;

/** The membership told last, in this sentence or the one before, by whatever rule. */
function toldBefore(context: Context, sentence: TokenSentence, own: Membership[]): Membership | null {
  const near = (m: Stretch): boolean =>
    m.start === sentence.start || (m.start < sentence.start && context.text.slice(m.end, sentence.start).trim() === '');
  const told = [...extractAppointments(context), ...extractRepresentatives(context), ...own].filter(
    (m): m is Membership => m.kind === 'membership' && near(m),
  );
  return told.toSorted((a, b) => a.start - b.start).at(-1) ?? null;
}

/** What somebody moves that others be is no office. */
const MOVED = /(?<![\p{L}])yrka(?:r|de|t)(?![\p{L}])/iu;

function told(
  context: Context,
  sentence: TokenSentence,
  rule: RoleRule,
  m: RegExpExecArray,
  previous: Membership | null,
): Membership[] {
  if (MOVED.test(sentence.words.slice(0, m.index))) return [];
  if (rule.sameOffice) return inSameOffice(context, sentence, listFrom(sentence, m.index + m[0].length), previous);
  const groups: Groups = m.groups ?? {};
  const end = m.index + m[0].length;
  let list = rule.list === 'behind' ? listFrom(sentence, end) : listBefore(sentence, m.index);
  if (!list) return [];
  const first = list.members[0]?.token;
  const body =
    reference(sentence, groups['a'] ?? groups['c'] ?? groups['b']) ??
    (rule.spoken && first ? bodySpoken(context, sentence, first) : null) ??
    (rule.project ? projectSpoken(context, sentence) : null) ??
    (rule.issuer && first ? projectLed(context, groups['title'] ?? '', first) : null) ??
    (rule.issuer || rule.theirs ? issuerOf(context) : null);
  if (!body) return [];
  const titled = groups['title'];
  if (titled !== undefined && (!isTitle(titled.toLowerCase()) || (rule.issuer && AN_OFFICE.test(titled)))) return [];
  const role = titled?.toLowerCase() ?? officeIn(groups) ?? rule.role;
  const instead = personIn(sentence, groups['instead']);
  let behalf = whose(context, sentence, groups);
  const out: Membership[] = [];
  for (let at = end; ; ) {
    out.push(
      ...seats(context, sentence, list, {
        role,
        body,
        behalf,
        instead,
        one: rule.one === true,
        last: rule.last === true,
      }),
    );
    if (rule.list === 'behind') at = list.to;
    const next: RegExpExecArray | null = rule.more?.exec(sentence.words.slice(at)) ?? null;
    const rest = next ? listFrom(sentence, at + next[0].length) : null;
    if (!next || !rest) break;
    if (next.groups) behalf = whose(context, sentence, next.groups);
    else if (groups['o2'] !== undefined) behalf = reference(sentence, groups['o2']);
    list = rest;
    at = rest.to;
  }
  const before = groups['sub'] === undefined ? undefined : sentence.tokens[Number(groups['sub'])];
  if (before?.sort === 'P')
    out.push({
      ...membershipIn(context, before.person, role, body, quoted(sentence)),
      onBehalfOf: behalf,
      confidence: 0.75,
    });
  const also = reference(sentence, groups['also']);
  if (also) out.push(...out.map((o) => ({ ...o, body: also })));
  const own = rule.theirs ? out.flatMap((o) => (o.onBehalfOf ? [{ ...o, body: o.onBehalfOf }] : [])) : out;
  return own.map((o) => (o.onBehalfOf?.name === o.body.name ? { ...o, onBehalfOf: null } : o));
}

/** Who came before or after the one told of last, in the same office. */
function inSameOffice(
  context: Context,
  sentence: TokenSentence,
  list: List | null,
  previous: Membership | null,
): Membership[] {
  const heir = list?.members[0]?.token;
  if (heir?.sort !== 'P' || !previous) return [];
  const { person } = heir;
  if (person.name === previous.person) return [];
  const span = { start: sentence.start, end: sentence.end };
  const own = membershipIn(context, person, previous.role, previous.body, span);
  const entry = list ? seatEntries(context, placeOf(sentence, list))[0] : undefined;
  return [{ ...own, onBehalfOf: entry?.principal ?? previous.onBehalfOf, confidence: 0.75 }];
}

/** The office of a rule's words; some verbs tell it. */
function officeIn(groups: Groups): string | null {
  const written = groups['as'] ?? groups['office'];
  if (written !== undefined) return /^(?:plats|mandat|sammansättning)/iu.test(written) ? 'ledamot' : officeOf(written);
  return groups['joins'] === undefined ? null : 'samordnare';
}

/** On whose behalf: the organisation, `regionens`, none told. */
function whose(context: Context, sentence: TokenSentence, groups: Groups): NameRef | null {
  const named = reference(sentence, groups['o'] ?? groups['q'] ?? groups['d'] ?? groups['e']);
  const own = groups['own'] ?? groups['mine'];
  return named ?? (own === undefined ? null : ownMeant(context, own));
}

/** `regionen`, `kommunens`, `förbundet`: the issuer where it is of that kind, else the only one of the kind. */
export function ownMeant(context: Context, word: string): NameRef | null {
  if (/^(?:vår|oss|min)/iu.test(word)) return context.fact.issuerNamed ? issuerOf(context) : null;
  const kind = /^(?:region|landsting)/iu.test(word) ? 'region' : /^(?:kommun|stad)/iu.test(word) ? 'kommun' : 'förbund';
  const issuer = context.organizations.find((o) => o.name === context.issuer);
  if (issuer?.classification === kind) return issuerOf(context);
  return kind === 'förbund' ? null : partyMeant(context, word);
}

function seats(
  context: Context,
  sentence: TokenSentence,
  list: List,
  told: { role: string; body: NameRef; behalf: NameRef | null; instead: Person | null; one: boolean; last: boolean },
): Membership[] {
  const entries = seatEntries(context, placeOf(sentence, list));
  const shared = sharedPrincipal(context, entries);
  const plural = titleOfAll(sentence, list);
  const beside = told.one ? null : memberBeside(sentence, list);
  const members = told.one ? list.members.slice(0, 1) : told.last ? list.members.slice(-1) : list.members;
  return [...members, ...(beside ? [beside] : [])].flatMap(({ token, office }): Membership[] => {
    if (token.sort !== 'P') return [];
    const entry = entries.find((e) => e.person === token.person);
    const behalf = entry?.principal ?? shared ?? told.behalf;
    const title = plural ?? (entry?.title && isTitle(entry.title) ? entry.title.replace(/(?<=råd)et$/u, '') : null);
    const works: Membership[] =
      title &&
      behalf &&
      behalf.kind === 'organization' &&
      !/^(?:ersättare|suppleant|ledamot|representant)$/u.test(title)
        ? [{ ...membershipIn(context, token.person, title, behalf, quoted(sentence)), confidence: 0.8 }]
        : [];
    const substitute = entry?.title === 'ersättare' || entry?.title === 'suppleant' ? 'ersättare' : null;
    return [
      {
        ...membershipIn(
          context,
          token.person,
          office ?? entry?.office ?? substitute ?? told.role,
          told.body,
          quoted(sentence),
        ),
        onBehalfOf: behalf,
        inPlaceOf: told.instead?.name ?? null,
        confidence: 0.85,
      },
      ...works,
    ];
  });
}

/** `kommundirektörerna A (Granvik) och B (Tunabro)`: the title before the first is that of all. */
function titleOfAll(sentence: TokenSentence, list: List): string | null {
  const first = list.members[0]?.token;
  const words = first ? sentence.words.slice(list.from, first.at).trim().toLowerCase() : '';
  const one = /^(\p{L}+(?:chef|direktör|strateg|samordnar|råd|sekreterar|ledar|jurist))(?:erna|er|na|en)$/u.exec(
    words,
  )?.[1];
  const title = one?.replace(/ar$/u, 'are') ?? null;
  return title && list.members.length > 1 && isTitle(title) ? title : null;
}

/** `A och B från Granviks kommun`: both are. */
function sharedPrincipal(context: Context, entries: SeatEntry[]): NameRef | null {
  const last = entries.at(-1);
  if (!last?.principal || entries.length < 2 || entries.slice(0, -1).some((e) => e.principal || e.title)) return null;
  const from = context.text.slice(last.person.end, last.person.end + 14);
  return /^(?:\s?\(\p{L}{1,4}\))?\s+från(?:\s|$)/u.test(from) ? last.principal : null;
}

const quoted = (sentence: TokenSentence): Stretch => ({ start: sentence.start, end: sentence.end });

function personIn(sentence: TokenSentence, number: string | undefined): Person | null {
  const token = number === undefined ? undefined : sentence.tokens[Number(number)];
  return token?.sort === 'P' ? token.person : null;
}

function reference(sentence: TokenSentence, number: string | undefined): NameRef | null {
  const token = number === undefined ? undefined : sentence.tokens[Number(number)];
  return token && token.sort !== 'P' ? token.ref : null;
}

/** Letters back within which a project is named that `den` means. */
const PROJECT_WITHIN = 300;

function projectSpoken(context: Context, sentence: Stretch): NameRef | null {
  const last = context.projects
    .filter((p) => p.end <= sentence.start && sentence.start - p.end < PROJECT_WITHIN)
    .at(-1);
  return last && !/\n[ \t]*\n/u.test(context.text.slice(last.end, sentence.start))
    ? { kind: 'project', name: last.name }
    : null;
}
