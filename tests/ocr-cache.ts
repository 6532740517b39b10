/**
 * Vitest global set-up: one OCR cache for all suites of a run, named to them and to the command lines they start by DIARIEGRAF_OCR_CACHE.
 * The scanned pages of the sample corpus are read once a run, not once a suite; the next run reads them anew, so no old reading is trusted.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function setUp(): (() => void) | undefined {
  if (process.env['DIARIEGRAF_OCR_CACHE'] !== undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'diariegraf-ocr-cache-'));
  process.env['DIARIEGRAF_OCR_CACHE'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
