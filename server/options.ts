import type { WordBox } from '../graph/facts.ts';
import type { Semantic } from '../graph/search/semantic.ts';
import type { FileEntry, StoreReader } from '../graph/store.ts';
import type { IngestProgress } from './contract/state.ts';
import type { Views } from './contract/views.ts';

/** A content as it was last read: reading it again may turn a page or see other words. */
export interface Content extends Pick<FileEntry, 'mediaType' | 'extractorVersion'> {
  sha256: string;
}

/** Pages of the originals as pictures; they count from 1. */
export interface PageSource {
  /** True when the content is of a kind that has pages to picture, and its original is there. */
  has(content: Content): Promise<boolean>;
  /** A page as PNG; null when it has no picture to show. */
  draw(content: Content, page: number): Promise<Uint8Array | null>;
  /** The words of a page with their boxes in pixels of its picture; null when that is not known. */
  words(content: Content, page: number): Promise<WordBox[] | null>;
}

/** Everything the server needs of the world, handed to it by the composition root. */
export interface AppOptions {
  store: StoreReader;
  /** Search by meaning; off without it. */
  semantic?: Semantic;
  /** The files as they came, by content. */
  originals: { open(sha256: string): Promise<{ bytes: Uint8Array } | null> };
  views: Views;
  /** The style sheet of all pages, served as /assets/diariegraf.css. */
  styles: string;
  /** Folders served under /assets/, the first that has a file wins. */
  assetFolders: string[];
  /** Without this there are no pictures. */
  pictures?: PageSource;
  /** What to do about a file that failed with this code, a sentence in Swedish; null for a code that is not known. */
  remedyOf?: (code: string) => string | null;
  /** How far a running ingest has come; null when none is running. */
  progress?: () => IngestProgress | null;
  version: string;
  now?: () => Date;
  /** Told of every error that is the server's own fault. */
  onError?: (error: unknown) => void;
}
