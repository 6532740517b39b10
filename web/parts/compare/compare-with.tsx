/** From a report to the comparison with another year's, in one click. */
import type { Sister } from '../../../server/contract/views.ts';
import { compare, list } from '../../addresses.ts';
import { date, section } from '../../format.ts';
import { T } from '../../texts/index.ts';

const C = T.compare;

/** Reports named; the rest are on the page where one chooses. */
const FEW = 3;

export function CompareWith({ document, sisters }: { document: string; sisters: Sister[] }) {
  return (
    <>
      {sisters.slice(0, FEW).map(({ a, b, sister, year }) => (
        <span key={sister.id}>
          <a href={compare(a, b)}>
            {year !== null
              ? C.withYear(year, sister.type === 'annat' ? T.document.kicker.toLocaleLowerCase('sv') : sister.type)
              : sister.date !== null
                ? C.withDate(date(sister.date))
                : section(sister.title)}
          </a>
          {' · '}
        </span>
      ))}
      <a href={list('/jamfor', { a: document })}>{C.withOther}</a>
    </>
  );
}
