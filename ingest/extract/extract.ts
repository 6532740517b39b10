import type { DocumentFact, FileFacts, MentionFact, StatementFact } from '../../graph/facts.ts';
import type { Classification } from '../../graph/records.ts';
import type { Segmented } from '../stages.ts';
import { DocumentText } from '../text/document-text.ts';
import { looksMisread } from '../text/noise.ts';
import { plainSigns, signsBack, withStrings } from '../text/plain-signs.ts';
import { restored } from '../text/restored.ts';
import { mostUsedFirst } from '../text/uses.ts';
import { extractAbbreviations } from './abbreviations/abbreviations.ts';
import { extractActors, extractPresenters } from './actors.ts';
import { withAgreementPeople } from './agreements/agreement-people.ts';
import { extractAgreements, extractContacts } from './agreements/agreements.ts';
import { extractHandlers, extractMinuteSigners } from './agreements/signatures.ts';
import { projectGroups } from './arenas/arena-own.ts';
import { extractArenas } from './arenas/arenas.ts';
import { extractAssignments } from './assignments.ts';
import { extractCases } from './cases.ts';
import { withoutContents } from './contents.ts';
import type { Context, FoundMention, FoundStatement } from './context.ts';
import { extractDecisionLog } from './decisions/decision-log.ts';
import { extractFormalDecisions } from './decisions/decisions.ts';
import { extractNotedDecisions, withoutNoted } from './decisions/notes-decisions.ts';
import { extractReportedDecisions } from './decisions/reported-decisions.ts';
import { extractAmounts } from './figures/amounts.ts';
import { extractDeadlines } from './figures/deadlines.ts';
import { extractAgenda, extractMeetingCounts } from './figures/meetings.ts';
import { organName } from './organ.ts';
import { extractOrganizations } from './organizations/organizations.ts';
import { extractPersons } from './persons.ts';
import { extractProjects } from './projects/projects.ts';
import { extractRelations } from './relations.ts';
import { extractAppointments } from './seats/appointments.ts';
import { extractAttendance } from './seats/attendance.ts';
import { withCards } from './seats/card-seats.ts';
import { withGridSeats } from './seats/grid-seats.ts';
import { extractMemberLists } from './seats/member-lists.ts';
import { extractChanges } from './seats/membership-changes.ts';
import {
  type AppointedGroup,
  extractAppointed,
  extractGroupSigners,
  extractGroups,
} from './seats/membership-groups.ts';
import { extractOffices } from './seats/memberships.ts';
import { extractOwnReports } from './seats/own-reports.ts';
import { forIssuer } from './seats/own-seats.ts';
import { extractPairedColumns } from './seats/paired-columns.ts';
import { reconciled } from './seats/reconcile.ts';
import { extractRepresentation } from './seats/representation.ts';
import { extractRepresentatives } from './seats/representatives.ts';
import { withRespectively } from './seats/respectively.ts';
import { extractRoleSentences } from './seats/role-sentences.ts';
import { extractSeatForms } from './seats/seat-forms.ts';
import { extractLabelledMembers, extractMembersTold, extractSeatTables } from './seats/seat-tables.ts';

/**
 * Mentions and statements of one file, and its documents with their issuer. Pure. Entities first, each extractor seeing what those before it found; then the
 * statements that name them.
 */
export function extract(segmented: Segmented): Pick<FileFacts, 'documents' | 'mentions' | 'statements'> {
  const contexts = segmented.documents.map((_, i) => read(segmented, i));
  const main = mainIssuer(contexts);
  const mentions: MentionFact[] = [];
  const statements: StatementFact[] = [];
  for (const context of contexts) {
    const named = issuerNamed(context);
    context.issuer = named ?? main;
    context.fact = { ...context.fact, issuerNamed: named !== null };
  }
  const appointed = contexts.map(extractAppointed);
  const groups = appointed.flatMap((a) => a.groups);
  for (const [i, context] of contexts.entries()) {
    const said = withoutContents(context, told(context, groups, appointed[i]?.members ?? []));
    const found: FoundMention[] = [
      ...context.cases,
      ...context.persons,
      ...context.arenas,
      ...context.organizations,
      ...context.projects,
    ];
    const back = signsBack(context.written, context.text);
    for (const m of found) mentions.push(...placed(context, withStrings(m, back)));
    for (const s of said) {
      const span = context.doc.locate(s.start, s.end);
      if (span)
        statements.push(
          withoutOffsets({ ...withStrings(s, back), document: context.fact.index, span }) as StatementFact,
        );
    }
  }
  const documents = contexts.map((c) => ({ ...c.fact, issuer: c.issuer }));
  return { documents, mentions, statements };
}

