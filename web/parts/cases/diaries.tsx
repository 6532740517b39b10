/** Whose diaries the cases stand in, by year; of a chosen one the numbers that no document names. */
import type { CaseDiaries, DiaryGaps } from '../../../server/contract/views.ts';
import { list } from '../../addresses.ts';
import { number, runs } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { Table } from '../basics.tsx';

const L = T.lists;
const NAMELESS = '-';

export function Diaries({
  diaries: { authority, diarium, diaries, gaps },
  year,
}: {
  diaries: CaseDiaries;
  year: string;
}) {
  const chosen = diarium !== '' || authority !== '';
  if (diaries.length < 2 && !chosen && (diaries[0]?.years.length ?? 0) < 2) return null;
  return (
    <>
      {chosen && (
        <p class="line">
          {L.chosen}:{' '}
          <strong>{[...new Set([diarium, authority].filter((name) => name !== '').map(word))].join(', ')}</strong> ·{' '}
          <a href={list('/arenden', { grupp: year })}>{L.every}</a>
        </p>
      )}
      {gaps !== null && <p class="hint-below">{said(gaps)}</p>}
      <details class="more" open={false}>
        <summary>{L.diaries}</summary>
        <Table
          caption={L.diaries}
          columns={[L.diary, L.authority, L.years]}
          rows={diaries.map((diary) => ({
            key: `${diary.authority} ${diary.diarium}`,
            cells: [
              <a key="d" href={list('/arenden', { utgivare: diary.authority, diarium: diary.diarium })}>
                {word(diary.diarium)}
              </a>,
              word(diary.authority),
              <span key="y" class="year-links">
                {diary.years.map(({ year: one, count }) => (
                  <a
                    key={one}
                    href={list('/arenden', { utgivare: diary.authority, diarium: diary.diarium, grupp: one })}
                  >
                    {one}&nbsp;({number(count)})
                  </a>
                ))}
              </span>,
            ],
          }))}
        />
      </details>
    </>
  );
}

function word(name: string): string {
  return name === NAMELESS ? L.nameless : name;
}

function said({ named, first, last, dense, missing }: DiaryGaps): string {
  if (!dense) return L.sparse(named, first, last);
  return missing.length === 0 ? L.gapless(first, last) : L.gaps(runs(missing), first, last);
}
