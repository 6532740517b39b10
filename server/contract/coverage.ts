/** What has been read and how well: the body of `/api/coverage`. */
import { z } from 'zod';
import { DOCUMENT_TYPES, WARNING_TYPES } from '../../graph/records.ts';
import { candidateSchema, sourceRefSchema } from './common.ts';
import { warningSchema } from './records.ts';

const count = z.int().min(0);

const yearSchema = z.strictObject({
  year: z.int().nullable().describe('Year of the document’s date; null for documents without a date'),
  types: z.partialRecord(z.enum(DOCUMENT_TYPES), count),
  total: count,
});

const failureSchema = z.strictObject({
  source: z.string(),
  code: z.string().describe('Stable code of the failure'),
  message: z.string().describe('What is wrong, in Swedish'),
  remedy: z.string().nullable().describe('What to do about it, in Swedish'),
  page: z.int().min(1).nullable().describe('The page it failed on; null where the file as a whole did'),
  pages: z
    .array(z.int().min(1))
    .describe(
      'All pages that failed in this way of a file whose other pages are read; empty for a file of which nothing is',
    ),
});

const doubtfulPageSchema = z.strictObject({
  document: z.string(),
  title: z.string(),
  source: z.string(),
  page: z.int().min(1),
  method: z.enum(['ocr', 'repaired']),
  confidence: z.number().min(0).max(1),
});

/** Things to check of one sort. `items` holds the first of them, in order of their documents. */
const checkSchema = z.strictObject({
  type: z.enum(WARNING_TYPES),
  total: z.int().min(1),
  items: z.array(warningSchema.extend({ things: z.array(candidateSchema).describe('What `about` names') })),
});

export const coverageSchema = z
  .strictObject({
    files: z.strictObject({ stored: count, failed: count, documents: count }),
    pages: z.strictObject({ total: count, text: count, ocr: count, repaired: count }),
    years: z.array(yearSchema).describe('Documents by year, newest first, and type'),
    failures: z.array(failureSchema),
    doubtfulPages: z.array(doubtfulPageSchema).describe('Scanned pages read with the lowest confidence, lowest first'),
    checks: z.array(checkSchema).describe('Things to check: missing paragraphs, absent annexes, contradictions'),
    read: z
      .array(z.strictObject({ source: z.string(), documents: count, pages: count, ocrPages: count }))
      .describe('Files read, by name'),
    counts: z.record(z.string(), count).describe('Records of each kind'),
    sources: z.array(sourceRefSchema),
  })
  .meta({ id: 'Coverage', description: 'What has been read, how well, and what to check' });
export type Coverage = z.infer<typeof coverageSchema>;
