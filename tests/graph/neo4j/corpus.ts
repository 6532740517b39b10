import type { GraphStore } from '../../../graph/store.ts';
import type { DeriveInput } from '../../../ingest/derive/derive.ts';

/** Puts facts into a store as `ingest` would. */
export async function storeFacts(store: GraphStore, files: DeriveInput['files']): Promise<void> {
  for (const { sources, facts } of files) {
    for (const source of sources) {
      await store.putFile(
        {
          source,
          sha256: facts.sha256,
          path: `/handlingar/${source}`,
          bytes: 1,
          mediaType: facts.mediaType,
          status: 'stored',
          failure: null,
          extractorVersion: facts.extractorVersion,
          pages: facts.pages.length,
          ocrPages: 0,
          passages: facts.passages.length,
          documents: facts.documents.length,
        },
        facts,
      );
    }
  }
}
