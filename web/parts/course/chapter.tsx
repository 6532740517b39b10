/** A chapter of the booklet, numbered in its heading so that it is numbered in print and when it is read out. */
import type { ComponentChildren } from 'preact';
import { T } from '../../texts/index.ts';

export function Chapter({ id, number, children }: { id: string; number: number; children: ComponentChildren }) {
  return (
    <section id={id} aria-labelledby={`${id}-rubrik`} class="chapter">
      <h2 id={`${id}-rubrik`}>
        <span class="chapter-number">{number}</span> {T.course.chapters[id]}
      </h2>
      {children}
    </section>
  );
}

export function Contents({ ids }: { ids: string[] }) {
  return (
    <nav class="booklet-contents" aria-labelledby="innehall-rubrik">
      <h2 id="innehall-rubrik">{T.course.contents}</h2>
      <ol>
        {ids.map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{T.course.chapters[id]}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What the documents do not tell, said where it would have stood. */
export function Nothing({ children }: { children: ComponentChildren }) {
  return <p class="nothing">{children}</p>;
}
