/** Facts of one content as every store keeps them: compressed JSON, with a digest that tells whether they changed. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { StoreError } from '../errors.ts';
import type { FileFacts } from '../facts.ts';
import type { FileEntry } from '../store.ts';

const deflated = promisify(deflate);
const inflated = promisify(inflate);

/** Facts ready to be written; made before a transaction begins. */
export interface PackedFacts {
  sha256: string;
  /** SHA-256 of the facts themselves. */
  digest: string;
  bytes: Buffer;
}

export async function packFacts(facts: FileFacts): Promise<PackedFacts> {
  const json = JSON.stringify(facts);
  const digest = createHash('sha256').update(json).digest('hex');
  return { sha256: facts.sha256, digest, bytes: await deflated(json) };
}

export async function unpackFacts(bytes: Uint8Array): Promise<FileFacts> {
  return JSON.parse((await inflated(bytes)).toString()) as FileFacts;
}

function illegal(source: string, why: string): StoreError {
  return new StoreError('ILLEGAL_FILE', `${source} kan inte sparas: ${why}. Felet ligger i Diariegraf: anmäl det.`);
}

/**
 * A stored file comes with the facts of its own content, a failed one with none.
 * @throws {StoreError} ILLEGAL_FILE
 */
export function checkFile(entry: FileEntry, facts: FileFacts | null): void {
  if (entry.status === 'failed') {
    if (facts !== null) throw illegal(entry.source, 'en fil som inte gick att läsa har inga fakta');
    return;
  }
  if (facts === null) throw illegal(entry.source, 'fakta saknas');
  if (facts.sha256 !== entry.sha256) throw illegal(entry.source, 'fakta hör till ett annat innehåll');
}
