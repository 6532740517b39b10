/** The user interface as the server sees it: one function a page. */
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Views } from '../server/contract/views.ts';
import { AboutPage, ErrorPage } from './pages/about.tsx';
import { ArenaPage, OrganizationPage, ProjectPage } from './pages/body.tsx';
import { CaseChoicePage, CasePage } from './pages/case.tsx';
import { ComparePage } from './pages/compare.tsx';
import { CompareChoicePage } from './pages/compare-choice.tsx';
import { CourseChoicePage, CoursePage } from './pages/course.tsx';
import { CoveragePage } from './pages/coverage.tsx';
import { DecisionPage } from './pages/decision.tsx';
import { DecisionsPage } from './pages/decisions.tsx';
import { FollowUpsPage } from './pages/follow-ups.tsx';
import { GlossaryPage } from './pages/glossary.tsx';
import { GraphPage } from './pages/graph.tsx';
import { HelpPage } from './pages/help.tsx';
import { Home } from './pages/home.tsx';
import { CasesPage, DocumentsPage, ThingsPage } from './pages/lists.tsx';
import { MeetingPage } from './pages/meeting.tsx';
import { PersonPage } from './pages/person.tsx';
import { ReadingPage } from './pages/reading.tsx';
import { AgreementsPage, ArenasPage, ProjectsPage } from './pages/registers.tsx';
import { RepresentationPage } from './pages/representation.tsx';
import { Search } from './pages/search.tsx';
import { SincePage } from './pages/since.tsx';

function html(page: VNode): string {
  return `<!doctype html>${render(page)}`;
}

export const views: Views = {
  home: (data, context) => html(<Home data={data} context={context} />),
  search: (answer, state, beside, context) =>
    html(<Search answer={answer} state={state} beside={beside} context={context} />),
  cases: (listing, diaries, context) => html(<CasesPage listing={listing} diaries={diaries} context={context} />),
  caseFile: (file, context) => html(<CasePage file={file} context={context} />),
  caseChoice: (choice, context) => html(<CaseChoicePage choice={choice} context={context} />),
  person: (file, context) => html(<PersonPage file={file} context={context} />),
  persons: (listing, context) => html(<ThingsPage kind="person" listing={listing} context={context} />),
  representation: (data, context) => html(<RepresentationPage data={data} context={context} />),
  arenas: (register, context) => html(<ArenasPage register={register} context={context} />),
  arena: (file, context) => html(<ArenaPage file={file} context={context} />),
  organizations: (listing, context) => html(<ThingsPage kind="organization" listing={listing} context={context} />),
  organization: (file, context) => html(<OrganizationPage file={file} context={context} />),
  projects: (register, context) => html(<ProjectsPage register={register} context={context} />),
  project: (file, context) => html(<ProjectPage file={file} context={context} />),
  documents: (listing, context) => html(<DocumentsPage listing={listing} context={context} />),
  reading: (data, context) => html(<ReadingPage data={data} context={context} />),
  decision: (file, context) => html(<DecisionPage file={file} context={context} />),
  decisions: (data, context) => html(<DecisionsPage data={data} context={context} />),
  followUps: (data, context) => html(<FollowUpsPage data={data} context={context} />),
  meeting: (file, context) => html(<MeetingPage file={file} context={context} />),
  graph: (data, context) => html(<GraphPage data={data} context={context} />),
  agreements: (register, context) => html(<AgreementsPage register={register} context={context} />),
  glossary: (glossary, context) => html(<GlossaryPage glossary={glossary} context={context} />),
  courseChoice: (choice, context) => html(<CourseChoicePage choice={choice} context={context} />),
  course: (course, context) => html(<CoursePage course={course} context={context} />),
  coverage: (coverage, context) => html(<CoveragePage coverage={coverage} context={context} />),
  about: (context) => html(<AboutPage context={context} />),
  help: (examples, semantic, context) => html(<HelpPage examples={examples} semantic={semantic} context={context} />),
  compare: (data, context) => html(<ComparePage data={data} context={context} />),
  compareChoice: (data, context) => html(<CompareChoicePage data={data} context={context} />),
  since: (data, context) => html(<SincePage data={data} context={context} />),
  error: (data, context) => html(<ErrorPage data={data} context={context} />),
};
