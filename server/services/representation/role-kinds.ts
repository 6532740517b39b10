/** What a role says: a place held, or something done. Rules for reading timelines, not for what is stored. */

/** Roles that tell what somebody did once, or in what capacity they were there that day. */
const ACTS =
  /yrk|reserv|föredra|talare|närvar|jäv|juster|underteck|kontakt|handlägg|motionär|rösträkn|inbjud|utredare|anmäl|tjänstgörande|frånvar/i;

/** Places that one person holds at a time. Deputies of the same rank are often several. */
const SINGLE =
  /^(?:ordförande|(?:\d+(?::?[ea])?|första|andra|tredje) vice ordförande|(?:kommun|region|landstings|förbunds)direktör|kommunchef|landshövding|generaldirektör)$/i;

/** Where roles stand in a list: who leads, who sits, who stands in, and then everybody else. */
const RANKS: [RegExp, number][] = [
  [/vice ordf/i, 1],
  [/ordf/i, 0],
  [/ersättare|suppleant/i, 3],
  [/ledamot|representant|företrädare|ombud/i, 2],
];
const OTHERS = 4;
const DONE = 5;

export function isSeat(role: string): boolean {
  return !ACTS.test(role);
}

export function isSingle(role: string): boolean {
  return SINGLE.test(role);
}

/** 0 for those who lead, rising; acts last. */
export function roleRank(role: string): number {
  return RANKS.find(([pattern]) => pattern.test(role))?.[1] ?? (isSeat(role) ? OTHERS : DONE);
}
