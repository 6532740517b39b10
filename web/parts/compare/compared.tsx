/** Paragraphs of two documents beside each other. What went and came is told by lines and words, never by colour alone. */
import type { ComparedRow, ComparedSide } from '../../../server/contract/compare.ts';
import { clip, count, section } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { PlaceMark } from '../sources.tsx';

const C = T.compare;

/** What the two documents are called beside their paragraphs: their years, mostly. */
export interface Labels {
  a: string;
  b: string;
}

export function Compared({ entries, labels }: { entries: ComparedRow[][]; labels: Labels }) {
  let under = '';
  return (
    <ol class="compared">
      {entries.map((rows, index) => {
        const [row] = rows;
        if (!row) return null;
        // A heading that stays is told above what changed under it.
        if (row.state === 'same' && index < entries.length - 1 && rows.every(({ b }) => b?.heading)) return null;
        if (row.state === 'same') return <Unchanged key={keyOf(row)} rows={rows} labels={labels} />;
        const heading = headingOf(row);
        const shown = heading !== under && !isHeading(row) ? heading : '';
        if (heading !== '') under = heading;
        const follows = shown === '' && entries[index - 1]?.[0]?.state === row.state && ALONE.has(row.state);
        return <Row key={keyOf(row)} row={row} labels={labels} heading={shown} follows={follows} />;
      })}
    </ol>
  );
}

const keyOf = ({ a, b }: ComparedRow): string =>
  [a, b].map((side) => `${side?.places[0]?.page ?? ''}-${side?.places[0]?.start ?? ''}`).join(' ');

/** Paragraphs of these that follow each other are read as one. */
const ALONE = new Set<ComparedRow['state']>(['new', 'gone']);

const isHeading = ({ a, b }: ComparedRow): boolean => (b ?? a)?.heading ?? false;

/** The heading a paragraph stands under; a heading is its own. */
function headingOf({ a, b }: ComparedRow): string {
  const side = b ?? a;
  return (side?.heading ? side.text : side?.headings.at(-1)) ?? '';
}

const HEADING = 120;

function Row({
  row,
  labels,
  heading,
  follows,
}: {
  row: ComparedRow;
  labels: Labels;
  /** Told above the paragraph; empty where it has been told. */
  heading: string;
  /** It goes on from the one before. */
  follows: boolean;
}) {
  const { state, edited, a, b } = row;
  if (state === 'same') return null;
  const word = state === 'moved' && edited ? C.state.movedEdited : C.state[state];
  return (
    <li class={`change change-${state}${follows ? ' change-follows' : ''}`}>
      {heading !== '' && <p class="change-under">{section(clip(heading, HEADING))}</p>}
      <p class={follows ? 'unseen' : 'change-word'}>{word}</p>
      <div class="change-sides">
        {a !== null && (
          <Side side={a} label={labels.a}>
            {state === 'moved' && !edited ? <Origin side={a} /> : <Words row={row} side="a" />}
          </Side>
        )}
        {b !== null && (
          <Side side={b} label={labels.b}>
            <Words row={row} side="b" />
          </Side>
        )}
      </div>
    </li>
  );
}

function Side({ side, label, children }: { side: ComparedSide; label: string; children: preact.ComponentChildren }) {
  return (
    <div class="change-side">
      <p class="change-place">
        <strong>{label}</strong>{' '}
        {side.places.map((place, index) => (
          <span key={place.page}>
            {index > 0 && ', '}
            <PlaceMark place={place} />
          </span>
        ))}
      </p>
      {children}
    </div>
  );
}

/** Where a paragraph stood that has moved as it was: its text is read at its new place. */
function Origin({ side }: { side: ComparedSide }) {
  const heading = side.headings.at(-1);
  return <p class="detail">{heading === undefined ? C.stoodHere : C.stood(section(clip(heading, HEADING)))}</p>;
}

function Words({ row, side }: { row: ComparedRow; side: 'a' | 'b' }) {
  const own = row[side];
  if (own === null) return null;
  const tag = own.heading ? 'change-text change-heading' : 'change-text';
  if (!row.edited) return <p class={tag}>{section(own.text)}</p>;
  const other = side === 'a' ? 'new' : 'gone';
  return (
    <p class={tag}>
      {row.words
        .filter(({ op }) => op !== other)
        .map(({ op, text }, index) => (
          <Run key={index} op={op} text={text} />
        ))}
    </p>
  );
}

function Run({ op, text }: { op: 'same' | 'gone' | 'new'; text: string }) {
  const [words = '', space = ''] = [text.trimEnd(), text.endsWith(' ') ? ' ' : ''];
  if (op === 'same') return <>{text}</>;
  return (
    <>
      {op === 'gone' ? (
        <del>
          <span class="unseen">{C.goneWord} </span>
          {words}
        </del>
      ) : (
        <ins>
          <span class="unseen">{C.newWord} </span>
          {words}
        </ins>
      )}
      {space}
    </>
  );
}

/** Longest beginning of a paragraph that stays. */
const BEGINNING = 140;
/** Paragraphs that stay shown of a run. */
const SHOWN = 60;

function Unchanged({ rows, labels }: { rows: ComparedRow[]; labels: Labels }) {
  return (
    <li class="unchanged">
      <details>
        <summary>{C.unchanged(rows.length)}</summary>
        <ul>
          {rows.slice(0, SHOWN).map((row) => (
            <li key={keyOf(row)} class={row.b?.heading ? 'change-heading' : undefined}>
              {section(clip(row.b?.text ?? '', BEGINNING))}{' '}
              <span class="change-place">
                {labels.a} {row.a?.places[0] && <PlaceMark place={row.a.places[0]} />}, {labels.b}{' '}
                {row.b?.places[0] && <PlaceMark place={row.b.places[0]} />}
              </span>
            </li>
          ))}
        </ul>
        {rows.length > SHOWN && <p class="detail">{count(rows.length - SHOWN, 'stycke till', 'stycken till')}</p>}
      </details>
    </li>
  );
}
