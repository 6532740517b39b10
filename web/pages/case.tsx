import type { TimelineEntry } from '../../server/contract/common.ts';
import type { CaseChoice, CaseFile } from '../../server/contract/things.ts';
import { type PageContext, SEARCH_FIELDS } from '../../server/contract/views.ts';
import { list, reading, thing } from '../addresses.ts';
import { capital, clip, date, flat, headline, otherSpellings, section } from '../format.ts';
import { Facts, Name, Opening, Section, Things } from '../parts/basics.tsx';
import { DecisionCard, Decisions } from '../parts/decisions.tsx';
import { Frame } from '../parts/frame.tsx';
import { SourceMark, WithSources } from '../parts/sources.tsx';
import { Agreements, Assignments, Documents, Passages } from '../parts/statements.tsx';
import { T } from '../texts/index.ts';

/** Decisions shown in full; older ones stand as lines. */
const CARDS = 5;

export function CasePage({ file, context }: { file: CaseFile; context: PageContext }) {
  const C = T.case;
  const { diarienummer, title, authority, year, variants, id } = file.case;
  const watch = list('/flode', { [SEARCH_FIELDS.case]: id });
  const others = otherSpellings([diarienummer], variants);
  const heading = title === null ? C.untitled : headline(title, [diarienummer, ...variants]);
  const persons = new Map(file.persons.map((p) => [p.name, p.id]));
  const [shown, rest] = [file.decisions.slice(0, CARDS), file.decisions.slice(CARDS)];
  return (
    <Frame
      title={title === null ? diarienummer : `${diarienummer} ${heading}`}
      context={context}
      room="cases"
      alternates={[{ type: 'application/atom+xml', href: watch, title: C.feed(diarienummer) }]}
    >
      <WithSources sources={file.sources}>
        <Opening kicker={`${C.kicker} ${diarienummer}`} title={heading} />
        <Facts
          rows={[
            [C.authority, authority],
            [C.year, String(year)],
            [C.variants, others.length > 0 && others.join(', ')],
          ]}
        />
        <div class="split">
          <div class="split-main">
            <Section id="beslut" title={C.decisions} count={file.decisions.length}>
              {shown.length === 0 && <p class="hint">{C.none}</p>}
              {shown.map((decision) => (
                <DecisionCard key={decision.id} decision={decision} under={heading} persons={persons} />
              ))}
              {rest.length > 0 && (
                <>
                  <h3>{C.earlier(rest.length)}</h3>
                  <Decisions items={rest} />
                </>
              )}
            </Section>
            <Section id="tidslinje" title={C.timeline} lead={C.timelineLead} when={file.timeline.length > 1}>
              <Timeline entries={file.timeline} heading={heading} />
            </Section>
            <Section id="avtal" title={C.agreements} when={file.agreements.length > 0}>
              <Agreements items={file.agreements} />
            </Section>
            <Section id="uppgifter" title={C.assignments} when={file.assignments.length > 0}>
              <Assignments items={file.assignments} />
            </Section>
            <Section id="textstallen" title={C.passages} count={file.passages.length} when={file.passages.length > 0}>
              <Passages items={file.passages} />
            </Section>
          </div>
          <div class="split-side">
            <Section id="handlingar" title={C.documents} count={file.documents.length} when={file.documents.length > 0}>
              <Documents items={file.documents} />
            </Section>
            <Section id="personer" title={C.persons} count={file.persons.length} when={file.persons.length > 0}>
              <Things items={file.persons} />
            </Section>
            <Section id="organ" title={C.arenas} count={file.arenas.length} when={file.arenas.length > 0}>
              <Things items={file.arenas} />
            </Section>
            <Section id="organisationer" title={C.organizations} when={file.organizations.length > 0}>
              <Things items={file.organizations} few={6} />
            </Section>
            <Section id="narliggande" title={C.related} when={file.related.length > 0}>
              <Things items={file.related} few={8} />
            </Section>
            <p class="onward">
              <a href={`/samband/${id}`}>{T.network.show}</a>
            </p>
            <p class="onward">
              <a href={watch} type="application/atom+xml">
                {C.watch}
              </a>
            </p>
          </div>
        </div>
      </WithSources>
    </Frame>
  );
}

/** Longest text of a step. */
const STEP = 140;

/** What happened when, oldest first, down a line. What bears the case's own title is called by what it is. */
function Timeline({ entries, heading }: { entries: TimelineEntry[]; heading: string }) {
  return (
    <ol class="timeline">
      {entries.map((entry) => {
        const href = thing(entry.kind, entry.id) ?? (entry.place ? reading(entry.place.document, entry.place) : null);
        const kind = T.kinds[entry.kind] ?? '';
        const own = entry.detail !== null && headline(entry.title) === heading;
        const paragraph = /^\S{0,2}§{1,2}\s*\d+\s*[a-z]?(?=\s)/u.exec(entry.title)?.[0];
        const title = own ? [entry.detail, paragraph].filter(Boolean).join(', ') : clip(flat(entry.title), STEP);
        return (
          <li key={entry.id} class={`step step-${entry.kind}`}>
            <time dateTime={entry.date}>{date(entry.date)}</time>
            <div>
              <p class="line">
                {kind}
                {!own && entry.detail !== null && ` · ${entry.detail}`}
              </p>
              <p>
                {href === null ? capital(section(title)) : <a href={href}>{capital(section(title))}</a>}{' '}
                {entry.place !== null && entry.kind !== 'document' && <SourceMark place={entry.place} />}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** Several cases go by what was typed. */
export function CaseChoicePage({ choice, context }: { choice: CaseChoice; context: PageContext }) {
  return (
    <Frame title={T.case.choice} context={context} room="cases" query={choice.spelling}>
      <Opening kicker={T.case.kicker} title={T.case.choice} lead={T.case.choiceLead(choice.spelling)} />
      <ul class="entries">
        {choice.candidates.map(({ kind, id, name, detail }) => (
          <li key={id}>
            <Name kind={kind} id={id} name={name} />
            {detail !== null && <span class="detail">{detail}</span>}
          </li>
        ))}
      </ul>
    </Frame>
  );
}
