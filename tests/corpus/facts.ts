/** The sample corpus as facts: each document read once, through all stages, as `ingest` reads it. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sha256 } from '../../graph/ids.ts';
import type { DeriveInput } from '../../ingest/derive/derive.ts';
import { createOcrEngine } from '../../ingest/ocr/engine.ts';
import { readFacts } from '../../ingest/pipeline/read-facts.ts';
import type { SourceFile } from '../../ingest/stages.ts';
import { SCANS, TEXT_FILES } from './files.ts';
import { CORPUS } from './text.ts';

function sourceFile(source: string): SourceFile {
  const path = resolve(join(CORPUS, 'documents', source));
  const bytes = new Uint8Array(readFileSync(path));
  return { source, path, bytes, sha256: sha256(bytes) };
}

/** Documents with a text layer in the order of their names, or `only` these; `scan`: those with scanned pages as well, which take OCR and half a minute. */
export async function corpusFacts({
  scan,
  only = TEXT_FILES,
}: {
  scan: boolean;
  only?: readonly string[];
}): Promise<DeriveInput['files']> {
  const files: DeriveInput['files'] = [];
  for (const source of only)
    files.push({ sources: [source], facts: await readFacts(sourceFile(source), { ocr: null, ocrMode: 'never' }) });
  if (!scan) return files;
  const ocr = await createOcrEngine({ workers: 2, cache: process.env['DIARIEGRAF_OCR_CACHE'] ?? null });
  try {
    const scanned = SCANS.map(async (source) => ({
      sources: [source],
      facts: await readFacts(sourceFile(source), { ocr, ocrMode: 'auto' }),
    }));
    files.push(...(await Promise.all(scanned)));
  } finally {
    await ocr.close();
  }
  return files;
}
