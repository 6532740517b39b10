/** Registers of bodies, projects and agreements: every column sortable, every row with its source, what is not known said to be so. */
import type { ComponentChildren } from 'preact';
import {
  AGREEMENT_COLUMNS,
  type AgreementRegister,
  type AgreementRow,
  ARENA_COLUMNS,
  type ArenaRow,
  PROJECT_COLUMNS,
  type ProjectRow,
  type Register,
  type Sorting,
} from '../../server/contract/registers.ts';
import type { PageContext } from '../../server/contract/views.ts';
import { list, thing } from '../addresses.ts';
import { capital, clip, countKind, date, flat, number, section, span } from '../format.ts';
import { Name, Opening } from '../parts/basics.tsx';
import { Frame } from '../parts/frame.tsx';
import { Narrow, Pages } from '../parts/narrow.tsx';
import { type SortableColumn, SortableTable, Unknown } from '../parts/sortable.tsx';
import { SourceMark, WithSources } from '../parts/sources.tsx';
import { T } from '../texts/index.ts';

const L = T.lists;
const R = T.registers;
/** Longest description of a body, and clause of an agreement. */
const WORDS = 220;

/** What of the order stands in the address: nothing while it is the register's own. */
function sorted({ by, descending }: Sorting, standard: string): Record<string, string> {
  const isOwn = by === standard && !descending;
  return isOwn ? {} : { sortera: by, ordning: descending ? 'fallande' : 'stigande' };
}

/** A register's table with what narrows it above and its pages below. */
function Sheet<Row extends { id: string }>({
  path,
  title,
  register,
  standard,
  columns,
  groupWord,
  kept = {},
  cells,
}: {
  path: string;
  title: string;
  register: Register<Row>;
  /** The column it is in the order of until somebody chooses another. */
  standard: string;
  columns: SortableColumn[];
  groupWord: (value: string) => string;
  /** What else stands in the address. */
  kept?: Record<string, string>;
  cells: (row: Row) => ComponentChildren[];
}) {
  const { filter, group, sort, items } = register;
  const own = { ...kept, ...sorted(sort, standard) };
  return (
    <>
      <Narrow path={path} listing={register} groupWord={groupWord} kept={own} narrows={Object.keys(kept)} />
      {items.length > 0 && <p class="hint">{L.unknownMeans}</p>}
      {items.length > 0 && (
        <SortableTable
          caption={title}
          columns={columns}
          sort={sort}
          href={(to) => list(path, { ...kept, filter, grupp: group, ...sorted(to, standard) })}
          rows={items.map((row) => ({ key: row.id, cells: cells(row) }))}
        />
      )}
      <Pages path={path} listing={register} kept={own} />
    </>
  );
}

const column = <C extends Record<string, { descending: boolean }>>(
  columns: C,
  by: keyof C & string,
  title: string,
): SortableColumn => ({
  title,
  by,
  descending: columns[by]?.descending ?? false,
});

export function ArenasPage({ register, context }: { register: Register<ArenaRow>; context: PageContext }) {
  const { kindWords, levelWords } = T.body;
  const levelWord = (level: string) => capital(levelWords[level] ?? level);
  return (
    <Frame title={L.arenas} context={context} room="arenas">
      <WithSources sources={register.sources}>
        <Opening kicker={countKind(register.total, 'arena')} title={L.arenas} lead={L.arenasLead} />
        <Sheet
          path="/arenor"
          title={L.arenas}
          register={register}
          standard="namn"
          groupWord={levelWord}
          columns={[
            column(ARENA_COLUMNS, 'namn', L.name),
            { title: R.ownWords },
            column(ARENA_COLUMNS, 'sammansattning', R.members),
            column(ARENA_COLUMNS, 'niva', L.level),
            column(ARENA_COLUMNS, 'moten', R.meetings),
            column(ARENA_COLUMNS, 'omnamnanden', L.mentions),
            { title: R.source },
          ]}
          cells={({ id, name, fullName, toldBy, arenaKind, level, description, meetings, count, place }) => [
            <>
              <Name kind="arena" id={id} name={name} />
              {fullName !== null && fullName !== name && <span class="stood detail">{fullName}</span>}
              {toldBy !== null && <span class="stood detail">{L.toldBy(toldBy)}</span>}
            </>,
            description === null ? <Unknown /> : <q>{section(clip(flat(description.quote), WORDS))}</q>,
            arenaKind === null ? <Unknown /> : capital(kindWords[arenaKind] ?? arenaKind),
            level === null ? <Unknown /> : levelWord(level),
            meetings === null ? <Unknown /> : R.held(meetings.counts, meetings.year),
            number(count),
            place && <SourceMark place={{ ...place, quote: description?.quote ?? place.quote }} />,
          ]}
        />
      </WithSources>
    </Frame>
  );
}

