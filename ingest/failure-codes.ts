/**
 * Every way the reading of one file can fail, in one table: a stable code for scripts, what it means and what to do about it
 * for people. `fileError` is the only maker of a `FileError`, so no code is thrown that is not listed here.
 */
import { FileError, type Stage } from '../graph/errors.ts';

interface FailureCode {
  /** Swedish, one sentence: what is wrong with the file. */
  meaning: string;
  /** Swedish, one sentence: what the reader of the message can do. */
  remedy: string;
}

export const FAILURE_CODES = {
  EMPTY: {
    meaning: 'Filen är tom (noll byte).',
    remedy: 'Hämta eller exportera den på nytt.',
  },
  NOT_FOUND: {
    meaning: 'Filen kan inte öppnas.',
    remedy: 'Kontrollera att den finns kvar och att du har rätt att läsa den.',
  },
  ENCRYPTED: {
    meaning: 'Filen är skyddad med lösenord.',
    remedy: 'Spara en kopia utan lösenord och läs in den.',
  },
  DAMAGED: {
    meaning: 'Filen är skadad och går inte att tolka.',
    remedy: 'Öppna den i sitt vanliga program, spara en ny kopia och läs in den, eller hämta den på nytt.',
  },
  TRUNCATED: {
    meaning: 'Filen är avkortad: slutet saknas.',
    remedy: 'Hämta eller kopiera den på nytt och kontrollera att överföringen blev klar.',
  },
  MISLABELLED: {
    meaning: 'Innehållet stämmer inte med filnamnets ändelse.',
    remedy: 'Ge filen rätt ändelse, eller spara den på nytt i det format som ändelsen anger.',
  },
  UNSUPPORTED: {
    meaning: 'Filformatet stöds inte.',
    remedy: 'Spara filen som PDF, DOCX, PNG, JPEG, TIFF, TXT, MD eller HTML och läs in den.',
  },
  TOO_LARGE: {
    meaning: 'Filen är för stor.',
    remedy: 'Dela upp den i flera filer, eller höj gränsen med DIARIEGRAF_MAX_FILE_MB.',
  },
  UNPACKED_TOO_LARGE: {
    meaning: 'Filens innehåll blir för stort när det packas upp.',
    remedy:
      'Ta bort inbäddade bilder och bilagor, spara den som PDF, eller höj gränsen med DIARIEGRAF_MAX_UNPACKED_MB.',
  },
  TOO_MANY_PAGES: {
    meaning: 'Filen har för många sidor.',
    remedy: 'Dela upp den i flera filer, eller höj gränsen med DIARIEGRAF_MAX_PAGES.',
  },
  TOO_MANY_PIXELS: {
    meaning: 'Bilden eller sidan är för stor för att läsas.',
    remedy: 'Skanna om i 200–300 punkter per tum, dela upp bilden, eller höj gränsen med DIARIEGRAF_MAX_MEGAPIXELS.',
  },
  TOO_DEEP: {
    meaning: 'Filens innehåll är nästlat i för många nivåer.',
    remedy: 'Öppna den i sitt vanliga program, spara den som PDF och läs in den.',
  },
  NO_TEXT: {
    meaning: 'Ingen text hittades i filen.',
    remedy: 'Kontrollera att den inte bara har tomma sidor. Är den skannad, läs in den med bildläsning (--ocr auto).',
  },
  OCR_UNAVAILABLE: {
    meaning: 'Filen är skannad och bildläsningen (OCR) är inte tillgänglig.',
    remedy: 'Kör diariegraf doctor för att se vad som saknas och läs sedan in filen igen.',
  },
  OCR_FAILED: {
    meaning: 'Bildläsningen (OCR) av sidan misslyckades.',
    remedy: 'Läs in filen igen; hjälper det inte, skanna om sidan.',
  },
  OCR_TIMEOUT: {
    meaning: 'Bildläsningen (OCR) av sidan tog för lång tid och avbröts.',
    remedy: 'Skanna om sidan med lägre upplösning eller läs in filen när datorn är mindre belastad.',
  },
  NO_PERMISSION: {
    meaning: 'Filen eller mappen får inte läsas.',
    remedy: 'Ge kontot som kör Diariegraf läsrättighet och kör igen.',
  },
  LINK_CYCLE: {
    meaning: 'Länken leder tillbaka till sig själv.',
    remedy: 'Ta bort länken; det den pekar på är redan med.',
  },
  NOT_A_FILE: {
    meaning: 'Det här är ingen vanlig fil.',
    remedy: 'Ange en fil eller en mapp.',
  },
  DISK_FULL: {
    meaning: 'Disken är full.',
    remedy: 'Frigör utrymme och kör igen.',
  },
  DISK_ERROR: {
    meaning: 'Disken gav läsfel.',
    remedy: 'Kontrollera disken, eller hämta filen på nytt.',
  },
  CHANGING: {
    meaning: 'Filen ändrades medan den lästes.',
    remedy: 'Vänta tills den är färdigskriven och läs in den igen.',
  },
  TIMEOUT: {
    meaning: 'Läsningen gav inget nytt på länge och avbröts.',
    remedy: 'Spara en ny kopia ur filens vanliga program, eller höj gränsen med DIARIEGRAF_SILENCE_SECONDS.',
  },
  TOO_SLOW: {
    meaning: 'Läsningen tog för lång tid och avbröts.',
    remedy: 'Dela upp den i flera filer, eller höj gränsen med DIARIEGRAF_MAX_FILE_SECONDS.',
  },
  OUT_OF_MEMORY: {
    meaning: 'Filen kräver mer minne än läsningen får ta.',
    remedy: 'Dela upp den i flera filer, eller höj gränsen med DIARIEGRAF_MAX_MEMORY_MB.',
  },
  READER_CRASHED: {
    meaning: 'Läsningen stannade mitt i filen.',
    remedy: 'Öppna den i sitt vanliga program, spara en ny kopia och läs in den.',
  },
  INTERRUPTED: {
    meaning: 'Läsningen avbröts.',
    remedy: 'Läs in filen igen.',
  },
  INTERNAL: {
    meaning: 'Ett oväntat fel inträffade.',
    remedy: 'Läs in filen igen; upprepas felet, anmäl det tillsammans med felkoden och filens namn.',
  },
} as const satisfies Record<string, FailureCode>;

export type FailureCodeName = keyof typeof FAILURE_CODES;

/**
 * A `FileError` with the code's own words. `detail` (Swedish, a whole sentence) says what is particular to this file
 * and stands between the meaning and the remedy.
 */
export function fileError(
  stage: Stage,
  code: FailureCodeName,
  options: { detail?: string; page?: number; cause?: unknown } = {},
): FileError {
  const { meaning, remedy } = FAILURE_CODES[code];
  const where = options.page === undefined ? '' : `Sida ${options.page}: `;
  const message = [where + meaning, options.detail, remedy].filter(Boolean).join(' ');
  return new FileError(stage, code, message, options);
}

/** The code of what the JavaScript engine throws when a file is more than it can hold; null for any other error. */
export function engineLimit(error: unknown): FailureCodeName | null {
  const { code, message = '' } = (error ?? {}) as { code?: unknown; message?: string };
  if (error instanceof RangeError && /call stack/i.test(message)) return 'TOO_DEEP';
  if (
    code === 'ERR_STRING_TOO_LONG' ||
    /^Invalid string length|allocation failed|^Cannot create a string/i.test(message)
  )
    return 'OUT_OF_MEMORY';
  return null;
}
