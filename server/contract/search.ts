import { z } from 'zod';
import { DOCUMENT_TYPES } from '../../graph/records.ts';
import { FOUND_BY } from '../../graph/search/match.ts';
import { FACET_KINDS, type SearchResponse } from '../../graph/search/types.ts';
import { recordKindSchema } from './common.ts';
import { evidenceSchema } from './records.ts';

const entityRef = { kind: recordKindSchema, id: z.string(), name: z.string() };
const entityRefSchema = z.strictObject(entityRef).meta({ id: 'EntityRef' });

const placeSchema = z
  .strictObject({
    document: z.string(),
    title: z.string(),
    date: z.string().nullable(),
    page: z.int().min(1),
    passage: z.string(),
  })
  .meta({ id: 'HitPlace' });

const whySchema = z
  .strictObject({
    words: z.array(z.strictObject({ word: z.string(), reading: z.enum(FOUND_BY), points: z.number() })),
    nearness: z.number(),
    coverage: z.number(),
    cases: z.number(),
    named: z.number(),
    context: z.number(),
    answer: z.number(),
    contents: z.number(),
    meaning: z
      .strictObject({
        byWords: z.int().min(1).nullable(),
        byMeaning: z.int().min(1).nullable(),
        similarity: z.number().nullable(),
      })
      .exactOptional()
      .describe('Place by words and by meaning, when both were asked: the score is that of the two places together'),
  })
  .meta({ id: 'Why', description: '((words + nearness) × coverage + cases + named + context + answer) × contents' });

const hitSchema = z
  .strictObject({
    document: z.string(),
    source: z.string(),
    title: z.string(),
    type: z.enum(DOCUMENT_TYPES),
    date: z.string().nullable(),
    page: z.int().min(1),
    passage: z.string(),
    text: z.string().describe('The whole passage, at most 1,000 characters, a piece of its page’s text'),
    snippet: z.string().describe('The same with <mark> round the matches and all else escaped'),
    score: z.number(),
    diarienummer: z.array(z.string()),
    entities: z.array(entityRefSchema),
    also: z.array(placeSchema).exactOptional().describe('With fold=1: the same passage in other documents'),
    why: whySchema.exactOptional().describe('With why=1: the parts of the score'),
  })
  .meta({ id: 'Hit' });

const facetSchema = z
  .strictObject({ value: z.string(), label: z.string(), count: z.int().min(0) })
  .meta({ id: 'Facet' });

export const searchAnswerSchema = z
  .strictObject({
    query: z.string(),
    total: z.int().min(0),
    totalIsAtLeast: z.boolean(),
    tookMs: z.number().min(0),
    answers: z.array(
      z.strictObject({
        ...entityRef,
        summary: z.string(),
        how: z
          .enum(['told', 'named', 'near'])
          .describe(
            'told: answers the question; named: the query names it; near: stands nearest to the one thing named',
          ),
        evidence: evidenceSchema.nullable().describe('Where the statement stands; null for a card'),
      }),
    ),
    hits: z.array(hitSchema),
    facets: z.record(z.enum(FACET_KINDS), z.array(facetSchema)),
    suggestion: z.string().nullable().describe('The query with its misspelt words mended'),
    semantic: z.boolean().describe('Search by meaning is on: there is a model for it'),
    didYouMean: z.array(entityRefSchema).describe('Near things for what does not exist'),
    notes: z.array(z.string()).describe('What of the query found nothing, in Swedish'),
  })
  .meta({ id: 'SearchAnswer' }) satisfies z.ZodType<SearchResponse>;
export type SearchAnswer = SearchResponse;
