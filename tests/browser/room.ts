/** The reading room on a port of its own, with the scripts of the pages bundled as the build bundles them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordId } from '../../graph/ids.ts';
import type { StoreReader } from '../../graph/store.ts';
import { type Listening, listen } from '../../server/listen.ts';
import { testApp } from '../server/app.ts';
import { ids } from '../server/fixture.ts';
import { PICTURES } from '../server/fixture-pictures.ts';

/** The scripts of the pages in a folder of their own, bundled as `npm run build` does. */
export function bundleClient(): string {
  const folder = mkdtempSync(join(tmpdir(), 'diariegraf-client-'));
  execFileSync(process.execPath, ['scripts/build-client.mjs', folder]);
  return folder;
}

/** `store`: where the pages come from; the invented region in memory unless given. */
export async function openRoom(store?: StoreReader): Promise<Listening> {
  const client = bundleClient();
  const options = {
    assetFolders: ['web/static', client],
    pictures: PICTURES,
    progress: () => ({ phase: 'reading' as const, done: 3, total: 9, failed: 1, current: 'rapporter/a.pdf' }),
  };
  const app = await testApp(options, store);
  const { url, close } = await listen(app, { host: '127.0.0.1', port: 0 });
  return {
    url,
    async close() {
      await close(0);
      rmSync(client, { recursive: true });
    },
  };
}

/** Every kind of page. */
export const PAGES: Record<string, string> = {
  home: '/',
  results: '/?q=Kuststr%C3%A5ket+RS+2023/118&typ=protokoll',
  nothing: '/?q=finnsinte',
  answered: '/?q=hur+m%C3%A5nga+m%C3%B6ten+hade+Kustr%C3%A5det+2022&ordning=datum',
  misspelt: '/?q=medfinansierng+%22av+Kuststr%C3%A5ket%22',
  cases: '/arenden',
  case: '/arenden/RS/2023/118',
  choice: '/arenden/KS/2018/124',
  decisions: '/beslut',
  decision: `/beslut/${recordId('decision', '43')}`,
  meeting: `/moten/${recordId('meeting', 'rs', '2023-03-14')}`,
  missing: '/arenden/RS/2023/181',
  persons: '/personer',
  representation: '/foretradare?organisation=Ljungvik+kommun',
  seats: '/foretradare?organ=Kustr%C3%A5det&visa=tidslinje',
  satWhere: '/foretradare?visa=matris',
  substitutes: '/foretradare?visa=ersattare',
  nobody: '/foretradare?person=Karin+Ahlm',
  person: `/personer/${ids.entity('person', 'Karin Alm')}`,
  arenas: '/arenor',
  arena: `/arenor/${ids.entity('arena', 'Kustrådet')}`,
  organization: `/organisationer/${ids.entity('organization', 'Region Havsmark')}`,
  project: `/projekt/${ids.entity('project', 'Kuststråket')}`,
  documents: '/handlingar',
  reading: `/handlingar/${ids.document('skrivelse')}?q=Kuststr%C3%A5ket`,
  scanned: `/handlingar/${ids.document('rapport22')}?q=Kustr%C3%A5det&plats=28-37`,
  unpictured: `/handlingar/${ids.document('rapport22')}?bild=nej`,
  repaired: `/handlingar/${ids.document('rapport23')}`,
  graphBegin: '/graf',
  graph: `/graf?start=${ids.entity('arena', 'Kustrådet')}&dold=${ids.entity('person', 'Sara Ek')}`,
  graphWay: `/graf?fran=${ids.entity('person', 'Nils Ödegård')}&till=${ids.entity('person', 'Jon Hedlund')}`,
  graphChoice: '/graf?sok=KS+2018/124',
  glossary: '/ordlista',
  projects: '/projekt',
  agreements: '/avtal?sortera=slutar',
  followUps: '/bevakning?per=2025-01-01',
  compared: `/jamfor?a=${ids.document('rapport22')}&b=${ids.document('rapport23')}`,
  compare: '/jamfor',
  compareSecond: `/jamfor?a=${ids.document('rapport22')}`,
  since: '/nytt?sedan=2023-01-01',
  sinceOfBody: `/nytt?sedan=2022&organ=${ids.entity('arena', 'Kustrådet')}&visa=beslut`,
  courseChoice: '/ny',
  wholeCourse: '/ny/alla',
  course: `/ny/${ids.entity('arena', 'Kustrådet')}`,
  coverage: '/tackning',
  about: '/om',
  help: '/sokhjalp',
};
