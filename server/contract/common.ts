/** Pieces the answers share: where a statement comes from, and a thing named beside another. */
import { z } from 'zod';
import { RECORD_KINDS } from '../../graph/domain.ts';
import { DOCUMENT_TYPES } from '../../graph/records.ts';

export const recordKindSchema = z.enum(RECORD_KINDS).describe('Kind of a record of the export');

/** How a page cited in an answer was read, when it was not simply its text layer. */
const readingSchema = z.strictObject({
  page: z.int().min(1),
  method: z.enum(['ocr', 'repaired']),
  confidence: z.number().min(0).max(1).nullable(),
});
export type Reading = z.infer<typeof readingSchema>;

/** A document some evidence or mention of the answer points at: enough to cite it without another request. */
export const sourceRefSchema = z
  .strictObject({
    id: z.string(),
    source: z.string(),
    title: z.string(),
    type: z.enum(DOCUMENT_TYPES),
    date: z.string().nullable(),
    issuer: z.string().nullable(),
    diarienummer: z.array(z.string()),
    pages: z.tuple([z.int(), z.int()]),
    readings: z.array(readingSchema),
  })
  .meta({
    id: 'SourceRef',
    description: 'A document cited in this answer; `readings` tells of pages read by OCR or repaired',
  });
export type SourceRef = z.infer<typeof sourceRefSchema>;

/** A place to look: page of a document, with the words that stand there when there are any. */
export const placeSchema = z
  .strictObject({
    document: z.string(),
    page: z.int().min(1),
    passage: z.string().nullable(),
    quote: z.string().nullable(),
    start: z
      .int()
      .min(0)
      .nullable()
      .describe('Where in the page’s `text` the thing stands; null: the whole passage or page'),
    end: z.int().min(0).nullable(),
  })
  .meta({ id: 'Place' });
export type Place = z.infer<typeof placeSchema>;

/** A thing that stands together with the one asked for. `count`: passages they share. */
export const involvedSchema = z
  .strictObject({
    kind: recordKindSchema,
    id: z.string(),
    name: z.string(),
    detail: z.string().nullable().describe('Party, full name, title or the like'),
    count: z.int().min(0),
    place: placeSchema.nullable(),
  })
  .meta({ id: 'Involved' });
export type Involved = z.infer<typeof involvedSchema>;

/** A relation read from the side of the thing asked for. */
export const linkedSchema = z
  .strictObject({
    type: z.string().describe('Relationship type of graph/domain.ts'),
    direction: z.enum(['out', 'in']),
    caption: z.string().describe('Swedish caption, read from `from` to `to`'),
    kind: recordKindSchema,
    id: z.string(),
    name: z.string(),
    place: placeSchema.nullable(),
  })
  .meta({ id: 'Linked' });
export type Linked = z.infer<typeof linkedSchema>;

/** One step of a timeline. */
export const timelineEntrySchema = z
  .strictObject({
    date: z.string().describe('Partial ISO date'),
    kind: recordKindSchema,
    id: z.string(),
    title: z.string(),
    detail: z.string().nullable(),
    body: z
      .string()
      .nullable()
      .describe('Whose doing it was: the body that met or decided, the issuer of the document'),
    mention: z.boolean().describe('True where a document of another matter only names the case'),
    place: placeSchema.nullable(),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** A near match offered where nothing, or more than one thing, fits. */
export const candidateSchema = z
  .strictObject({ kind: recordKindSchema, id: z.string(), name: z.string(), detail: z.string().nullable() })
  .meta({ id: 'Candidate' });
export type Candidate = z.infer<typeof candidateSchema>;

export const errorSchema = z
  .strictObject({
    error: z.strictObject({
      code: z.string(),
      message: z.string(),
      details: z.unknown().optional(),
    }),
  })
  .meta({ id: 'Error', description: 'The one shape of every error' });
export type ErrorBody = z.infer<typeof errorSchema>;
