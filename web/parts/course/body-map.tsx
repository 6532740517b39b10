/** The map of bodies by level and who sits in them. The list beside it tells the same. */
import type { CourseLine, CourseTie } from '../../../server/contract/course.ts';
import { course } from '../../addresses.ts';
import { T } from '../../texts/index.ts';
import { inLines, layOut, type MapLayout, MOST_ON_MAP, WIDTH } from './map-layout.ts';

const C = T.course;
/** Width of a letter of the map's text, units of the picture. */
const LETTER = 6.9;

export function BodyMap({ bodies, ties, self }: { bodies: CourseLine[]; ties: CourseTie[]; self: CourseLine | null }) {
  if (bodies.length < 2) return null;
  const map = layOut(bodies, ties, self?.id ?? null);
  return (
    <figure class="body-map">
      <svg viewBox={`0 0 ${WIDTH} ${map.height + 1}`} aria-label={C.map(self?.name ?? null)}>
        {map.columns.map(({ kind, x, width }) => (
          <text key={kind} x={x + width / 2} y={16} text-anchor="middle" class="map-head">
            {inLines(C.kinds[kind] ?? '', Math.floor(width / LETTER)).map((line, index) => (
              <tspan key={line} x={x + width / 2} dy={index === 0 ? 0 : 15}>
                {line}
              </tspan>
            ))}
          </text>
        ))}
        {map.rows.map(({ level, y }) => (
          <g key={level}>
            <line x1={0} x2={WIDTH} y1={y} y2={y} class="map-rule" />
            <text x={0} y={y + 30} class="map-head">
              {inLines(C.levelWords[level] ?? '', 15, 3).map((line, index) => (
                <tspan key={line} x={0} dy={index === 0 ? 0 : 15}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        ))}
        {map.paths.map(({ key, d, firm }) => (
          <path key={key} d={d} class={firm ? 'map-tie' : 'map-tie map-loose'} />
        ))}
        {map.boxes.map((box) => (
          // The links are in the list too; here they only help a hand that points.
          <a key={box.line.id} href={course(box.line.id)} tabIndex={-1}>
            <MapBox box={box} self={box.line.id === self?.id} />
          </a>
        ))}
      </svg>
      <figcaption class="hint-below">
        {map.paths.length > 0 && C.mapLines} {map.cut && C.mapCut(MOST_ON_MAP)}
      </figcaption>
    </figure>
  );
}

function MapBox({ box: { line, x, y, width, height }, self }: { box: MapLayout['boxes'][number]; self: boolean }) {
  const letters = Math.floor((width - 12) / LETTER);
  const lines =
    line.toldBy === null ? inLines(line.name, letters) : [clipTo(line.name, letters), clipTo(line.toldBy, letters)];
  return (
    <g class={self ? 'map-box map-self' : 'map-box'} transform={`translate(${Math.round(x)} ${Math.round(y)})`}>
      <rect width={Math.round(width)} height={height} rx={line.arenaKind === 'tjänsteperson' ? 12 : 2} />
      <text text-anchor="middle">
        {lines.map((text, index) => (
          <tspan key={text} x={Math.round(width / 2)} y={lines.length === 1 ? 28 : 20 + index * 16}>
            {text}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function clipTo(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
}
