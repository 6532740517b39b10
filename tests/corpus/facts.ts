/** The sample corpus as facts: each document read once, through all stages, as `ingest` reads it. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sha256 } from '../../graph/ids.ts';
import type { DeriveInput } from '../../ingest/derive/derive.ts';
import { createOcrEngine } from '../../ingest/ocr/engine.ts';
import { readFacts } from '../../ingest/pipeline/read-facts.ts';
import type { SourceFile } from '../../ingest/stages.ts';
import { CORPUS, corpusFiles } from './text.ts';

/** The one document without a text layer. */
export const SCAN = '10-protokollsutdrag-stenhulta-2023-10-17.pdf';

function sourceFile(source: string): SourceFile {
  const path = resolve(join(CORPUS, 'documents', source));
  const bytes = new Uint8Array(readFileSync(path));
  return { source, path, bytes, sha256: sha256(bytes) };
}

/** Documents with a text layer in the order of their names; `scan`: the scanned one as well, which takes OCR and some ten seconds. */
export async function corpusFacts({ scan }: { scan: boolean }): Promise<DeriveInput['files']> {
  const files: DeriveInput['files'] = [];
  for (const source of corpusFiles().filter((name) => name !== SCAN))
    files.push({ sources: [source], facts: await readFacts(sourceFile(source), { ocr: null, ocrMode: 'never' }) });
  if (!scan) return files;
  const ocr = await createOcrEngine({ workers: 1 });
  try {
    files.push({ sources: [SCAN], facts: await readFacts(sourceFile(SCAN), { ocr, ocrMode: 'auto' }) });
  } finally {
    await ocr.close();
  }
  return files;
}
