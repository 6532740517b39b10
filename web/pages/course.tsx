/** The course for the newly elected: where one chooses, and the booklet of one body or of all. */
import type { VNode } from 'preact';
import type { Course, CourseChoice } from '../../server/contract/course.ts';
import type { PageContext } from '../../server/contract/views.ts';
import { course as courseAt, since, thing } from '../addresses.ts';
import { date, section } from '../format.ts';
import { NothingYet, Opening } from '../parts/basics.tsx';
import { BodyList, HowItHangsTogether, WhatItIs, yearsOf } from '../parts/course/bodies.tsx';
import { Chapter, Contents } from '../parts/course/chapter.tsx';
import { AgreedAndProjects, Decided, Pending } from '../parts/course/doings.tsx';
import { NoteList, NoteRegistry, Notes } from '../parts/course/notes.tsx';
import { Glossary, ReadingList, Unknown } from '../parts/course/onward.tsx';
import { MeetingsAYear, Seats } from '../parts/course/people.tsx';
import { Frame } from '../parts/frame.tsx';
import { WithSources } from '../parts/sources.tsx';
import { T } from '../texts/index.ts';

const C = T.course;

export function CourseChoicePage({ choice, context }: { choice: CourseChoice; context: PageContext }) {
  return (
    <Frame title={C.choose} context={context}>
      <Opening kicker={T.tagline} title={C.choose} lead={C.chooseLead} />
      {choice.bodies.length === 0 ? (
        <NothingYet />
      ) : (
        <WithSources sources={choice.sources}>
          <Notes.Provider value={new NoteRegistry()}>
            <div class="course-whole">
              <p class="onward">
                <a href={courseAt(null)}>{C.whole}</a>
              </p>
              <p>{C.wholeLead}</p>
            </div>
            <section aria-label={C.chooseBody} class="course-choice">
              <BodyList bodies={choice.bodies} heading="h2" />
            </section>
            <section id="kallor" aria-labelledby="kallor-rubrik">
              <h2 id="kallor-rubrik">{C.chapters['kallor']}</h2>
              <NoteList />
            </section>
          </Notes.Provider>
        </WithSources>
      )}
    </Frame>
  );
}

export function CoursePage({ course, context }: { course: Course; context: PageContext }) {
  const { body } = course;
  const { today } = context;
  const name = body?.name ?? C.wholeTitle;
  const chapters: [string, VNode | null][] = [
    body === null
      ? ['organen', <BodyList key="b" bodies={course.bodies} heading="h3" />]
      : ['vad', <WhatItIs key="b" course={course} />],
    ['samband', <HowItHangsTogether key="b" course={course} />],
    [body === null ? 'ordforande' : 'ledamoter', <Seats key="b" course={course} />],
    ['sammantraden', <MeetingsAYear key="b" course={course} />],
    ['beslut', <Decided key="b" course={course} />],
    ['vantar', <Pending key="b" course={course} today={today} />],
    ['avtal', <AgreedAndProjects key="b" course={course} today={today} />],
    ['ordlista', <Glossary key="b" course={course} />],
    ['laslista', <ReadingList key="b" course={course} />],
    ['okant', <Unknown key="b" course={course} />],
    ['kallor', <NoteList key="b" />],
  ];
  return (
    <Frame title={`${name}: ${C.kicker.toLocaleLowerCase('sv')}`} context={context}>
      <WithSources sources={course.sources}>
        <Notes.Provider value={new NoteRegistry()}>
          <article class="booklet">
            <header class="booklet-front">
              <p class="kicker">{C.kicker}</p>
              <h1>{section(name)}</h1>
              {body?.fullName != null && body.fullName !== name && <p class="lead">{body.fullName}</p>}
              <p class="booklet-made">{C.made(date(today), course.covers.documents, yearsOf(course.covers))}</p>
              <p class="booklet-name">
                {T.name} · {T.tagline}
              </p>
            </header>
            <div class="booklet-tools">
              <p>
                <button type="button" data-print="" hidden>
                  {C.print}
                </button>{' '}
                <span class="detail">{C.printHow}</span>
              </p>
              <p class="detail">
                <a href="/ny">{C.other}</a>
                {body !== null && (
                  <>
                    {' · '}
                    <a href={thing(body.kind, body.id) ?? ''}>{C.page(name)}</a>
                  </>
                )}
                {' · '}
                <a href={since({ body: body?.id ?? '' })}>{T.since.ofBody}</a>
              </p>
            </div>
            <Contents ids={chapters.map(([id]) => id)} />
            {chapters.map(([id, content], index) => (
              <Chapter key={id} id={id} number={index + 1}>
                {content}
              </Chapter>
            ))}
          </article>
        </Notes.Provider>
      </WithSources>
    </Frame>
  );
}
