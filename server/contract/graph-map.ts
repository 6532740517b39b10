/** The graph one walks in: things with their ties, the ways between two, and what each tie rests on. */
import { z } from 'zod';
import { candidateSchema, recordKindSchema, sourceRefSchema } from './common.ts';
import { evidenceSchema } from './records.ts';

const years = z
  .tuple([z.int(), z.int()])
  .nullable()
  .describe('First and last year of what the tie rests on; null: undated');

export const tieSchema = z
  .strictObject({
    from: z.string(),
    type: z.string().describe('Relationship type of graph/domain.ts'),
    to: z.string(),
    caption: z.string().describe('Swedish, read from `from` to `to`; of a membership its roles'),
    records: z.array(z.string()).min(1).describe('Records whose evidence carries it'),
    years,
  })
  .meta({
    id: 'Tie',
    description:
      'What ties two things, several records of one sort drawn together; a membership is a tie of its holder',
  });
export type Tie = z.infer<typeof tieSchema>;

export const graphNodeSchema = z
  .strictObject({
    id: z.string(),
    kind: recordKindSchema,
    name: z.string(),
    detail: z.string().nullable(),
    depth: z.int().min(0).describe('Steps from the nearest opened thing'),
    opened: z.boolean(),
    degree: z.int().min(0).describe('Things it is tied to in the whole graph, narrowed the same way'),
    shown: z.int().min(0).describe('Those of them that are on the map'),
  })
  .meta({ id: 'GraphNode' });
export type GraphNode = z.infer<typeof graphNodeSchema>;

export const graphMapSchema = z
  .strictObject({
    nodes: z.array(graphNodeSchema).describe('Opened things and ends of the path first, then nearest, then most tied'),
    ties: z.array(tieSchema),
    leftOut: z
      .strictObject({
        things: z.array(z.strictObject({ kind: recordKindSchema, count: z.int().min(1) })),
        ties: z.int().min(0),
      })
      .describe('What had no room: the things with the fewest ties'),
    undated: z.int().min(0).describe('Ties left out because they have no year and years were asked for'),
    mentions: z.boolean().describe('True where a tie may be that a thing is named in a document'),
    hidden: z.array(candidateSchema),
  })
  .meta({ id: 'GraphMap' });
export type GraphMap = z.infer<typeof graphMapSchema>;

const evidence = z.array(evidenceSchema).describe('Verbatim, at most five');

const stepSchema = z
  .strictObject({ from: z.string(), to: z.string(), ties: z.array(tieSchema.extend({ evidence })).min(1) })
  .meta({ id: 'GraphStep', description: 'A step of a way, in the direction walked; its ties may point either way' });
export type GraphStep = z.infer<typeof stepSchema>;

export const graphPathSchema = z
  .strictObject({
    from: candidateSchema,
    to: candidateSchema,
    status: z
      .enum(['found', 'none', 'bound'])
      .describe('`bound`: none within the steps and things that are looked through'),
    steps: z.int().min(0).nullable(),
    ways: z.array(z.array(stepSchema)).describe('The shortest ways, at most three'),
    more: z.boolean().describe('True where there are more ways as short'),
    mentions: z.boolean().describe('True where only naming in the same documents, or asking for it, gave a way'),
    things: z.array(candidateSchema).describe('The things on the ways'),
    opened: z.int().min(0).describe('Things looked through'),
    sources: z.array(sourceRefSchema),
  })
  .meta({ id: 'GraphPath' });
export type GraphPath = z.infer<typeof graphPathSchema>;

export const tieFileSchema = z
  .strictObject({
    from: candidateSchema,
    to: candidateSchema,
    ties: z.array(tieSchema.extend({ evidence })).describe('Everything that ties the two, either way'),
    sources: z.array(sourceRefSchema),
  })
  .meta({ id: 'TieFile' });
export type TieFile = z.infer<typeof tieFileSchema>;
