import { type Failure, FileError, type Stage } from '../../graph/errors.ts';
import { engineLimit, type FailureCodeName, fileError } from '../failure-codes.ts';

/** What the operating system says of a file → the code it is told by. */
const SYSTEM: Record<string, FailureCodeName> = {
  ENOENT: 'NOT_FOUND',
  EACCES: 'NO_PERMISSION',
  EPERM: 'NO_PERMISSION',
  ELOOP: 'LINK_CYCLE',
  EISDIR: 'NOT_A_FILE',
  ENXIO: 'NOT_A_FILE',
  ENOSPC: 'DISK_FULL',
  EIO: 'DISK_ERROR',
};

/** Whatever was thrown, as the failure of a file in a stage. */
export function asFileError(stage: Stage, error: unknown): FileError {
  if (error instanceof FileError) return error;
  const code = SYSTEM[(error as NodeJS.ErrnoException | null)?.code ?? ''];
  return fileError(stage, code ?? engineLimit(error) ?? 'INTERNAL', { cause: error });
}

/** The same as it is stored and printed. */
export function failureOf(error: unknown): Failure {
  const { code, message, page } = asFileError('läsa', error);
  return { code, message, page };
}

/** Runs a pure stage; what it throws is told as a failure of that stage. */
export function inStage<T>(stage: Stage, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw asFileError(stage, error);
  }
}
