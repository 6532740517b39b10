/** The files of a folder of pages (`export --format site`), one at a time: nothing of the store is held longer than its page needs. */
import { recordsOf } from '../../graph/export/reading.ts';
import type { RecordKind, RecordOf } from '../../graph/records.ts';
import type { StoreReader } from '../../graph/store.ts';
import { DATA_FOLDER, namesName, partName, type SiteContext, type SiteViews, textsName } from '../contract/site.ts';
import type { Listing } from '../contract/views.ts';
import { arenaFile, organizationFile, projectFile } from '../services/bodies.ts';
import { caseFile } from '../services/cases/cases.ts';
import { coverageOf } from '../services/coverage.ts';
import { decisionFile } from '../services/decisions/decisions.ts';
import { listCases, listDocuments, listThings, type Window } from '../services/lists.ts';
import { holdingsOf, homeData } from '../services/overview.ts';
import { personFile } from '../services/people.ts';
import { agreementRegister } from '../services/registers/agreements.ts';
import { arenaRegister, projectRegister } from '../services/registers/bodies.ts';
import { glossary } from '../services/registers/glossary.ts';
import { openRoom, type Room } from '../services/room.ts';
import { instantParts } from '../services/search/instant.ts';
import { readable } from '../services/search/readable.ts';
import { documentsById } from '../services/sources.ts';
import { mentionIndex } from './mentions.ts';
import { readingsOf } from './readings.ts';
import { searchParts } from './search-parts.ts';

export interface SiteOptions {
  store: StoreReader;
  views: SiteViews;
  remedyOf: (code: string) => string | null;
  version: string;
  /** About how large a part of the search may be, bytes. */
  partBytes?: number;
}

/** `name` is a path in the folder, `/` between its parts: letters, digits, `-`, `_` and `.` only. */
export interface SiteFile {
  name: string;
  text: string;
}

const PART_BYTES = 4_000_000;

/** All files but the ones that are the same for every folder: style sheets, script, icon. The same store gives the same files. */
export async function* siteFiles(options: SiteOptions): AsyncGenerator<SiteFile> {
  // One status for the whole of it: what is written is one generation, or the caller throws it away.
  const room = openRoom(options.store, () => 0);
  let parts = 0;
  for await (const { part, texts } of searchParts(room, options.partBytes ?? PART_BYTES)) {
    parts += 1;
    yield data(partName(parts), part);
    yield data(textsName(parts), texts);
  }
  for await (const { part, index } of instantParts(room)) yield data(namesName(part), index);

  const { views } = options;
  const contextOf = await contexts(room, options.version, parts);
  const page = (name: string, make: (context: SiteContext) => string): SiteFile => {
    const file = `${name}.html`;
    return { name: file, text: make(contextOf(file)) };
  };
  const coverage = await readable(room, await coverageOf(room, options.remedyOf));
  const home = await homeData(room, null);
  yield page('index', (context) => views.start({ ...home, coverage }, context));
  yield page('sok', (context) => views.search(context));
  yield page('tackning', (context) => views.coverage(coverage, context));
  yield page('om', (context) => views.about(context));
  yield page('404', (context) => views.missing(context));
  const words = await readable(room, await glossary(room));
  yield page('ordlista', (context) => views.glossary(words, context));
  yield* lists(room, views, page);
  yield* things(room, views, page);
}

/** The day of a store that tells no last reading: nothing has ended on it. */
const NO_DAY = '1900-01-01';

type MakePage = (name: string, make: (context: SiteContext) => string) => SiteFile;

async function* lists(room: Room, views: SiteViews, page: MakePage): AsyncGenerator<SiteFile> {
  async function* all<L extends Listing<unknown>>(
    name: string,
    window: (at: Window) => Promise<L>,
    view: (list: L, context: SiteContext) => string,
  ): AsyncGenerator<SiteFile> {
    for (let at = 1; ; at += 1) {
      // Groups narrow a list where somebody answers; here there is the search.
      const listing: L = { ...(await readable(room, await window({ filter: '', group: '', page: at }))), groups: [] };
      yield page(at === 1 ? name : `${name}-${at}`, (context) => view(listing, context));
      if (at * listing.limit >= listing.total) return;
    }
  }
  yield* all('arenden', (at) => listCases(room, at), views.cases);
  yield* all('personer', (at) => listThings(room, 'person', at), views.persons);
  const per = (await room.status()).lastRun?.finishedAt.slice(0, 10) ?? NO_DAY;
  const named = { by: 'namn', descending: false };
  yield* all('arenor', (at) => arenaRegister(room, { ...at, sort: named }), views.arenas);
  yield* all('organisationer', (at) => listThings(room, 'organization', at), views.organizations);
  yield* all('projekt', (at) => projectRegister(room, { ...at, sort: named }), views.projects);
  yield* all('avtal', (at) => agreementRegister(room, { ...at, sort: named }, { per, asked: false }), views.agreements);
  yield* all('handlingar', (at) => listDocuments(room, at), views.documents);
}

async function* things(room: Room, views: SiteViews, page: MakePage): AsyncGenerator<SiteFile> {
  async function* each<K extends RecordKind, F>(
    folder: string,
    kind: K,
    file: (room: Room, record: RecordOf<K>) => Promise<F>,
    view: (file: F, context: SiteContext) => string,
  ): AsyncGenerator<SiteFile> {
    for await (const record of recordsOf(room.reader, kind)) {
      const shown = await readable(room, await file(room, record));
      yield page(`${folder}/${record.id}`, (context) => view(shown, context));
    }
  }
  yield* each('arenden', 'case', caseFile, views.caseFile);
  yield* each('personer', 'person', personFile, views.person);
  yield* each('arenor', 'arena', arenaFile, views.arena);
  yield* each('organisationer', 'organization', organizationFile, views.organization);
  yield* each('projekt', 'project', projectFile, views.project);
  yield* each('beslut', 'decision', decisionFile, views.decision);
  const mentions = await mentionIndex(room.reader);
  for await (const document of recordsOf(room.reader, 'document')) {
    for await (const reading of readingsOf(room, document, mentions)) {
      const tail = reading.part === 1 ? '' : `-${reading.part}`;
      yield page(`handlingar/${document.id}${tail}`, (context) => views.reading(reading, context));
    }
  }
}

/** What a page is told of the folder. Of times it has the day of the last reading alone: the hour would differ from zone to zone. */
async function contexts(room: Room, version: string, parts: number): Promise<(file: string) => SiteContext> {
  const holdings = await holdingsOf(room);
  const documents = await documentsById(room);
  const asOf = holdings.lastRun?.finishedAt.slice(0, 10) ?? null;
  return (file) => ({
    file,
    path: '',
    asOf,
    today: asOf ?? '',
    holdings: { ...holdings, lastRun: null },
    version,
    parts,
    pagesOf: (id) => documents.get(id)?.pages ?? null,
  });
}

/** A script that hands over data: a page opened from a disk may load scripts and nothing else. */
function data(name: string, value: unknown): SiteFile {
  return { name: `${DATA_FOLDER}/${name}.js`, text: `diariegraf(${JSON.stringify(name)},${JSON.stringify(value)});\n` };
}
