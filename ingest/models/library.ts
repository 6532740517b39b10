/** The library that runs models, loaded when first needed: it is large, optional, and most never use it. Nothing is fetched through it. */
import { availableParallelism } from 'node:os';
import type * as Transformers from '@xenova/transformers';
import { UsageError } from '../../graph/errors.ts';

/** Errors only; what it warns of means nothing to those who read our messages. */
const ERRORS_ONLY = 40;
/** Threads of a model: more gain little for short texts. */
const THREADS = 4;

let library: Promise<typeof Transformers> | undefined;

/** @throws UsageError where it is not installed or does not run on this machine */
export function loadLibrary(): Promise<typeof Transformers> {
  library ??= import('@xenova/transformers').then(
    (loaded) => {
      loaded.env.allowRemoteModels = false;
      loaded.env.allowLocalModels = true;
      // A model is read where it lies; a copy of it would be one more to keep right.
      loaded.env.useFSCache = false;
      loaded.env.logLevel = ERRORS_ONLY;
      return loaded;
    },
    (cause: unknown) => {
      throw new UsageError(
        'Programdelen som kör språkmodeller (@xenova/transformers) går inte att ladda. Kör npm ci i programmets mapp, utan --omit=optional.',
        { cause },
      );
    },
  );
  return library;
}

/** How a model is loaded from a folder of ours: 8-bit weights, `onnx/model_quantized.onnx`. */
export const LOADING = {
  local_files_only: true,
  dtype: 'q8',
  session_options: { intraOpNumThreads: Math.min(THREADS, availableParallelism()) },
} as const;
