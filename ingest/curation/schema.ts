/**
 * What people may say of the graph, and how: the curation file corrects what was read, the authority file tells what a region
 * knows of itself. Neither names an entity id: a correction points at a place in a handling by its words, and so survives that
 * the handling is read anew, renamed, or that ids change.
 */
import { z } from 'zod';
import { RECORD_KINDS } from '../../graph/domain.ts';
import { RELATION_TYPES } from '../../graph/records.ts';

/** Kinds that resolution joins, and that a correction can join or part. */
export const JOINED_KINDS = ['person', 'arena', 'organization', 'project'] as const;
export type JoinedKind = (typeof JOINED_KINDS)[number];

export const ENTITY_KINDS = [...JOINED_KINDS, 'case'] as const;
/** Kinds that a single statement of a text makes. */
export const STATEMENT_KINDS = RECORD_KINDS.filter(
  (k) => !(ENTITY_KINDS as readonly string[]).includes(k) && !['document', 'page', 'passage', 'warning'].includes(k),
);

const text = z.string().trim().min(1);
/** A partial ISO date. */
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'ska vara ett datum som 2031-05-09, 2031-05 eller 2031');

/** A place in a handling: which file, and the words that stand there. White space counts as one space. */
const anchor = z
  .strictObject({
    /** The file as the store names it. */
    source: text.optional(),
    /** The file by its content: finds it under any name. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'ska vara 64 tecken 0–9 och a–f')
      .optional(),
    /** From 1; without it the words are sought on every page. */
    page: z.int().min(1).optional(),
    quote: text,
  })
  .refine((a) => a.source !== undefined || a.sha256 !== undefined, 'behöver source (filens namn) eller sha256');
export type Anchor = z.infer<typeof anchor>;

const signed = {
  /** Why: shown to whoever asks how the graph came to be as it is. */
  reason: text,
  /** Who decided it. */
  signed: text,
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'ska vara ett datum som 2031-05-09'),
};
const two = z.array(anchor).min(2);

const merge = z.strictObject({ merge: z.strictObject({ kind: z.enum(JOINED_KINDS), things: two }), ...signed });
const split = z.strictObject({ split: z.strictObject({ kind: z.enum(JOINED_KINDS), things: two }), ...signed });
const rename = z.strictObject({
  rename: z.strictObject({ kind: z.enum(ENTITY_KINDS), thing: anchor, name: text }),
  ...signed,
});
const hide = z.strictObject({ hide: z.strictObject({ kind: z.enum(ENTITY_KINDS), thing: anchor }), ...signed });
const wrong = z.strictObject({
  wrong: z.strictObject({
    kind: z.enum(STATEMENT_KINDS as [string, ...string[]]),
    at: anchor,
    /** Only the statements of this person, by any name; without it all of the kind at the place. */
    person: text.optional(),
    /** Only those of this body. */
    body: text.optional(),
  }),
  ...signed,
});
const right = z.strictObject({
  right: z.union([
    z.strictObject({
      kind: z.literal('membership'),
      /** The words that carry it. */
      at: anchor,
      person: anchor,
      role: text,
      body: anchor,
      onBehalfOf: anchor.optional(),
      from: date.optional(),
      to: date.optional(),
      asOf: date.optional(),
    }),
    z.strictObject({
      kind: z.literal('relation'),
      at: anchor,
      type: z.enum(RELATION_TYPES),
      from: z.strictObject({ kind: z.enum(ENTITY_KINDS), thing: anchor }),
      to: z.strictObject({ kind: z.enum(ENTITY_KINDS), thing: anchor }),
    }),
  ]),
  ...signed,
});

export const CORRECTIONS = { merge, split, rename, hide, wrong, right };
export type Action = keyof typeof CORRECTIONS;
export const ACTIONS = Object.keys(CORRECTIONS) as Action[];

type Signed = { reason: string; signed: string; date: string };
export type CorrectionOf<A extends Action> = z.infer<(typeof CORRECTIONS)[A]>;
export type Correction = { [A in Action]: CorrectionOf<A> }[Action] & Signed;

/** The correction's action as a word: the one key that is not its reason or signature. */
export function actionOf(correction: Correction): Action {
  return ACTIONS.find((a) => a in correction) as Action;
}

const ARENA_KINDS = ['politisk', 'tjänsteperson', 'blandad'] as const;
const LEVELS = ['kommunal', 'kommun-region', 'regional', 'nationell', 'EU'] as const;
const aliases = z.array(text).default([]);

/** What a region knows of its own bodies, diaries and persons. It names and tells apart; it makes nothing that no handling mentions. */
export const authoritySchema = z.strictObject({
  version: z.literal(1),
  arenas: z
    .array(
      z.strictObject({
        name: text,
        aliases,
        kind: z.enum(ARENA_KINDS).optional(),
        level: z.enum(LEVELS).optional(),
        /** Whose organ it is, where others have one of the same name. */
        issuer: text.optional(),
        /** Where its description can be read: an address or a title, for people. */
        source: text.optional(),
      }),
    )
    .default([]),
  organizations: z.array(z.strictObject({ name: text, aliases })).default([]),
  diaries: z.array(z.strictObject({ diarium: text, issuer: text })).default([]),
  persons: z
    .array(
      z.strictObject({
        name: text,
        party: text.optional(),
        aliases,
        /** Where the person serves: tells namesakes apart by the body a handling sees them in. */
        roles: z.array(z.strictObject({ body: text, role: text.optional() })).default([]),
      }),
    )
    .default([]),
});
export type Authority = z.infer<typeof authoritySchema>;

export const EMPTY_AUTHORITY: Authority = { version: 1, arenas: [], organizations: [], diaries: [], persons: [] };

/** What `derive` is told besides the facts. Both empty: the graph is what the handlingar say and nothing else. */
export interface Curation {
  corrections: readonly Correction[];
  authority: Authority;
}

export const NO_CURATION: Curation = { corrections: [], authority: EMPTY_AUTHORITY };
