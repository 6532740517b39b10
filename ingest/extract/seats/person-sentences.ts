/** Sentences that tell of persons: where rules over sentences look. */
import { type Context, sentenceAround } from '../context.ts';
import { attendanceSeats } from './attendance.ts';
import type { Stretch } from './membership.ts';

/** Every sentence that names a person, once, in order; lists of those present tell of theirs themselves. */
export function* sentencesOfPersons(context: Context): Generator<Stretch> {
  const seated = new Set(attendanceSeats(context).map((s) => s.person));
  let until = 0;
  for (const person of context.persons) {
    if (person.start < until || seated.has(person)) continue;
    const sentence = sentenceAround(context.text, person.start, person.end);
    until = sentence.end;
    yield sentence;
  }
}
