/** What stands above a list of members: whose seats it lists, by a heading, a sentence that opens it, or the body spoken of there. */
import type { NameRef } from '../../../graph/facts.ts';
import { type Line, linesOf } from '../../text/lines.ts';
import { resolved } from '../arenas/bodies.ts';
import { type Context, namesIn } from '../context.ts';
import { bodyAbove } from './body-above.ts';
import { DISTRIBUTION } from './membership-groups.ts';
import { SEAT_HEADINGS } from './seat-words.ts';
import { OFFICE_WORD, officeOf } from './sentence-tokens.ts';

/** What stands at the head of a list: its body, and an office where that is told; who chose those on it, where the heading says so. */
export interface Head {
  body: NameRef;
  role: string | null;
  chosenBy?: NameRef;
  /** Told by others than the issuer: `Föreningarna har anmält följande ledamöter:`. */
  reported?: boolean;
  /** Stands further up, above a word for the part of the list that is meant. */
  borrowed?: boolean;
}

/** Letters above a list within which the heading of its group stands. */
const GROUP_WITHIN = 600;
/** Longer lines are text. */
const LONGEST_HEADING = 110;
/** `Ledamöter i Folkhälsorådet`, `Val till styrelsen för Vattenbolaget AB`, `Politiker i rådet`: group 1 is the office, 2 those who have none. */
const HEADING = new RegExp(
  `^(?:\\d{1,2}(?:\\.\\d)*[.)]?\\s+|[a-h][.)]\\s+|[·*-]\\s*)?(?:(?:nya?\\s|valda\\s)?val\\s(?:av|till)\\s)?(?:(?:utsedda\\s|valda\\s|nuvarande\\s|övriga\\s)?(?:(${OFFICE_WORD})|(politiker|tjänste(?:män|personer)|förtroendevalda|deltagare|personer|övriga))\\s+(?:i|till|för|vid|på|från kommunerna i)\\s+)?`,
  'iu',
);
const NUMBERED = /^(?:§\s?)?\d+(?:\.\d+)*[.)]?\s+|^[a-h][.)]\s+/u;
/** Headings of lists of others than members. */
const OTHERS =
  /^(?:kontakt\p{L}*|underskrift\p{L}*|för frågor|frågor besvaras|bilag\p{L}*|yrkanden?|reservation\p{L}*|beslutet|jäv|justera\p{L}*|vid protokollet|föredragande|talare|medverkande|program|handläggare|referens(?!grupp)\p{L}*|källor|paragraf\p{L}*|på uppdrag av|författare|foto\p{L}*|grafisk|layout|tryck\p{L}*)/iu;

/** The line right above: a body alone or behind an office is the head; those a paper goes to, contacts and signatures are others. */
export function headAbove(context: Context, above: Line[]): Head | 'other' | null {
  const line = above.at(-1);
  if (!line) return null;
  const words = line.text.replace(NUMBERED, '');
  if (DISTRIBUTION.test(words) || OTHERS.test(words)) return 'other';
  // A body may be the first of those that a paper goes to.
  if (line.gap === 0 && DISTRIBUTION.test(above.at(-2)?.text ?? '')) return 'other';
  const said = composedOf(context, line) ?? theseAre(context, line);
  if (said) return said;
  if (line.text.length > LONGEST_HEADING) return null;
  const chosen = chosenBy(context, line);
  if (chosen) return chosen;
  const m = HEADING.exec(line.text);
  const start = line.start + (m?.[0].length ?? 0);
  const names = namesIn(context, start - 1, line.end);
  const name = names.find((n) => n.kind === 'arena' && n.start <= start + 1) ?? names.find((n) => n.start <= start + 1);
  const rest = name ? context.text.slice(name.end, line.end) : '';
  const owner = name?.kind === 'arena' && !name.generic ? null : ofOwner(context, line);
  if (owner) return { body: owner, role: null };
  const opened = introducing(context, above) ?? workingGroup(context, line);
  if (opened) return opened;
  if (
    !name ||
    !/^s?(?:\s?\([^)]*\))?(?:\s(?:för (?:tiden|perioden|mandatperioden)|\d{4}|under|(?:per )?den \d)[^.]*)?\s*:?$/u.test(
      rest,
    )
  )
    return null;
  if (name.kind === 'organization' && !m?.[1]) return null;
  const body = resolved(context, name);
  return body ? { body, role: m?.[1] ? officeOf(m[1]) : null } : null;
}

