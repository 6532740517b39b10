/** What a person is told when Neo4j refuses, and what to do about it. */
import { Neo4jError } from 'neo4j-driver';
import { StoreError } from '../errors.ts';

interface Told {
  /** Begins of the server's or driver's codes. */
  when: readonly string[];
  code: string;
  /** `PLACE` stands for the address and database. */
  message: string;
}

/** First match counts. */
const TOLD: readonly Told[] = [
  {
    when: [
      'Neo.ClientError.Security.Unauthorized',
      'Neo.ClientError.Security.CredentialsExpired',
      'Neo.ClientError.Security.AuthenticationRateLimit',
      'Neo.ClientError.Security.TokenExpired',
    ],
    code: 'WRONG_PASSWORD',
    message:
      'Neo4j på PLACE godtog inte användarnamnet eller lösenordet. Kontrollera NEO4J_USER och NEO4J_PASSWORD; efter flera fel väntar servern en stund innan den svarar igen.',
  },
  {
    when: [
      'Neo.ClientError.Security.Forbidden',
      'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
      'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase',
      'Neo.ClientError.Cluster.NotALeader',
      'Neo.ClientError.Statement.AccessMode',
    ],
    code: 'READ_ONLY',
    message:
      'Det går inte att skriva i Neo4j på PLACE: databasen är skrivskyddad eller användaren får bara läsa. Ge användaren rätt att skriva (rollen architect behövs första gången), eller anslut till en server som tar emot skrivningar med neo4j://.',
  },
  {
    when: ['Neo.ClientError.Database.DatabaseNotFound'],
    code: 'NO_DATABASE',
    message: 'Databasen finns inte på PLACE. Kontrollera NEO4J_DATABASE, eller skapa databasen i Neo4j först.',
  },
  {
    when: [
      'ServiceUnavailable',
      'SessionExpired',
      'Neo.TransientError.General.DatabaseUnavailable',
      'Neo.TransientError.Database.DatabaseUnavailable',
    ],
    code: 'UNREACHABLE',
    message:
      'Neo4j på PLACE svarar inte. Kontrollera att servern är igång och att adressen i NEO4J_URI stämmer, och kör kommandot igen: det som redan sparats är kvar.',
  },
  {
    when: ['Neo.ClientError.Transaction.TransactionTimedOut', 'Neo.ClientError.Transaction.LockClientStopped'],
    code: 'STORE_TIMEOUT',
    message: 'Neo4j på PLACE hann inte svara. Försök igen när servern har mindre att göra, eller ge den mer minne.',
  },
  {
    when: ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'Neo.TransientError.General.OutOfMemoryError'],
    code: 'STORE_MEMORY',
    message:
      'Neo4j på PLACE fick slut på minne. Höj server.memory.heap.max_size i serverns inställningar och kör kommandot igen.',
  },
  {
    when: ['Neo.TransientError.'],
    code: 'STORE_LOCKED',
    message: 'Neo4j på PLACE är upptagen: andra skriver i samma databas. Vänta en stund och försök igen.',
  },
];

const FAILED =
  'Neo4j på PLACE kunde inte utföra det som begärdes. Försök igen; anmäl felet om det kommer tillbaka (kod CODE).';

/** The driver reports that no version of the protocol is common to it and the server by this alone. */
const NO_COMMON_PROTOCOL = /protocol version|negotiate protocol/iu;

/** A failure as the store reports it. Only the driver's failures are translated: others are returned as they are. */
export function asStoreError(error: unknown, place: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (NO_COMMON_PROTOCOL.test(error.message)) return tooOld(place, null, error);
  const told = TOLD.find(({ when }) => when.some((code) => error.code.startsWith(code)));
  const message = (told?.message ?? FAILED).replace('PLACE', () => place).replace('CODE', () => error.code);
  return new StoreError(told?.code ?? 'STORE_FAILED', message, { cause: error });
}

export function tooOld(place: string, found: string | null, cause?: unknown): StoreError {
  const version = found === null ? '' : ` (${found})`;
  return new StoreError(
    'SERVER_TOO_OLD',
    `Servern på ${place} är för gammal${version}. Diariegraf behöver Neo4j 5 eller nyare: uppgradera servern.`,
    { cause },
  );
}

export function badAddress(uri: string, cause: unknown): StoreError {
  return new StoreError(
    'BAD_ADDRESS',
    `Adressen ${uri} går inte att tolka. Ange NEO4J_URI som bolt://VÄRD:7687, neo4j://VÄRD:7687 eller neo4j+s://VÄRD:7687.`,
    { cause },
  );
}

export function noStore(place: string): StoreError {
  return new StoreError(
    'NO_STORE',
    `Det finns inget från Diariegraf i Neo4j på ${place}. Kör \`diariegraf ingest\` med de handlingar som ska läsas in.`,
  );
}

export function newerSchema(place: string, found: number, known: number): StoreError {
  return new StoreError(
    'NEWER_SCHEMA',
    `Databasen på ${place} är skriven av en nyare version av Diariegraf (format ${found}, den här versionen läser ${known}). Uppdatera Diariegraf.`,
  );
}

export function openedReadonly(place: string): StoreError {
  return new StoreError('READ_ONLY', `Neo4j på ${place} är öppnad för läsning: inget kan ändras i den.`);
}

export function closed(place: string): StoreError {
  return new StoreError('STORE_CLOSED', `Anslutningen till Neo4j på ${place} är stängd. Starta om programmet.`);
}

/** A generation that was being written was taken for abandoned: the process had stood still, or was cut off, for too long. */
export function draftLost(place: string): StoreError {
  return new StoreError(
    'DRAFT_LOST',
    `Skrivningen till Neo4j på ${place} stod stilla så länge att den städades bort. Kör \`diariegraf derive\` igen; det som sparats är kvar.`,
  );
}

/** The generation a reader walked over was replaced and cleared away. */
export function generationGone(place: string): StoreError {
  return new StoreError(
    'GENERATION_GONE',
    `Grafen i Neo4j på ${place} byttes ut medan den lästes. Kör kommandot igen så läses den nya.`,
  );
}
