/** The formats of `export`, by name. Writers are pure: they read a store and give text, and leave files to the caller. */
import type { StoreReader } from '../store.ts';
import { csv } from './csv.ts';
import { graphml } from './graphml.ts';
import { jsonl } from './jsonl.ts';
import { popolo } from './popolo.ts';

export interface FileFormat {
  into: 'file';
  /** True when the writer reads all from one generation, whatever is written meanwhile. Of the others the caller sees to it. */
  oneReading: boolean;
  write(store: StoreReader): AsyncIterable<string>;
}

export interface FolderFormat {
  into: 'folder';
  oneReading: boolean;
  /** The folder's files; names are plain, and the same whatever the store holds. */
  files(store: StoreReader): { name: string; text: AsyncIterable<string> }[];
}

/** The same graph gives the same text, byte for byte, from whichever store. */
export const FORMATS: ReadonlyMap<string, FileFormat | FolderFormat> = new Map<string, FileFormat | FolderFormat>([
  ['jsonl', { into: 'file', oneReading: true, write: jsonl }],
  ['csv', { into: 'folder', oneReading: false, files: csv }],
  ['graphml', { into: 'file', oneReading: false, write: graphml }],
  ['popolo', { into: 'file', oneReading: false, write: popolo }],
]);
