/** What bodies are, and how they hang together. */
import type { Course, CourseLine, CourseTie } from '../../../server/contract/course.ts';
import { course, thing } from '../../addresses.ts';
import { date, flat, otherSpellings } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { Facts } from '../basics.tsx';
import { places } from '../sources.tsx';
import { BodyMap } from './body-map.tsx';
import { Nothing } from './chapter.tsx';
import { KINDS, LEVELS } from './map-layout.ts';
import { Refs } from './notes.tsx';

const C = T.course;

/** One body in the documents' own words. */
export function WhatItIs({ course: { body, words, covers } }: { course: Course }) {
  if (body === null) return null;
  const others = otherSpellings([body.name, body.fullName], body.aliases);
  return (
    <>
      {words.length === 0 && <Nothing>{C.noWords}</Nothing>}
      <div class="own-words">
        {words.map((word) => (
          <blockquote key={`${word.document}${word.start}`}>
            <p>
              {flat(word.quote)} <Refs places={places([word])} />
              {word.under !== null && <span class="detail"> {C.under(flat(word.under))}</span>}
            </p>
          </blockquote>
        ))}
      </div>
      <Facts
        rows={[
          [T.body.fullName, body.fullName],
          [C.kind, body.arenaKind && C.kindOne[body.arenaKind]],
          [C.level, body.level && T.body.levelWords[body.level]],
          [T.body.toldBy, body.toldBy],
          [T.body.aliases, others.length > 0 && others.join(', ')],
          [C.namedIn, C.documents(covers.documents)],
        ]}
      />
      {(body.arenaKind !== null || body.level !== null) && <p class="hint-below">{C.interpreted}</p>}
    </>
  );
}

/** All bodies by level and who sits in them, each in a line of its own words. */
export function BodyList({ bodies, heading: Heading }: { bodies: CourseLine[]; heading: 'h2' | 'h3' }) {
  return (
    <>
      {LEVELS.map((level) => {
        const own = bodies.filter((line) => (line.level ?? '') === level);
        return own.length === 0 ? null : (
          <div key={level} class="body-level">
            <Heading id={`niva-${level || 'okand'}`}>{C.levelWords[level]}</Heading>
            {KINDS.map((kind) => {
              const some = own.filter((line) => (line.arenaKind ?? '') === kind);
              return some.length === 0 ? null : <Group key={kind} kind={kind} bodies={some} />;
            })}
          </div>
        );
      })}
    </>
  );
}

function Group({ kind, bodies }: { kind: string; bodies: CourseLine[] }) {
  return (
    <>
      <p class="body-kind">{C.kinds[kind]}</p>
      <dl class="body-lines">
        {bodies.map((line) => (
          <div key={line.id}>
            <dt>
              <a href={course(line.id)}>{line.name}</a>
              {line.toldBy !== null && <span class="detail"> {T.lists.toldBy(line.toldBy)}</span>}
            </dt>
            <dd>
              {line.words === null ? (
                <span class="detail">{C.noWordsShort(line.mentions)}</span>
              ) : (
                <>
                  {flat(line.words.quote)} <Refs places={places([line.words])} />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const FIRM = new Set<CourseTie['kind']>(['relation', 'said', 'seat']);

/** The map, and the same as lists: what documents say first, what only hints at it last. */
export function HowItHangsTogether({ course: { body, bodies, ties } }: { course: Course }) {
  const firm = ties.filter(({ kind }) => FIRM.has(kind));
  const persons = ties.filter(({ kind }) => kind === 'persons');
  const named = ties.filter(({ kind }) => kind === 'name');
  const beside = ties.filter(({ kind }) => kind === 'passages');
  const told = new Map(bodies.map(({ id, toldBy }) => [id, toldBy]));
  return (
    <>
      <BodyMap bodies={bodies} ties={ties} self={body} />
      {firm.length === 0 && <Nothing>{C.noTies}</Nothing>}
      <Ties title={C.ties.firm} ties={firm} told={told} />
      <Ties title={C.ties.named} ties={named} told={told} />
      <Others title={C.ties.persons} ties={persons} told={told} />
      <Others title={C.ties.loose} ties={beside} told={told} />
    </>
  );
}

interface TieList {
  title: string;
  ties: CourseTie[];
  /** Whose documents tell of a body, where others share its name. */
  told: Map<string, string | null>;
}

/** Each as a sentence: one body, how, the other. */
function Ties({ title, ties, told }: TieList) {
  if (ties.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="ties">
        {ties.map((tie) => (
          <li key={`${tie.from.id}${tie.caption}${tie.to.id}`}>
            <Thing {...tie.from} toldBy={told.get(tie.from.id) ?? null} /> {tie.caption}{' '}
            <Thing {...tie.to} toldBy={told.get(tie.to.id) ?? null} />
            {tie.persons.length > 0 && <span class="detail"> ({tie.persons.join(', ')})</span>}{' '}
            <Refs places={places(tie.evidence)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Only the other body: the heading says how. */
function Others({ title, ties, told }: TieList) {
  if (ties.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="ties">
        {ties.map((tie) => (
          <li key={tie.to.id}>
            <Thing {...tie.to} toldBy={told.get(tie.to.id) ?? null} />{' '}
            <span class="detail">{tie.persons.length > 0 ? `(${tie.persons.join(', ')})` : C.together(tie.count)}</span>{' '}
            <Refs places={places(tie.evidence)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Bodies lead on in the course, other things to their page. */
function Thing({ kind, id, name, toldBy }: { kind: string; id: string; name: string; toldBy: string | null }) {
  const href = kind === 'arena' || kind === 'organization' ? course(id) : thing(kind, id);
  return (
    <>
      {href === null ? name : <a href={href}>{name}</a>}
      {toldBy !== null && <span class="detail"> ({toldBy})</span>}
    </>
  );
}

/** `2019–2024`; null when no document is dated. */
export function yearsOf({ from, to }: Course['covers']): string | null {
  if (from === null || to === null) return null;
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? date(first) : `${first}–${last}`;
}
