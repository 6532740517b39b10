/** A room with nothing in it, or that is being filled: what is read, how far, and what to do next. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { IngestProgress } from '../../server/contract/state.ts';
import type { PageContext } from '../../server/contract/views.ts';
import { T } from '../texts/index.ts';

const S = T.start;

/** What the page knows of the room; given by its frame. */
export const Told = createContext<PageContext | null>(null);

/** True once there is something to look at. */
export function isFilled({ holdings }: PageContext): boolean {
  return holdings !== null && holdings.generation > 0 && holdings.documents > 0;
}

/** Where a list is empty before anybody narrowed it: nothing of the kind has been read, or nothing at all. */
export function NothingYet() {
  const context = useContext(Told);
  const isBare = context?.holdings != null && !isFilled(context);
  return isBare ? (
    <section class="note first-steps" aria-labelledby="borja-har">
      <h2 id="borja-har">{context.progress ? S.reading : S.empty}</h2>
      <FirstSteps context={context} />
    </section>
  ) : (
    <div class="note">
      <p>
        {S.nothingYet} <a href="/tackning">{S.what}</a>
      </p>
      {context?.progress && <Progress {...context.progress} searchable />}
    </div>
  );
}

/** What fills an empty room. */
export function FirstSteps({ context: { holdings, progress } }: { context: PageContext }) {
  if (progress) return <Progress {...progress} searchable={false} />;
  if (holdings !== null && holdings.files.stored > 0)
    return (
      <>
        <p>{S.unfinished}</p>
        <Command says={S.derive} />
      </>
    );
  return (
    <>
      {holdings !== null && holdings.files.failed > 0 && (
        <p>
          {S.noneReadable} <a href="/tackning#fel">{S.whyNot}</a>
        </p>
      )}
      <ol class="steps">
        <li>
          <p>{S.gather}</p>
          <p class="detail">{S.kinds}</p>
        </li>
        <li>
          <p>{S.run}</p>
          <Command says={S.ingest} />
          <p class="detail">{S.sameFolder}</p>
        </li>
        <li>
          <p>{S.reload}</p>
        </li>
      </ol>
      <p class="detail">
        {S.trouble} <code>{S.doctor}</code>
      </p>
    </>
  );
}

function Command({ says }: { says: string }) {
  return (
    <pre class="command">
      <code>{says}</code>
    </pre>
  );
}

/** How far a reading has come. @param searchable what was read before can be looked at meanwhile */
export function Progress({
  phase,
  done,
  total,
  failed,
  current,
  searchable,
}: IngestProgress & { searchable: boolean }) {
  const said = phase === 'deriving' ? S.deriving : S.progress(done, total);
  return (
    <div class="progress" role="status">
      <p>{searchable ? S.readingMore : S.readingLead}</p>
      <p>
        <progress value={done} max={Math.max(1, total)} aria-label={S.reading} /> <span>{said}</span>
      </p>
      {current !== null && phase === 'reading' && <p class="detail">{S.current(current)}</p>}
      {failed > 0 && (
        <p>
          <a href="/tackning#fel">{S.failed(failed)}</a>
        </p>
      )}
    </div>
  );
}