/** The entities of one inner document. */
function read(segmented: Segmented, i: number): Context {
  const fact = segmented.documents[i] as DocumentFact;
  const doc = new DocumentText(segmented.pages, fact.start, fact.end);
  const written = restored(doc.text);
  const context: Context = {
    text: plainSigns(written),
    written,
    doc,
    fact,
    organ: null,
    issuer: null,
    sections: segmented.sections.filter((s) => s.document === fact.index),
    misread: looksMisread(doc.text),
    persons: [],
    arenas: [],
    organizations: [],
    projects: [],
    cases: [],
  };
  context.cases = extractCases(context);
  context.persons = extractPersons(context);
  context.arenas = extractArenas(context);
  context.organ = organName(context, segmented.organs[i] ?? null);
  context.organizations = extractOrganizations(context);
  context.projects = extractProjects(context);
  context.arenas = [...context.arenas, ...projectGroups(context)].sort((a, b) => a.start - b.start);
  return context;
}

/** Organisations that issue public documents. */
const ISSUES = new Set<Classification>(['kommun', 'region', 'förbund']);

/** The issuer that the document's head names. */
function issuerNamed(context: Context): string | null {
  const written = context.fact.issuer;
  if (written === null) return aloneAbove(context);
  const same = context.organizations.find((o) => {
    const text = context.doc.text.slice(o.start, o.end).replace(/\s+/gu, ' ');
    return ISSUES.has(o.classification) && (text === written || written.startsWith(text) || text.startsWith(written));
  });
  return same?.name ?? null;
}

/** Letters at the top of a document in which its issuer may stand alone on a line. */
const TOP = 320;

/** One that stands alone on a line at the top: who writes, but for agreements, where parties do. */
function aloneAbove(context: Context): string | null {
  if (context.fact.type === 'avtal' || context.fact.type === 'överenskommelse') return null;
  const alone = context.organizations.find((o) => {
    if (o.end > TOP || !ISSUES.has(o.classification)) return false;
    const before = context.text.slice(context.text.lastIndexOf('\n', o.start - 1) + 1, o.start);
    return before.trim() === '' && /^[ \t]*(?:\n|$)/u.test(context.text.slice(o.end));
  });
  return alone?.name ?? null;
}

/** The region, municipality or association that a file speaks of most: the issuer of what does not name its own. */
function mainIssuer(contexts: Context[]): string | null {
  const uses = new Map<string, number>();
  for (const c of contexts)
    for (const o of c.organizations) if (ISSUES.has(o.classification)) uses.set(o.name, (uses.get(o.name) ?? 0) + 1);
  const [most, next] = mostUsedFirst(uses);
  if (most && (most[1] > 1 || next === undefined)) return most[0];
  // Several named once each are a list of them, of whom none issued it, but one named in the head.
  const first = contexts[0]?.organizations.find((o) => ISSUES.has(o.classification));
  return first && first.start < TOP ? first.name : null;
}

/** What a document says; `groups` are those that any document of the file tells to have been appointed, `members` this one's of them. */
function told(context: Context, groups: AppointedGroup[], members: FoundStatement[]): FoundStatement[] {
  const agenda = extractAgenda(context);
  const noted = extractNotedDecisions(context);
  const offices = extractOffices(context);
  const contacts = extractContacts(context);
  const known = [...contacts, ...offices].filter((s) => s.kind === 'membership');
  return forIssuer(
    context,
    reconciled(
      context,
      withAgreementPeople(
        context,
        withCards(
          context,
          withGridSeats(
            context,
            withRespectively(context, [
              ...members,
              ...extractGroups(context),
              ...extractGroupSigners(context, groups),
              ...extractAttendance(context),
              ...extractSeatTables(context),
              ...extractMembersTold(context),
              ...extractLabelledMembers(context),
              ...extractSeatForms(context),
              ...extractMemberLists(context),
              ...extractPairedColumns(context),
              ...extractOwnReports(context),
              ...extractAppointments(context),
              ...extractRepresentatives(context),
              ...extractRepresentation(context),
              ...extractRoleSentences(context),
              ...extractChanges(context),
              ...offices,
              ...extractHandlers(context, known),
              ...extractMinuteSigners(context),
              ...extractPresenters(context, agenda),
              ...extractActors(context),
              ...contacts,
              ...extractFormalDecisions(context),
              ...noted,
              ...withoutNoted(noted, extractReportedDecisions(context)),
              ...extractDecisionLog(context),
              ...agenda,
              ...extractMeetingCounts(context),
              ...extractAgreements(context),
              ...extractAssignments(context),
              ...extractRelations(context),
              ...extractAmounts(context),
              ...extractDeadlines(context),
              ...extractAbbreviations(context),
            ]),
          ),
        ),
      ),
    ),
  );
}

function placed(context: Context, m: FoundMention): MentionFact[] {
  const span = context.doc.locate(m.start, m.end);
  if (!span) return [];
  const text = context.doc.text
    .slice(m.start, m.end)
    .trim()
    .slice(0, span.end - span.start);
  return [withoutOffsets({ ...m, document: context.fact.index, span, text }) as MentionFact];
}

function withoutOffsets<T extends { start: number; end: number }>(o: T): Omit<T, 'start' | 'end'> {
  const { start: _start, end: _end, ...rest } = o;
  return rest;
}
