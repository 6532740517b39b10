import { type Failure, FileError, type Stage } from '../../graph/errors.ts';

/** What the operating system says of a file, in words a person can act on. */
const SYSTEM: Record<string, { code: string; message: string }> = {
  ENOENT: { code: 'NOT_FOUND', message: 'Filen finns inte, eller är en länk till något som inte finns. Kontrollera namnet.' },
  EACCES: { code: 'NO_PERMISSION', message: 'Filen får inte läsas. Ge kontot som kör Diariegraf läsrättighet och kör igen.' },
  EPERM: { code: 'NO_PERMISSION', message: 'Filen får inte läsas. Ge kontot som kör Diariegraf läsrättighet och kör igen.' },
  ELOOP: { code: 'LINK_CYCLE', message: 'Länken leder tillbaka till sig själv. Ta bort länken.' },
  EISDIR: { code: 'NOT_A_FILE', message: 'Det här är ingen vanlig fil. Ange en fil eller en mapp.' },
  ENOSPC: { code: 'DISK_FULL', message: 'Disken är full. Frigör plats och kör igen.' },
  EIO: { code: 'DISK_ERROR', message: 'Disken gav läsfel. Kontrollera disken, eller hämta filen på nytt.' },
};

/** A failure of a file that is not a `FileError`: what the system said of it, or a fault of our own. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FileError) return { code: error.code, message: error.message, page: error.page };
  const system = SYSTEM[(error as NodeJS.ErrnoException | null)?.code ?? ''];
  if (system !== undefined) return { ...system, page: null };
  const said = error instanceof Error ? error.message : String(error);
  return {
    code: 'INTERNAL',
    message: `Ett fel i Diariegraf stoppade läsningen av filen (${said}). Övriga filer är lästa. Rapportera felet med filens namn.`,
    page: null,
  };
}

/** Runs a pure stage; what it throws that is not already told as a file's failure is told as one of that stage. */
export function inStage<T>(stage: Stage, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(stage, 'INTERNAL', `Steget ”${stage}” klarade inte filen: ${failureOf(error).message}`, { cause: error });
  }
}
