/** The questions a newcomer asks and the documents do not answer. */
import type { Course, Unknown } from '../../contract/course.ts';

type Told = Omit<Course, 'unknown' | 'sources'>;

/** Each with its test on what is told; a detail, where there is one, or true. */
const QUESTIONS: [Unknown['question'], (told: Told) => string | boolean][] = [
  ['what', ({ body, words }) => body !== null && words.length === 0],
  ['level', ({ body }) => body?.kind === 'arena' && body.level === null],
  ['kind', ({ body }) => body?.kind === 'arena' && body.arenaKind === null],
  ['whoToday', ({ seats }) => !seats.today && (seats.asOf ?? true)],
  ['chair', ({ body, bodies, seats }) => (body === null ? withoutChair(bodies, seats) : !hasChair(seats))],
  ['meetings', ({ body, meetingCounts }) => body !== null && meetingCounts.length === 0],
  ['yearsBetween', ({ body, meetingCounts }) => body !== null && yearsMissing(meetingCounts)],
  ['decisions', ({ decisionsTotal }) => decisionsTotal === 0],
  ['outcomes', ({ decisions }) => decisions.length > 0 && !decisions.some((d) => d.formal)],
  ['agreements', ({ agreements, agreementDocuments }) => agreements.length + agreementDocuments.length === 0],
  ['projects', ({ projects }) => projects.length === 0],
  ['ties', ({ body, ties }) => body !== null && !ties.some(({ kind }) => kind === 'relation' || kind === 'said')],
];

export function unknownsOf(told: Told): Unknown[] {
  return QUESTIONS.flatMap(([question, test]): Unknown[] => {
    const found = test(told);
    return found === false ? [] : [{ question, detail: found === true ? null : found }];
  });
}

function hasChair({ sitting }: Course['seats']): boolean {
  return sitting.some(({ role }) => /ordförande|sammankallande/iu.test(role) && !/vice/iu.test(role));
}

/** Of how many bodies no chair is told. */
function withoutChair(bodies: Course['bodies'], { sitting }: Course['seats']): string | boolean {
  const chaired = new Set(sitting.map((m) => m.organizationId));
  const many = bodies.filter(({ id }) => !chaired.has(id)).length;
  return many === 0 ? false : `${many}/${bodies.length}`;
}

/** Years between the first and the last count of which none tells. */
function yearsMissing(counts: Course['meetingCounts']): string | boolean {
  const years = counts.map(({ year }) => year);
  const missing: number[] = [];
  for (let year = Math.min(...years) + 1; year < Math.max(...years); year += 1) {
    if (!years.includes(year)) missing.push(year);
  }
  return missing.length === 0 ? false : missing.join(', ');
}
