/**
 * The stages of reading one file, one type each:
 * SourceFile → Extracted (raw pages) → Read (reading text) → Segmented (inner documents, passages) → FileFacts (mentions, statements).
 * Each stage is a pure function of the one before; only `readers/` and `ocr/` touch anything outside.
 */
import type { DocumentFact, PageFact, PageFailure, PassageFact, WordBox } from '../graph/facts.ts';

/**
 * Version of reading and extraction. Stored facts of another version are read again. Raised whenever a file would give other facts
 * (tests/corpus/golden.test.ts holds us to it).
 */
export const EXTRACTOR_VERSION = '4';

export interface SourceFile {
  /** Name in the store: relative to the folder given, `/` as separator. */
  source: string;
  /** Absolute path. */
  path: string;
  bytes: Uint8Array;
  sha256: string;
}

/** A page as the reader gives it, before any cleaning. */
export interface RawPage {
  page: number;
  method: 'text' | 'ocr';
  confidence: number | null;
  text: string;
  words?: WordBox[];
  /** As in `PageFact`. */
  turn?: 90 | 180 | 270;
  /** As in `PageFact`. */
  failure?: PageFailure;
}

export interface Extracted {
  mediaType: string;
  pages: RawPage[];
}

/** Pages with reading text (`ingest/reading`). */
export interface ReadPages {
  pages: PageFact[];
  /** Pages whose head and number, which were left out, say that they go on with the document of the page before. */
  goOn?: readonly number[];
}

/** A paragraph (§) of a protocol, or another titled section. Offsets as in `DocumentText.text`. */
export interface Section {
  /** Index of the document. */
  document: number;
  /** Offset in the document's text where the heading begins. */
  start: number;
  /** Offset where the section ends. */
  end: number;
  /** Offset where the body after the heading begins. */
  bodyStart: number;
  level: number;
  heading: string;
  /** `§ 73` for a protocol's paragraph. */
  paragraph: string | null;
}

export interface Segmented {
  pages: PageFact[];
  documents: DocumentFact[];
  /** Organ whose minutes or summons each document is, as written; null for other types. */
  organs: (string | null)[];
  sections: Section[];
  passages: PassageFact[];
}
