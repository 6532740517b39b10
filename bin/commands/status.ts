import { KIND_WORDS, RECORD_KINDS } from '../../graph/domain.ts';
import type { FileEntry, StoreStatus, VectorCounts } from '../../graph/store.ts';
import { lostAnchors } from '../../ingest/pipeline/lost-anchors.ts';
import type { Config } from '../config.ts';
import { count, number, plain, print } from '../console.ts';
import { loadCuration } from '../curation.ts';
import type { ExitCode } from '../exit-code.ts';
import { reading } from '../store.ts';
import { modelsStatus } from './models.ts';

const COMMANDS = { ingest: 'inläsning', remove: 'borttagning', derive: 'sammanställning', copy: 'kopiering' } as const;

/** Pages that could not be read are told up to so many; `--json` lists all of them with their files. */
const PAGES_TOLD = 50;

/** `status`: counts, failed files and the last run. `--json` also lists every source. */
export async function status(config: Config, json: boolean): Promise<ExitCode> {
  const { corrections } = loadCuration(config);
  const [found, files, lost] = await reading(
    config,
    async (store) => [await store.status(), await store.files(), await lostAnchors(store, corrections)] as const,
  );
  const curation = { corrections: corrections.length, lost };
  const semantic = await meaning(config);
  await print(
    json
      ? `${JSON.stringify({ ...found, curation, semantic, sources: files })}\n`
      : table(found, files, curation, semantic),
  );
  return 0;
}

function table(
  status: StoreStatus,
  files: readonly FileEntry[],
  curation: { corrections: number; lost: string[] },
  semantic: Meaning,
): string {
  const rows: [string, string][] = [
    ['Lager', status.location],
    ['Filer', `${number(status.files.stored)} inlästa, ${number(status.files.failed)} misslyckade`],
    ...RECORD_KINDS.map((kind): [string, string] => [capital(KIND_WORDS[kind].many), number(status.counts[kind])]),
    ['Rättelser', number(curation.corrections)],
    ['Sökning på betydelse', meaningInWords(semantic)],
    ['Senaste körning', lastRun(status)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
  if (status.stale)
    lines.push(
      '',
      'Filer har ändrats sedan grafen sammanställdes. Kör diariegraf ingest igen, eller diariegraf derive.',
    );
  const failed = files.filter((file) => file.status === 'failed');
  if (failed.length > 0)
    lines.push(
      '',
      'Misslyckade filer:',
      ...failed.map((file) => `  ${plain(file.source)}: ${file.failure?.message ?? ''}`),
    );
  const pages = files.flatMap(({ source, pageFailures = [] }) => pageFailures.map((failure) => ({ source, failure })));
  if (pages.length > 0)
    lines.push(
      '',
      'Sidor som inte gick att läsa:',
      ...pages.slice(0, PAGES_TOLD).map(({ source, failure }) => `  ${plain(source)}: ${failure.message}`),
    );
  if (pages.length > PAGES_TOLD) lines.push(`  … och ${number(pages.length - PAGES_TOLD)} till`);
  if (curation.lost.length > 0) lines.push('', 'Rättelser utan verkan:', ...curation.lost.map((l) => `  ${plain(l)}`));
  return `${lines.join('\n')}\n`;
}

interface Meaning {
  /** There is a model, and the settings do not say that it is not to be used. */
  on: boolean;
  vectors: VectorCounts | null;
}

async function meaning(config: Config): Promise<Meaning> {
  const { embedding, vectors } = await modelsStatus(config, false);
  return { on: embedding.state === 'on' && config.semantic !== 'never', vectors };
}

function meaningInWords({ on, vectors }: Meaning): string {
  if (!on) return 'av (se diariegraf models status)';
  return vectors === null
    ? 'på'
    : `på, ${number(vectors.vectors)} av ${count(vectors.texts, 'text', 'texter')} har vektor`;
}

function lastRun({ lastRun: run }: StoreStatus): string {
  if (run === null) return 'ingen avslutad';
  const when = new Date(run.finishedAt).toLocaleString('sv-SE', { dateStyle: 'long', timeStyle: 'short' });
  return `${COMMANDS[run.command]} ${when}: ${count(run.files, 'fil', 'filer')}, ${number(run.failed)} misslyckade`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
