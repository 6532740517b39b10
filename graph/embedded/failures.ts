import { StoreError } from '../errors.ts';
import { DriverError, type DriverReason } from './driver.ts';

/** What a person is told, and what to do about it. `PATH` stands for the database file. */
const TOLD: Record<DriverReason, { code: string; message: string }> = {
  busy: {
    code: 'STORE_LOCKED',
    message: 'Databasen PATH är låst: ett annat program skriver i den. Vänta tills det är klart och försök igen.',
  },
  damaged: {
    code: 'STORE_DAMAGED',
    message:
      'Filen PATH är ingen databas eller är skadad. Återställ den från en säkerhetskopia, eller flytta undan den och läs in handlingarna igen med `diariegraf ingest`.',
  },
  unreachable: {
    code: 'NOT_WRITABLE',
    message: 'Databasen PATH går inte att öppna. Kontrollera att mappen finns och att du får läsa och skriva i den.',
  },
  readonly: {
    code: 'NOT_WRITABLE',
    message:
      'Det går inte att skriva i databasen PATH. Kontrollera att du får skriva i filen och i mappen, eller välj en annan mapp med `--data`.',
  },
  full: {
    code: 'DISK_FULL',
    message: 'Disken är full: det gick inte att spara i PATH. Frigör utrymme och kör kommandot igen.',
  },
  io: {
    code: 'STORE_IO',
    message: 'Disken svarade med ett fel när PATH lästes eller skrevs. Kontrollera disken och kör kommandot igen.',
  },
  closed: {
    code: 'STORE_CLOSED',
    message: 'Databasen PATH är stängd. Starta om programmet.',
  },
  other: {
    code: 'STORE_FAILED',
    message: 'Databasen PATH kunde inte utföra det som begärdes. Försök igen; anmäl felet om det kommer tillbaka.',
  },
};

/** A failure as the store reports it. Only the driver's failures are translated: others are returned as they are. */
export function asStoreError(error: unknown, path: string): unknown {
  if (!(error instanceof DriverError)) return error;
  const { code, message } = TOLD[error.reason];
  return new StoreError(
    code,
    message.replace('PATH', () => path),
    { cause: error },
  );
}

export function noStore(path: string): StoreError {
  return new StoreError(
    'NO_STORE',
    `Det finns ingen databas i ${path}. Kör \`diariegraf ingest\` med de handlingar som ska läsas in.`,
  );
}

export function folderNotWritable(folder: string, cause: unknown): StoreError {
  return new StoreError(
    'NOT_WRITABLE',
    `Det går inte att skriva i mappen ${folder}. Kontrollera att du får skriva där, eller välj en annan mapp med \`--data\`.`,
    { cause },
  );
}

export function notOurs(path: string): StoreError {
  return new StoreError(
    'STORE_DAMAGED',
    `Filen ${path} är en databas från ett annat program. Välj en annan mapp med \`--data\`.`,
  );
}

export function newerSchema(path: string, found: number, known: number): StoreError {
  return new StoreError(
    'NEWER_SCHEMA',
    `Databasen ${path} är skriven av en nyare version av Diariegraf (format ${found}, den här versionen läser ${known}). Uppdatera Diariegraf.`,
  );
}

export function olderSchema(path: string, found: number, known: number): StoreError {
  return new StoreError(
    'OLDER_SCHEMA',
    `Databasen ${path} är skriven av en äldre version av Diariegraf (format ${found}, den här versionen läser ${known}). Kör \`diariegraf derive\` så görs den om.`,
  );
}

export function openedReadonly(path: string): StoreError {
  return new StoreError('READ_ONLY', `Databasen ${path} är öppnad för läsning: inget kan ändras i den.`);
}
