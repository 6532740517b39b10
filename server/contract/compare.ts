/** Two documents beside each other: what is new, gone, changed and moved, and their figures over the years. */
import { z } from 'zod';
import { candidateSchema, placeSchema, sourceRefSchema } from './common.ts';
import { documentSchema, evidenceSchema } from './records.ts';

const CHANGE_STATES = ['same', 'changed', 'moved', 'new', 'gone'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

const sideSchema = z
  .strictObject({
    text: z.string().describe('The paragraph on one line, as repaired where it was'),
    heading: z.boolean(),
    headings: z.array(z.string()).describe('Headings above it, outermost first'),
    places: z.array(placeSchema).min(1).describe('Where it stands, a place a page'),
  })
  .meta({ id: 'ComparedParagraph' });
export type ComparedSide = z.infer<typeof sideSchema>;

const runSchema = z.strictObject({ op: z.enum(['same', 'gone', 'new']), text: z.string() });

const rowSchema = z
  .strictObject({
    state: z
      .enum(CHANGE_STATES)
      .describe('moved: stands elsewhere among the paragraphs, with the same or nearly the same words'),
    edited: z.boolean().describe('True where the words differ'),
    a: sideSchema.nullable(),
    b: sideSchema.nullable(),
    words: z
      .array(runSchema)
      .describe('Of an edited paragraph: what stays and goes is the text of `a`, what stays and comes that of `b`'),
  })
  .meta({ id: 'ComparedRow' });
export type ComparedRow = z.infer<typeof rowSchema>;

const figureCellSchema = z.strictObject({
  values: z.array(z.number()).min(1).describe('More than one where places of the document say different things'),
  evidence: z.array(evidenceSchema).min(1),
});
const figureRowSchema = z
  .strictObject({
    label: z.string().describe('Name of the body, or the words round the amount with its numbers and years as …'),
    thing: candidateSchema.nullable().describe('The body'),
    cells: z.array(figureCellSchema.nullable()).describe('One a document of the series; null where it does not tell'),
  })
  .meta({ id: 'FigureRow' });
export type FigureRow = z.infer<typeof figureRowSchema>;

const figuresSchema = z.strictObject({
  meetings: z.array(figureRowSchema).describe('Meetings a year, a row a body'),
  amounts: z.array(figureRowSchema).describe('Amounts told in at least two of the documents, in kronor'),
  alone: z.int().min(0).describe('Amounts told in one of the documents only'),
});
export type Figures = z.infer<typeof figuresSchema>;

const counts = z.int().min(0);

export const comparisonSchema = z
  .strictObject({
    a: documentSchema,
    b: documentSchema,
    series: z
      .array(z.strictObject({ document: documentSchema, year: z.int().nullable() }))
      .describe('The reports of the years they belong to, earliest first; the two alone where they are of none'),
    counts: z.strictObject({ same: counts, changed: counts, moved: counts, new: counts, gone: counts }),
    rows: z.array(rowSchema).describe('Every paragraph of both once, in the order of `b`; what is gone where it stood'),
    figures: figuresSchema,
    sources: z.array(sourceRefSchema),
  })
  .meta({ id: 'Comparison', description: 'Two documents, paragraph by paragraph, and the figures of their series' });
export type Comparison = z.infer<typeof comparisonSchema>;

/** The states a page of a comparison can be narrowed to, by the word in its address (`visa`). */
export const COMPARED_VIEWS = {
  nya: ['new'],
  borta: ['gone'],
  andrade: ['changed'],
  flyttade: ['moved'],
  allt: ['same', 'changed', 'moved', 'new', 'gone'],
} as const satisfies Record<string, readonly ChangeState[]>;
export type ComparedView = keyof typeof COMPARED_VIEWS;

/** The page of a comparison: a window of its rows. */
export interface ComparisonData {
  comparison: Omit<Comparison, 'rows'>;
  /** A row each; paragraphs that stay and follow each other are one. */
  entries: ComparedRow[][];
  view: ComparedView;
  offset: number;
  limit: number;
  total: number;
}
