import type { StoreReader } from '../graph/store.ts';
import type { IngestProgress } from './contract/state.ts';
import type { Views } from './contract/views.ts';

/** Everything the server needs of the world, handed to it by the composition root. */
export interface AppOptions {
  store: StoreReader;
  /** The files as they came, by content. */
  originals: { open(sha256: string): Promise<{ bytes: Uint8Array } | null> };
  views: Views;
  /** Folders served under /assets/, the first that has a file wins. */
  assetFolders: string[];
  /** Draws a page of an original as PNG; null when it has no picture. Without this there are no pictures. */
  pictures?: { draw(sha256: string, page: number): Promise<Uint8Array | null> };
  /** How far a running ingest has come; null when none is running. */
  progress?: () => IngestProgress | null;
  version: string;
  now?: () => Date;
  /** Told of every error that is the server's own fault. */
  onError?: (error: unknown) => void;
}