export function ProjectsPage({ register, context }: { register: Register<ProjectRow>; context: PageContext }) {
  return (
    <Frame title={L.projects} context={context}>
      <WithSources sources={register.sources}>
        <Opening kicker={countKind(register.total, 'project')} title={L.projects} lead={L.projectsLead} />
        <Sheet
          path="/projekt"
          title={L.projects}
          register={register}
          standard="namn"
          groupWord={(funder) => funder}
          columns={[
            column(PROJECT_COLUMNS, 'namn', L.name),
            column(PROJECT_COLUMNS, 'nummer', L.code),
            column(PROJECT_COLUMNS, 'tid', R.period),
            column(PROJECT_COLUMNS, 'finansiar', L.funder),
            column(PROJECT_COLUMNS, 'omnamnanden', L.mentions),
            { title: R.source },
          ]}
          cells={({ id, name, code, period, funder, count, place }) => [
            <Name key="n" kind="project" id={id} name={name} />,
            code ?? <Unknown />,
            (period && span(...period)) ?? <Unknown />,
            funder ?? <Unknown />,
            number(count),
            place && <SourceMark place={place} />,
          ]}
        />
      </WithSources>
    </Frame>
  );
}

export function AgreementsPage({ register, context }: { register: AgreementRegister; context: PageContext }) {
  const stateWord = (state: string) => R.states[state as AgreementRow['state']] ?? state;
  return (
    <Frame title={R.agreements} context={context}>
      <WithSources sources={register.sources}>
        <Opening
          kicker={countKind(register.total, 'agreement')}
          title={R.agreements}
          lead={
            <>
              <p>{R.agreementsLead}</p>
              <p class="detail">{R.asOf(date(register.per))}</p>
            </>
          }
        />
        <Sheet
          path="/avtal"
          title={R.agreements}
          register={register}
          standard="namn"
          kept={register.asked ? { per: register.per } : {}}
          groupWord={stateWord}
          columns={[
            column(AGREEMENT_COLUMNS, 'namn', R.agreement),
            column(AGREEMENT_COLUMNS, 'parter', R.parties),
            column(AGREEMENT_COLUMNS, 'borjar', R.begins),
            column(AGREEMENT_COLUMNS, 'slutar', R.ends),
            column(AGREEMENT_COLUMNS, 'lage', R.state),
            { title: R.renewal },
            { title: R.notice },
            { title: R.source },
          ]}
          cells={(row) => [
            <>
              <a href={thing('document', row.documentId) ?? ''}>{section(row.name)}</a>
              {row.cases.map(({ id, name }) => (
                <span key={id} class="stood detail">
                  <Name kind="case" id={id} name={name} />
                </span>
              ))}
            </>,
            <Parties key="p" of={row.parties} />,
            row.from === null ? <Unknown /> : date(row.from),
            row.to === null ? <Unknown /> : date(row.to),
            <span key="s" class={`term term-${row.state}`}>
              {stateWord(row.state)}
            </span>,
            row.renewal === null ? <Unknown /> : section(clip(flat(row.renewal), WORDS)),
            <>
              {row.notice === null ? <Unknown /> : section(clip(flat(row.notice), WORDS))}
              {row.lastNotice !== null && <span class="stood unsure">{R.lastNotice(date(row.lastNotice))}</span>}
            </>,
            row.place && <SourceMark place={row.place} />,
          ]}
        />
      </WithSources>
    </Frame>
  );
}

function Parties({ of }: { of: AgreementRow['parties'] }) {
  if (of.length === 0) return <Unknown />;
  return (
    <ul class="plain">
      {of.map(({ name, kind, id }) => (
        <li key={name}>{kind === null ? name : <Name kind={kind} id={id} name={name} />}</li>
      ))}
    </ul>
  );
}