/** The end of a sentence that goes on with the list: `utgörs samrådet av`, `Övriga ledamöter:`, `till styrgruppen utses följande personer:`. */
const INTRODUCES = new RegExp(
  `(?:(?:består|bestod|bestått|utgörs|utgjordes|utgjorts)(?=\\s)[^.:]{0,80}\\sav(?:\\sföljande[^.:]{0,30})?|(?:ingår|ingick|sitter|satt|deltar|deltog|utse[rs]?|utsågs|väljs|valdes|representeras|företräds)(?=[\\s:])[^.:]{0,120}|(${OFFICE_WORD})(?:\\s(?:under året|har varit|är|var))?|är|var)\\s?:?$`,
  'iu',
);

const CHOOSES = /(?<![\p{L}])(?:utser?|väljer?|nominera[rs]?)(?![\p{L}])/iu;

function introducing(context: Context, above: Line[]): Head | null {
  const line = above.at(-1);
  if (!line || line.text.endsWith('.')) return null;
  let start = line.start;
  for (const l of above.slice(0, -1).reverse()) {
    if (/[.:]$/u.test(l.text)) break;
    start = l.start;
  }
  const from = Math.max(start, context.text.lastIndexOf('. ', line.end) + 1);
  const words = context.text.slice(from, line.end).replace(/\s+/gu, ' ').trim();
  const m = INTRODUCES.exec(words);
  if (!m) return null;
  // Who stands before `utser` chooses, and is not what they are chosen for.
  const verb = CHOOSES.exec(context.text.slice(from, line.end));
  const named = namesIn(context, verb ? from + verb.index : from, line.end).filter((n) => n.kind === 'arena');
  const group = named.at(-1)?.generic && /^gruppen\s/iu.test(words) ? groupAbove(context, from) : null;
  if (group) return group;
  const body = named.length > 0 ? resolved(context, named.at(-1)) : m[1] ? bodyAbove(context, from) : null;
  return body ? { body, role: m[1] ? officeOf(m[1]) : null } : null;
}

/** A whole sentence on one line that says what its body is composed of, right above the list: `Styrgruppen för Lyftet består av politiker från länen.` */
function composedOf(context: Context, line: Line): Head | null {
  if (!/(?:består|bestod|utgörs|utgjordes)\s+av\s/iu.test(line.text) || !/[.:]$/u.test(line.text)) return null;
  const last = Math.max(line.start, context.text.lastIndexOf('. ', line.end - 2) + 2);
  const name = namesIn(context, last, line.end).find((n) => n.kind === 'arena');
  if (!name || name.start > last + 4) return null;
  const body = /^\s[^.]*?(?:består|bestod|utgörs|utgjordes)\s+av\s/iu.test(context.text.slice(name.end, line.end))
    ? resolved(context, name)
    : null;
  return body ? { body, role: null } : null;
}

/** `Ledamöter utsedda av kommunstyrelsen`: of the body spoken of above, for the one who chose them. */
const CHOSEN_BY = new RegExp(
  `^(${OFFICE_WORD}|förtroendevalda|politiker)\\s+(?:utsedda|valda|nominerade)\\s+av\\s+`,
  'iu',
);

function chosenBy(context: Context, line: Line): Head | null {
  const m = CHOSEN_BY.exec(line.text);
  const at = line.start + (m?.[0].length ?? 0);
  const by = m ? namesIn(context, at - 1, line.end).find((n) => n.start <= at + 1) : undefined;
  if (!m || !by || by.generic) return null;
  const above = bodyAbove(context, line.start, (n) => n.name !== by.name);
  const role = officeOf(m[1] ?? '');
  return above ? { body: above, role, chosenBy: { kind: by.kind, name: by.name } } : null;
}

/** `Dessa representanter är valda för perioden 2031–2034:`, `Utsedda ledamöter i länet:`: of the body spoken of above. */
const THESE = new RegExp(
  `^(?:(?:dessa|följande)\\s(?:${OFFICE_WORD}|personer|förtroendevalda|politiker)\\s(?:är|har|blev)\\s(?:utsedda|valda|utsetts|valts|nominerade)(?:\\s[^.:]{2,70})?|(?:utsedda|valda|nuvarande)\\s${OFFICE_WORD}(?:\\s(?:i|för|från|under|för tiden)\\s[^.:]{2,60})?|(?:[^.:]{2,60}\\s)?(?:anmält|utsett|valt|nominerat)\\sföljande\\s(?:(${OFFICE_WORD})|personer)(?:,\\s[^.:]{2,40})?)\\s*:$`,
  'iu',
);

