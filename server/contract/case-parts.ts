/** What a case file tells beside its records: how the case stands and why, its agreement fact by fact, who did what, what was proposed. */
import { z } from 'zod';
import { candidateSchema, involvedSchema } from './common.ts';
import { agendaItemSchema, evidenceSchema } from './records.ts';

/** How a case can stand. `okänt`: nothing in the documents says. */
const CASE_STATES = ['pågående', 'beslutat', 'förlängt', 'avslutat', 'okänt'] as const;
const caseStateName = z.enum(CASE_STATES);
export type CaseStateName = z.infer<typeof caseStateName>;

/** Readable rules, each with a sentence in the user interface. */
const STATE_RULES = [
  'terminated',
  'superseded',
  'lapsed',
  'prolonged',
  'extended',
  'sentBack',
  'tabled',
  'forwarded',
  'decided',
  'agreed',
  'onAgenda',
  'proposed',
] as const;
const stateRule = z.enum(STATE_RULES);
export type StateRule = z.infer<typeof stateRule>;

/** Something in the documents that says how a case stood at a time. */
const stateSignSchema = z.strictObject({
  state: caseStateName,
  rule: stateRule.describe('Rule that read it; the rules stand in server/services/cases/state-rules.ts'),
  date: z.string().nullable().describe('Partial ISO date of what says it'),
  by: candidateSchema.describe('The decision, agreement, relation’s other end, agenda item or document that says it'),
  evidence: z.array(evidenceSchema),
});
export type StateSign = z.infer<typeof stateSignSchema>;

export const caseStateSchema = z
  .strictObject({
    state: caseStateName,
    decides: z.int().min(0).nullable().describe('Which of `signs` decides; null where there is none'),
    signs: z.array(stateSignSchema).describe('All that says how the case stands, latest first'),
  })
  .meta({ id: 'CaseState', description: 'How a case stands by the documents, with all that says so' });
export type CaseState = z.infer<typeof caseStateSchema>;

const AGREEMENT_FACTS = [
  'parties',
  'term',
  'renewal',
  'notice',
  'compensation',
  'index',
  'contacts',
  'replaces',
  'replacedBy',
  'lapsed',
] as const;

const agreementFactSchema = z.strictObject({
  fact: z.enum(AGREEMENT_FACTS),
  value: z.string().nullable().describe('In words; null where `things` say it'),
  things: z.array(candidateSchema),
  evidence: z.array(evidenceSchema).min(1),
});
export type AgreementFact = z.infer<typeof agreementFactSchema>;

export const agreementFactsSchema = z
  .strictObject({ agreement: z.string().describe('Id'), facts: z.array(agreementFactSchema) })
  .meta({ id: 'AgreementFacts', description: 'An agreement fact by fact, each with the place that says it' });
export type AgreementFacts = z.infer<typeof agreementFactsSchema>;

export const CASE_ROLES = ['proposed', 'reserved', 'noted', 'wrote', 'presented', 'contact', 'assigned'] as const;

export const caseRoleSchema = z
  .strictObject({ role: z.enum(CASE_ROLES), persons: z.array(involvedSchema) })
  .meta({ id: 'CaseRole', description: 'Persons by what they did in the case, each with a place' });
export type CaseRole = z.infer<typeof caseRoleSchema>;

export const proposalSchema = z
  .strictObject({
    decision: z.string().describe('Id of the decision that came of it'),
    agendaItems: z.array(agendaItemSchema),
    proposals: z
      .array(z.strictObject({ document: candidateSchema, evidence: evidenceSchema }))
      .describe('What was proposed, in the words of the documents'),
  })
  .meta({ id: 'Proposal', description: 'What was proposed, beside the decision' });
export type Proposal = z.infer<typeof proposalSchema>;
