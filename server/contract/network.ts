/** Who represents whom, and the graph around a node. */
import { z } from 'zod';
import { recordKindSchema, sourceRefSchema } from './common.ts';
import { membershipSchema } from './records.ts';

export const representationSchema = z
  .strictObject({ rows: z.array(membershipSchema), sources: z.array(sourceRefSchema) })
  .meta({ id: 'Representation' });
export type Representation = z.infer<typeof representationSchema>;

export const networkSchema = z
  .strictObject({
    node: z.string(),
    depth: z.int(),
    truncated: z.boolean().describe('True when the limit cut the graph short'),
    nodes: z.array(z.strictObject({ id: z.string(), kind: recordKindSchema, name: z.string(), depth: z.int().min(0) })),
    edges: z.array(
      z.strictObject({ from: z.string(), to: z.string(), type: z.string(), caption: z.string(), record: z.string() }),
    ),
  })
  .meta({ id: 'Network' });
export type Network = z.infer<typeof networkSchema>;