function theseAre(context: Context, line: Line): Head | null {
  const from = Math.max(line.start, context.text.lastIndexOf('. ', line.end - 2) + 2);
  const m = THESE.exec(context.text.slice(from, line.end).trim());
  if (!m) return null;
  const inside = namesIn(context, from, line.end).filter((n) => n.kind === 'arena');
  const body = resolved(context, inside.at(-1)) ?? bodyAbove(context, from);
  return body ? { body, role: m[1] ? officeOf(m[1]) : null, reported: m[1] !== undefined } : null;
}

/** A group without a name that a heading calls by what it is: `Politisk styrgrupp:`, `Referensgrupp`. */
const WORKING_GROUP =
  /^(?:(?:politiska?|övergripande|intern|extern|regional|lokal|operativ|strategisk|central|gemensam|tjänsteperson(?:s|er)?|tjänstemanna)[ -]?)?(?:styr|projekt|arbets|lednings|referens|berednings|samordnings)grupp(?:en)?\s*:?$/iu;

/** Such a group, of the only project that the document tells of, else by the words of its heading. Names the mention. */
function workingGroup(context: Context, line: Line): Head | null {
  const words = line.text.replace(NUMBERED, '');
  if (!WORKING_GROUP.test(words)) return null;
  const bare = words.replace(/\s*:$/u, '');
  const projects = new Set(context.projects.flatMap((p) => (p.start < line.start ? [p.name] : [])));
  const [project] = projects;
  const own = /^\p{L}+$/u.test(bare) && projects.size === 1 && project !== undefined;
  const name = own ? `${bare.replace(/(?:en)?$/u, 'en')} för ${project}` : bare;
  const start = line.start + line.text.indexOf(bare);
  const seen = context.arenas.find((a) => a.start < start + bare.length && a.end > start);
  if (seen && !seen.generic) return { body: { kind: 'arena', name: seen.name }, role: null };
  if (seen) Object.assign(seen, { start, end: start + bare.length, name, generic: false });
  else {
    context.arenas.push({
      ...{ kind: 'arena', start, end: start + bare.length, name, fullName: null, arenaKind: null },
      ...{ level: null, description: null, generic: false },
    });
    context.arenas.sort((a, b) => a.start - b.start);
  }
  return { body: { kind: 'arena', name }, role: null };
}

/** `Gruppen består av:` under such a heading. */
function groupAbove(context: Context, at: number): Head | null {
  const from = Math.max(0, at - GROUP_WITHIN);
  const heading = linesOf(context.text.slice(from, at), from).findLast((l) => WORKING_GROUP.test(l.text));
  return heading ? workingGroup(context, heading) : null;
}

/** `Styrelsen för Vattenbolaget AB`, `Direktionen för Räddningstjänsten Väst`: a bare head and whose it is. */
function ofOwner(context: Context, line: Line): NameRef | null {
  const names = namesIn(context, line.start, line.end);
  const owner = names.find((n) => n.kind === 'organization' && n.end === line.end);
  const bare = /^(?:styrelsen|bolagsstyrelsen|direktionen)\s(?:för|i)\s/iu.test(line.text);
  return bare && owner ? { kind: 'organization', name: owner.name } : null;
}

/** Longer or wordier lines part no list. */
const [LONGEST_PART, MOST_WORDS] = [45, 5];

/** A short line between the parts of one list: who those below come from (`Kommuner och regioner`, `Länsstyrelser`), no body and no other list. */
export function partsList(context: Context, line: Line): boolean {
  const { text } = line;
  if (
    text.length > LONGEST_PART ||
    text.split(/\s+/u).length > MOST_WORDS ||
    !/^(?!För |Enligt |Med |Vid )\p{Lu}[\p{L} /,-]+:?$/u.test(text)
  )
    return false;
  if (DISTRIBUTION.test(text) || OTHERS.test(text)) return false;
  if (SEAT_HEADINGS.some((h) => h.words.test(text) && h.role !== 'ledamot')) return false;
  if (context.persons.some((p) => p.start < line.end && p.end > line.start)) return false;
  return !context.arenas.some((a) => a.start < line.end && a.end > line.start);
}
