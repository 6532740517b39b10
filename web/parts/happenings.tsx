/** What has happened, a line each: the day, what it was, whose, how sure, and where it stands. */
import type { Happening } from '../../server/contract/since.ts';
import { list, thing } from '../addresses.ts';
import { clip, date, flat, headline, section } from '../format.ts';
import { T } from '../texts/index.ts';
import { SourceMark } from './sources.tsx';

const S = T.since;

/** @param from the day that was asked for: of a year that began before it it is not known that it was after */
export function Happenings({ items, from, withBody }: { items: Happening[]; from: string; withBody: boolean }) {
  return (
    <ul class="happenings">
      {items.map((item) => (
        <li key={`${item.id}${item.date}${item.body}${item.detail}`}>
          <p class="line">
            {item.inferred && item.note !== null ? between(item.note, item.date) : when(item.date, from)}
          </p>
          <div>
            <p>
              <What item={item} />
              {detailOf(item) !== '' && <span class="detail inline"> {detailOf(item)}</span>}
            </p>
            <p class="below">
              {item.group === 'decision' && item.note === 'reported' && (
                <span class="unsure">{T.decision.reportedShort} · </span>
              )}
              {item.inferred && (
                <span class="unsure">{(item.group === 'came' ? S.cameBy : S.leftBy)(date(item.note ?? ''))} · </span>
              )}
              {withBody && item.body !== null && item.group !== 'meeting' && (
                <>
                  <Body item={item} /> ·{' '}
                </>
              )}
              {item.place !== null && <SourceMark place={item.place} />}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Longest title of a line. */
const TITLE = 180;

function What({ item }: { item: Happening }) {
  const { group, kind, id, title, place } = item;
  const name = section(clip(group === 'decision' ? headline(title) : flat(title), TITLE));
  const href = thing(kind, id);
  if (href !== null) return <a href={href}>{name}</a>;
  const document = kind === 'agreement' && place !== null ? thing('document', place.document) : null;
  return document === null ? <span>{name}</span> : <a href={document}>{name}</a>;
}

function Body({ item: { body, bodyId } }: { item: Happening }) {
  return bodyId === null ? <span>{body}</span> : <a href={list('/nytt', { organ: bodyId })}>{body}</a>;
}

function detailOf({ group, detail, note, title }: Happening): string {
  if (group === 'closed') return T.case.rules[(note ?? '') as keyof typeof T.case.rules] ?? '';
  if (detail === null) return '';
  return section(clip(group === 'opened' ? headline(detail, [title]) : detail, TITLE));
}

/** A day; of a year that began before what was asked for it is not known that it was after. */
function when(day: string, from: string): string {
  const partial = day.length < 10 && `${day}-01-01`.slice(0, 10) < from;
  return partial ? S.around(date(day)) : date(day);
}

/** Of what is read out of two lists only the years are known that it lies between. */
function between(after: string, at: string): string {
  const [from, to] = [after.slice(0, 4), at.slice(0, 4)];
  return from === to ? to : `${from}–${to}`;
}
