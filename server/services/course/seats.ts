/** Who sits in a body now, as far as the documents tell, who did before, and who only did something there. */
import type { MembershipRecord } from '../../../graph/records.ts';
import type { CourseSeats } from '../../contract/course.ts';

/** What somebody does at a meeting or about a paper without sitting in the body. */
const ACTS =
  /^(?:yrkande|reservant|motionär|talare|föredragande|undertecknare|justerare|närvarande|jävig|inbjuden|gäst|kontaktperson|handläggare|frånvarande|anmäl)/iu;
/** What seats in a body of elected members are called. */
const ELECTED =
  /ordf|ledamot|ersättare|suppleant|företrädare|representant|ombud|adjunger|sammankallande|gruppledare|presidi|revisor|råd$/iu;
/** Held by one at a time: who held it last took it over from those before. */
const ALONE = /^(?:ordförande|sammankallande)$/iu;
/** Years a sign of a seat is still the latest known beside a newer sign of another's. */
const WINDOW = 1;

/**
 * @param political of a body of elected members: there officials take part, and only those with a seat's name sit;
 * elsewhere a title is what its holder sits by
 */
export function isSeat(role: string, political = false): boolean {
  return political ? ELECTED.test(role) : !ACTS.test(role.trim());
}

/** True for who leads the body alone. */
export function isChair(role: string): boolean {
  return ALONE.test(role.trim());
}

interface Held {
  role: string;
  /** Latest day of any sign, partial; null when undated. */
  last: string | null;
  ended: boolean;
  now: boolean;
  memberships: MembershipRecord[];
}

/**
 * @param dateOf date of a document, partial, for memberships that carry none of their own
 * @param today ISO date
 * @param political see {@link isSeat}
 */
export function whoSits(
  memberships: readonly MembershipRecord[],
  dateOf: (document: string) => string | null,
  today: string,
  political = false,
): CourseSeats {
  const acts = memberships.filter(({ role }) => !isSeat(role, political));
  const held = group(
    memberships.filter(({ role }) => isSeat(role, political)),
    dateOf,
    today,
  );
  const now = held.filter((h) => h.now);
  const open = held.filter((h) => !h.now && !h.ended);
  // Who has a term that covers today is known to sit; then only what is as new as that is beside it.
  const latest = max(open.flatMap(({ last }) => last ?? []));
  const chair = max([...now, ...open].filter((h) => isChair(h.role)).flatMap(({ last }) => last ?? []));
  const known = open.filter(
    ({ role, last }) =>
      latest === null || (last !== null && isRecent(last, isChair(role) && chair ? chair : latest, role)),
  );
  const sitting = [...now, ...known];
  const shown = new Set(sitting);
  return {
    asOf: latest ?? max(held.flatMap(({ last }) => last ?? [])),
    today: now.length > 0,
    sitting: sitting.flatMap((h) => h.memberships),
    before: held.filter((h) => !shown.has(h)).flatMap((h) => h.memberships),
    acts,
  };
}

/** Whether a sign is of the same time as the latest: a chair of an earlier year has been followed by another. */
function isRecent(last: string, latest: string, role: string): boolean {
  return year(last) >= year(latest) - (isChair(role) ? 0 : WINDOW);
}

/** One for each person, role and principal. */
function group(memberships: MembershipRecord[], dateOf: (document: string) => string | null, today: string): Held[] {
  const groups = new Map<string, MembershipRecord[]>();
  for (const m of memberships) {
    const key = [m.personId, m.role.toLocaleLowerCase('sv'), m.onBehalfOfId, m.inPlaceOfId].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), m]);
  }
  return [...groups.values()].map((own) => {
    const told = own.flatMap((m) => m.evidence.flatMap((e) => dateOf(e.document) ?? []));
    const dated = own.flatMap(({ from, asOf }) => [from, asOf].filter((d) => d !== null));
    const ends = own.flatMap(({ to }) => to ?? []);
    const last = max([...dated, ...ends.filter((to) => `${to}~` < today)]) ?? max(told);
    const end = max(ends);
    const ended = end !== null && `${end}~` < today && !dated.some((day) => day > `${end}~`);
    const now = own.some(({ from, to }) => to !== null && `${to}~` >= today && (from === null || from <= today));
    return { role: own[0]?.role ?? '', last, ended, now, memberships: own };
  });
}

/** The latest of partial dates. A day says more than its year alone. */
function max(dates: readonly string[]): string | null {
  return dates.reduce<string | null>((best, date) => (best === null || date > best ? date : best), null);
}

const year = (date: string): number => Number(date.slice(0, 4));
