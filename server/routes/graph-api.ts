/** The graph of the API: its map, its ways and what its ties rest on. */
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { GraphState } from '../contract/graph-state.ts';
import { graphMapParameters, graphPathParameters, graphTieParameters } from '../contract/parameters.ts';
import { notFound } from '../errors.ts';
import { graphFile } from '../services/graph/graph-file.ts';
import { labelsOf } from '../services/graph/labels.ts';
import { mapAndPath } from '../services/graph/page.ts';
import { graphPath } from '../services/graph/path.ts';
import { tieFile } from '../services/graph/tie-file.ts';
import { nearTo } from '../services/near.ts';
import type { Room } from '../services/room.ts';
import { readable } from '../services/search/readable.ts';
import { parse } from './parse.ts';
import type { Site } from './site.ts';

export const graphHandlers = {
  async graphMap({ room }: Site, request: Request, response: Response): Promise<void> {
    response.json((await mapAndPath(room, mapState(request))).map);
  },
  async graphFile({ room }: Site, request: Request, response: Response): Promise<void> {
    const { map } = await mapAndPath(room, mapState(request));
    const text = await graphFile(room, map);
    response.attachment('graf.graphml').type('application/xml; charset=utf-8').send(text);
  },
  async graphPath({ room }: Site, request: Request, response: Response): Promise<void> {
    const asked = parse(graphPathParameters, request.query);
    const found = await graphPath(room, { ...narrowing(asked), from: asked.from, to: asked.to });
    response.json(await readable(room, found ?? (await refuse(room, asked))));
  },
  async graphTie({ room }: Site, request: Request, response: Response): Promise<void> {
    const asked = parse(graphTieParameters, request.query);
    const found = await tieFile(room, asked);
    response.json(await readable(room, found ?? (await refuse(room, asked))));
  },
};

type Narrowing = Pick<z.output<typeof graphPathParameters>, 'kind' | 'fromYear' | 'toYear' | 'mentions' | 'hidden'>;

function narrowing({ kind, fromYear, toYear, mentions, hidden }: Narrowing) {
  const years: GraphState['years'] = [fromYear ?? null, toYear ?? null];
  return { kinds: kind, years, mentions, hidden };
}

function mapState(request: Request): GraphState {
  const asked = parse(graphMapParameters, request.query);
  const { start, depth, each, from = '', to = '' } = asked;
  return { ...narrowing(asked), start, depth, portion: each, from, to };
}

/** @throws {HttpError} 404 for the end that is no thing. */
async function refuse(room: Room, { from, to }: { from: string; to: string }): Promise<never> {
  const known = await labelsOf(room, [from]);
  const missing = known.length === 0 ? from : to;
  throw notFound('ingenting', missing, await nearTo(room, missing));
}
