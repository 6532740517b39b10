/** Health, readiness, and what the reading room holds. */
import { z } from 'zod';

/** How far a running ingest has come. The composition root hands it to `createApp`. */
const progressSchema = z.strictObject({
  phase: z.enum(['reading', 'deriving']),
  done: z.int().min(0).describe('Files finished'),
  total: z.int().min(0).describe('Files found'),
  failed: z.int().min(0),
  current: z.string().nullable().describe('Source being read'),
});
export type IngestProgress = z.infer<typeof progressSchema>;

const runSchema = z.strictObject({
  command: z.enum(['ingest', 'remove', 'derive', 'copy']),
  startedAt: z.string(),
  finishedAt: z.string(),
  files: z.int(),
  failed: z.int(),
});

export const healthSchema = z
  .strictObject({
    status: z.enum(['ok', 'error']),
    version: z.string(),
    store: z.string().nullable(),
    message: z.string().optional(),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof healthSchema>;

export const readySchema = z
  .strictObject({
    ready: z.boolean(),
    generation: z.int().min(0),
    documents: z.int().min(0),
    passages: z.int().min(0),
    progress: progressSchema.nullable(),
    message: z.string().optional(),
  })
  .meta({ id: 'Ready' });
export type Ready = z.infer<typeof readySchema>;

/** What the room holds; on every page's foot. */
export interface Holdings {
  generation: number;
  documents: number;
  pages: number;
  cases: number;
  decisions: number;
  persons: number;
  arenas: number;
  files: { stored: number; failed: number };
  stale: boolean;
  lastRun: z.infer<typeof runSchema> | null;
}
