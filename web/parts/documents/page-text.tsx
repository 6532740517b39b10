/** The text of a page: passages with an address each, names linked, hits and the cited place marked. */
import type { ReadingBlock, ReadingData, ReadingPiece } from '../../../server/contract/views.ts';
import { reading, thing } from '../../addresses.ts';
import { citation } from '../../citation.ts';
import { reflow } from '../../reflow.ts';
import { T } from '../../texts/index.ts';
import { inText, onPicture, SPOT } from './page-picture.tsx';

export function PageText({ data }: { data: ReadingData }) {
  const starts = startsOf(data.blocks);
  return (
    <div class="page-text">
      {data.blocks.map((block, index) => (
        <Block key={block.passage ?? `mellan-${index}`} block={block} data={data} starts={starts} />
      ))}
    </div>
  );
}

/** The pieces in which a hit, or the cited place, begins: they bear its id. */
interface Starts {
  hits: Set<ReadingPiece>;
  cited: ReadingPiece | undefined;
}

function startsOf(blocks: ReadingBlock[]): Starts {
  const pieces = blocks.flatMap((block) => block.pieces);
  const seen = new Set<number>();
  const hits = pieces.filter(({ hit }) => hit !== null && !seen.has(hit) && seen.add(hit));
  return { hits: new Set(hits), cited: pieces.find(({ cited }) => cited) };
}

function Block({ block, data, starts }: { block: ReadingBlock; data: ReadingData; starts: Starts }) {
  const whole = reflow(block.pieces.map((piece) => piece.text).join(''));
  let offset = 0;
  const inner = block.pieces.map((piece, index) => {
    const text = whole.slice(offset, offset + piece.text.length);
    offset += piece.text.length;
    return <Piece key={index} piece={piece} text={text} data={data} starts={starts} />;
  });
  if (block.passage === null) return <p class="between">{inner}</p>;
  const { file, page, query, pictureShown } = data;
  const place = { page: page.page, passage: block.passage };
  return (
    <div id={block.passage} class="passage">
      <p>{inner}</p>
      <a
        class="anchor"
        href={reading(file.document.id, place, { query, picture: pictureShown })}
        aria-label={T.document.passage}
        data-citation={citation(file.document, page.page, block)}
      >
        ¶
      </a>
    </div>
  );
}

function Piece({
  piece,
  text,
  data,
  starts,
}: {
  piece: ReadingPiece;
  text: string;
  data: ReadingData;
  starts: Starts;
}) {
  const { entity, hit } = piece;
  const href = entity && thing(entity.kind, entity.id);
  const pictured = hit !== null && data.pictureShown && (data.picture?.hits[hit] ?? null) !== null;
  const linked =
    entity && href ? (
      <a href={href} class={`entity entity-${entity.kind}`} title={`${T.kinds[entity.kind] ?? ''}: ${entity.name}`}>
        {text}
      </a>
    ) : pictured && hit !== null ? (
      <a href={`#${onPicture(hit)}`} class="to-picture" title={T.document.showOnPicture}>
        {text}
      </a>
    ) : (
      text
    );
  const marked = hit === null ? linked : <mark {...(starts.hits.has(piece) ? { id: inText(hit) } : {})}>{linked}</mark>;
  if (!piece.cited) return <>{marked}</>;
  return (
    <span class="cited" {...(starts.cited === piece ? { id: SPOT } : {})}>
      {marked}
    </span>
  );
}
