/** Who sat where, as a table: persons × bodies in a year, or persons or bodies × years. Heads stay in sight, every role leads to its source. */
import type {
  MatrixCell,
  MatrixHead,
  RepresentationData,
  RepresentationMatrix,
  RepresentationState,
} from '../../../server/contract/representation.ts';
import { representation, thing } from '../../addresses.ts';
import { T } from '../../texts/index.ts';
import { places, SourceMark } from '../sources.tsx';
import { Body } from './memberships.tsx';

const M = T.representation.matrix;
/** Roles told in a cell. */
const ROLES = 3;

export function SeatMatrix({
  matrix,
  state,
  labels,
}: {
  matrix: RepresentationMatrix;
  state: RepresentationState;
  labels: RepresentationData['labels'];
}) {
  const { columns, rows, left } = matrix;
  const caption = captionOf(matrix, labels);
  return (
    <>
      <Years matrix={matrix} state={state} />
      {rows.length > 0 && (
        <>
          <p class="hint-below">{M.hint}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the window is scrolled with the arrow keys */}
          <section class="seat-matrix" tabIndex={0} aria-label={caption}>
            <table>
              <caption>{caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{M.corner[matrix.of === 'person' ? 'body' : 'person']}</th>
                  {columns.map((head) => (
                    <th key={head.key} scope="col">
                      <Head head={head} state={state} />
                      {head.detail !== null && <span class="detail stood">{head.detail}</span>}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ head, cells }) => (
                  <tr key={head.key}>
                    <th scope="row">
                      <Head head={head} state={state} />
                      {head.detail !== null && <span class="detail stood">{head.detail}</span>}
                    </th>
                    {cells.map((cell, index) => (
                      <td key={columns[index]?.key}>
                        <Cell cell={cell} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {left.rows + left.columns > 0 && <p class="note">{M.left(left.rows, left.columns)}</p>}
        </>
      )}
    </>
  );
}

function captionOf({ of, year }: RepresentationMatrix, { arena, person }: RepresentationData['labels']): string {
  if (of === 'year') return M.year(year ?? 0);
  if (of === 'body') return arena === '' ? M.bodyAlone : M.body(arena);
  return person === '' ? M.personAlone : M.person(person);
}

/** The years there are, each a link; and all of them where that shows one body or one person over time. */
function Years({ matrix: { years, year }, state }: { matrix: RepresentationMatrix; state: RepresentationState }) {
  const overTime = state.arena !== '' || state.person !== '';
  if (years.length < (overTime ? 1 : 2)) return null;
  const current = (on: boolean) => (on ? { 'aria-current': 'true' as const } : {});
  return (
    <nav class="active" aria-label={M.years}>
      <ul>
        {overTime && (
          <li>
            <a href={representation({ ...state, year: '' })} {...current(year === null)}>
              {M.allYears}
            </a>
          </li>
        )}
        {years.map((one) => (
          <li key={one}>
            <a href={representation({ ...state, year: String(one) })} {...current(one === year)}>
              {one}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Persons lead to their page, bodies to their own years, years to who sat where. */
function Head({ head: { kind, key, name }, state }: { head: MatrixHead; state: RepresentationState }) {
  if (kind === 'person') return <a href={thing('person', key) ?? ''}>{name}</a>;
  if (kind === 'year') return <a href={representation({ ...state, year: key })}>{name}</a>;
  return state.person === '' ? (
    <a href={representation({ ...state, arena: key, year: '' })}>{name}</a>
  ) : (
    <Body id={key} name={name} />
  );
}

function Cell({ cell }: { cell: MatrixCell }) {
  if (cell === null) return null;
  if (cell === 'gap') return <span class="detail">{M.gap}</span>;
  return (
    <>
      {cell.slice(0, ROLES).map(({ role, inPlaceOf, evidence }) => {
        const [place] = places(evidence);
        const word = inPlaceOf === null ? role : `${role} ${M.inPlaceOf(inPlaceOf)}`;
        return (
          <span key={word} class="stood">
            {place ? <SourceMark place={place} word={word} /> : word}
          </span>
        );
      })}
      {cell.length > ROLES && <span class="detail stood">{M.moreRoles(cell.length - ROLES)}</span>}
    </>
  );
}
