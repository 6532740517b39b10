/** The pages of the folder: the room's own where it has them, in the folder's frame and with the folder's addresses. */
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { SiteContext, SiteViews } from '../../server/contract/site.ts';
import { ArenaPage, OrganizationPage, ProjectPage } from '../pages/body.tsx';
import { CasePage } from '../pages/case.tsx';
import { CoveragePage } from '../pages/coverage.tsx';
import { DecisionPage } from '../pages/decision.tsx';
import { GlossaryPage } from '../pages/glossary.tsx';
import { CasesPage, DocumentsPage, ThingsPage } from '../pages/lists.tsx';
import { PersonPage } from '../pages/person.tsx';
import { AgreementsPage, ArenasPage, ProjectsPage } from '../pages/registers.tsx';
import { OtherFrame } from '../parts/frame.tsx';
import { Folder, SiteFrame } from './frame.tsx';
import { DocumentPage } from './pages/document.tsx';
import { PersonsPage } from './pages/persons.tsx';
import { AboutFolderPage, MissingPage } from './pages/plain.tsx';
import { SearchPage } from './pages/search.tsx';
import { StartPage } from './pages/start.tsx';
import { relinked } from './relink.ts';

function html(context: SiteContext, page: () => VNode): string {
  const whole = () =>
    render(
      <Folder.Provider value={context}>
        <OtherFrame.Provider value={SiteFrame}>{page()}</OtherFrame.Provider>
      </Folder.Provider>,
    );
  return `<!doctype html>${relinked(context.file, context.pagesOf, whole)}\n`;
}

export const siteViews: SiteViews = {
  start: (data, context) => html(context, () => <StartPage data={data} context={context} />),
  search: (context) => html(context, () => <SearchPage context={context} />),
  cases: (listing, context) => html(context, () => <CasesPage listing={listing} context={context} />),
  caseFile: (file, context) => html(context, () => <CasePage file={file} context={context} />),
  persons: (listing, context) => html(context, () => <PersonsPage listing={listing} context={context} />),
  person: (file, context) => html(context, () => <PersonPage file={file} context={context} />),
  arenas: (register, context) => html(context, () => <ArenasPage register={register} context={context} />),
  arena: (file, context) => html(context, () => <ArenaPage file={file} context={context} />),
  organizations: (listing, context) =>
    html(context, () => <ThingsPage kind="organization" listing={listing} context={context} />),
  organization: (file, context) => html(context, () => <OrganizationPage file={file} context={context} />),
  projects: (register, context) => html(context, () => <ProjectsPage register={register} context={context} />),
  project: (file, context) => html(context, () => <ProjectPage file={file} context={context} />),
  documents: (listing, context) => html(context, () => <DocumentsPage listing={listing} context={context} />),
  reading: (data, context) => html(context, () => <DocumentPage data={data} context={context} />),
  decision: (file, context) => html(context, () => <DecisionPage file={file} context={context} />),
  agreements: (register, context) => html(context, () => <AgreementsPage register={register} context={context} />),
  glossary: (glossary, context) => html(context, () => <GlossaryPage glossary={glossary} context={context} />),
  coverage: (coverage, context) => html(context, () => <CoveragePage coverage={coverage} context={context} />),
  about: (context) => html(context, () => <AboutFolderPage context={context} />),
  missing: (context) => html(context, () => <MissingPage />),
};
