/** The picture of a page beside its text, with the places the reader came for marked on both and linked to each other. */
import type { PictureMark, ReadingData } from '../../../server/contract/views.ts';
import { reading } from '../../addresses.ts';
import { clip, flat } from '../../format.ts';
import { T } from '../../texts/index.ts';

const D = T.document;

/** Ids of the place in the text and of its mark on the picture. */
export const inText = (hit: number) => `traff-${hit + 1}`;
export const onPicture = (hit: number) => `bild-traff-${hit + 1}`;
export const SPOT = 'plats';
const SPOT_ON_PICTURE = 'bild-plats';

/** Longest line told of a mark. */
const LINE = 90;

/** The address of this page again, with the picture shown or put away. */
export function withPicture({ file, page, query, cited, passage }: ReadingData, picture: boolean): string {
  const spot = cited ?? { passage };
  return reading(file.document.id, { page: page.page, ...spot }, { query, picture });
}

interface Mark extends PictureMark {
  name: string;
  kind: 'hit' | 'spot';
  /** Ids. */
  here: string;
  there: string;
}

export function PageImage({ data }: { data: ReadingData }) {
  const { picture, page, file, passage, cited } = data;
  if (picture === null || !data.pictureShown) return null;
  const src = `/api/documents/${encodeURIComponent(file.document.id)}/pages/${page.page}.png`;
  const hits = picture.hits.flatMap((mark, index): Mark[] =>
    mark === null
      ? []
      : [
          {
            ...mark,
            name: D.hitMark(index + 1, picture.hits.length),
            kind: 'hit',
            here: onPicture(index),
            there: inText(index),
          },
        ],
  );
  const spot: Mark[] =
    picture.cited === null
      ? []
      : [
          {
            ...picture.cited,
            name: D.spotMark,
            kind: 'spot',
            here: SPOT_ON_PICTURE,
            there: cited === null && passage !== null ? passage : SPOT,
          },
        ];
  const marks = [...spot, ...hits];
  const missed = picture.hits.length - hits.length;
  const size =
    picture.width !== null && picture.height !== null ? { width: picture.width, height: picture.height } : {};
  return (
    <section class="picture" aria-labelledby="sidbild">
      <h2 id="sidbild" class="unseen">
        {D.picture}
      </h2>
      <p class="picture-ways">
        <a href={withPicture(data, false)}>{D.hidePicture}</a> <a href={src}>{D.openPicture}</a>
      </p>
      <div class="picture-sheet">
        <img src={src} alt={D.pictureAlt(page.page)} {...size} />
        {marks.length > 0 && (
          <svg class="marks" width="100%" height="100%">
            <title>{D.onPicture}</title>
            {marks.map((mark) => (
              <a
                key={mark.here}
                id={mark.here}
                href={`#${mark.there}`}
                class={`mark-${mark.kind}`}
                aria-label={`${mark.name} ${D.standsOn(mark.line, mark.lines)}. ${D.toText}`}
              >
                {mark.boxes.map((box) => (
                  <rect
                    key={`${box.left} ${box.top}`}
                    x={`${box.left}%`}
                    y={`${box.top}%`}
                    width={`${box.width}%`}
                    height={`${box.height}%`}
                  />
                ))}
              </a>
            ))}
          </svg>
        )}
      </div>
      {marks.length > 0 && (
        <>
          <h3>{D.onPicture}</h3>
          <ul class="picture-marks">
            {marks.map((mark) => (
              <li key={mark.here}>
                <a href={`#${mark.here}`}>
                  {mark.name} {D.standsOn(mark.line, mark.lines)}
                </a>
                {mark.confidence !== null && `, ${D.sure(mark.confidence)}`}
                {': '}
                <q>{clip(flat(mark.text), LINE)}</q>
              </li>
            ))}
          </ul>
        </>
      )}
      {missed > 0 && <p class="detail">{D.notOnPicture(missed)}</p>}
    </section>
  );
}
