/** What to look up and what to read, and what neither tells. */
import type { Course } from '../../../server/contract/course.ts';
import { thing } from '../../addresses.ts';
import { date, flat, runs, section } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { Table } from '../basics.tsx';
import { places } from '../sources.tsx';
import { documentLine } from '../statements.tsx';
import { Nothing } from './chapter.tsx';
import { Refs } from './notes.tsx';

const C = T.course;

export function Glossary({ course: { body, glossary } }: { course: Course }) {
  if (glossary.length === 0) return <Nothing>{C.noGlossary}</Nothing>;
  const shorts = [...new Set(glossary.map(({ short }) => short))];
  return (
    <>
      {body !== null && <p class="hint-below">{C.glossaryLead}</p>}
      <Table
        caption={C.chapters['ordlista'] ?? ''}
        columns={[C.columns.short, C.columns.long, C.columns.source]}
        rows={shorts.map((short) => {
          const meanings = glossary.filter((a) => a.short === short);
          return {
            key: short,
            cells: [
              short,
              meanings.map(({ long }) => long).join('; '),
              <Refs key="s" places={places(meanings.flatMap((a) => a.evidence))} />,
            ],
          };
        })}
      />
      {body !== null && (
        <p class="onward">
          <a href="/ordlista">{C.glossaryAll}</a>
        </p>
      )}
    </>
  );
}

export function ReadingList({ course: { body, reading } }: { course: Course }) {
  if (reading.length === 0) return <Nothing>{C.nothingToRead}</Nothing>;
  const names = body === null ? C.namesBodies : C.namesIt;
  return (
    <>
      <ol class="reading-list">
        {reading.map(({ document, reason, words, minutes, pages, mentions }) => (
          <li key={document.id}>
            <p>
              <a href={thing('document', document.id) ?? ''}>{section(flat(document.title))}</a>{' '}
              <span class="detail">{documentLine(document)}</span>
            </p>
            <p>
              {reason === 'names' ? names(mentions) : C.reasons[reason]}{' '}
              <span class="detail">
                {[
                  C.time(minutes, words),
                  pages.length > 0 && document.pages[0] !== document.pages[1] ? C.pagesNaming(runs(pages)) : null,
                ]
                  .filter(Boolean)
                  .join('; ')}
              </span>{' '}
              <Refs
                places={[
                  {
                    document: document.id,
                    page: pages[0] ?? document.pages[0],
                    passage: null,
                    quote: null,
                    start: null,
                    end: null,
                  },
                ]}
              />
            </p>
          </li>
        ))}
      </ol>
      <p class="prose">{C.total(reading.reduce((sum, { minutes }) => sum + minutes, 0))}</p>
    </>
  );
}

export function Unknown({ course: { unknown } }: { course: Course }) {
  if (unknown.length === 0) return <Nothing>{C.nothingUnknown}</Nothing>;
  return (
    <>
      <p class="prose">{C.unknownLead}</p>
      <ul class="unanswered">
        {unknown.map(({ question, detail }) => (
          <li key={question}>
            {C.unknown[question]?.(question === 'whoToday' && detail !== null ? date(detail) : detail)}
          </li>
        ))}
      </ul>
    </>
  );
}
