/** Everything that ties two things, with the quotes. */
import type { TieFile } from '../../contract/graph-map.ts';
import type { Room } from '../room.ts';
import { cite } from '../sources.ts';
import { withEvidence } from './evidence.ts';
import { labelsOf } from './labels.ts';
import { farEnd, tiesOf } from './ties.ts';
import { yearsOf } from './years.ts';

/** Null when an end is no thing; without ties when nothing ties them. */
export async function tieFile(room: Room, { from, to }: { from: string; to: string }): Promise<TieFile | null> {
  const ends = await labelsOf(room, [from, to]);
  const [one, other] = [from, to].map((id) => ends.find((end) => end.id === id));
  if (!one || !other) return null;
  const [ties, years] = await Promise.all([(await tiesOf(room))(from), yearsOf(room)]);
  const between = ties.filter((tie) => farEnd(tie, from) === to);
  const told = await Promise.all(
    between.map((tie) => {
      const all = tie.records.flatMap((record) => years(record, tie) ?? []);
      const span: [number, number] | null = all.length === 0 ? null : [Math.min(...all), Math.max(...all)];
      return withEvidence(room, { ...tie, years: span });
    }),
  );
  return { from: one, to: other, ties: told, sources: await cite(room, told) };
}
