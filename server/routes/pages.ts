/** The pages for people, under short Swedish addresses. */
import { type Request, type Response, Router } from 'express';
import { decisionTableParameters, representationParameters } from '../contract/parameters.ts';
import type { PageContext } from '../contract/views.ts';
import { arenaFile, organizationFile, projectFile } from '../services/bodies.ts';
import { caseFile } from '../services/cases/cases.ts';
import { caseDiaries } from '../services/cases/diaries.ts';
import { findCase } from '../services/cases/find-case.ts';
import { checksOfTypes } from '../services/checks.ts';
import { sistersOf } from '../services/compare/choice.ts';
import { courseOf } from '../services/course/course.ts';
import { courseChoice } from '../services/course/lines.ts';
import { wholeCourse } from '../services/course/whole.ts';
import { coverageOf } from '../services/coverage.ts';
import { decisionFacets, decisionList } from '../services/decisions/decision-list.ts';
import { decisionFile } from '../services/decisions/decisions.ts';
import { contradictions } from '../services/decisions/versions.ts';
import { hitReadings } from '../services/documents/confidence.ts';
import { contentOf, documentFile } from '../services/documents/documents.ts';
import { NOTHING, pictureOf } from '../services/documents/page-picture.ts';
import { partOf, readingBlocks } from '../services/documents/reading.ts';
import { listCases, listDocuments, listThings } from '../services/lists.ts';
import { meetingFile } from '../services/meetings.ts';
import { homeData } from '../services/overview.ts';
import { personFile } from '../services/people.ts';
import { representationPage } from '../services/representation/representation-page.ts';
import { readable, readableHits } from '../services/search/readable.ts';
import { hitsOnPage, searchFor } from '../services/search/search.ts';
import { searchExamples } from '../services/search/search-examples.ts';
import { cite } from '../services/sources.ts';
import {
  movedRepresentation,
  readDecisions,
  readDiary,
  readList,
  readRepresentation,
  readSearch,
  readSpot,
  textOf,
} from './addresses.ts';
import { compareRoutes } from './compare.ts';
import { needPage, sendOriginal } from './files.ts';
import { followUpRoutes } from './follow-ups.ts';
import { graphRoutes } from './graph.ts';
import { parse } from './parse.ts';
import { registerRoutes } from './registers.ts';
import { contextOf } from './respond.ts';
import { sinceRoutes } from './since.ts';
import type { Site } from './site.ts';
import { need, needBody, segment } from './things.ts';

type Page = (request: Request, context: PageContext) => Promise<string> | string;

export function pageRoutes(site: Site): Router {
  const { room, views } = site;
  const router = Router();
  const page = (path: string, make: Page) =>
    router.get(path, async (request: Request, response: Response) => {
      response.type('html').send(await make(request, await contextOf(site, request)));
    });
  const progress = () => site.progress?.() ?? null;
  const shown = async <T>(answer: Promise<T>): Promise<T> => readable(room, await answer);
  const id = (request: Request) => segment(request.params['id']);

  page('/', async (request, context) => {
    const { parameters, state } = await readSearch(room, request.query);
    if (parameters === null) return views.home(await homeData(room, progress()), context);
    const answer = await readableHits(room, await searchFor(room, parameters));
    const [readings, sources] = await Promise.all([hitReadings(room, answer.hits), cite(room, answer.answers)]);
    return views.search(await readable(room, answer), state, { readings, sources }, context);
  });

  page('/arenden', async (request, context) => {
    const [window, diary] = [readList(request.query), readDiary(request.query)];
    return views.cases(await listCases(room, window, diary), await caseDiaries(room, diary, window.group), context);
  });
  router.get('/arenden/*diarienummer', async (request, response) => {
    const context = await contextOf(site, request);
    const found = await findCase(room, segment(request.params['diarienummer']));
    const html =
      'candidates' in found
        ? views.caseChoice(found, context)
        : views.caseFile(await shown(caseFile(room, found)), context);
    response
      .status('candidates' in found ? 300 : 200)
      .type('html')
      .send(html);
  });

  router.get('/personer', async (request, response, next) => {
    const moved = movedRepresentation(request.query);
    if (moved === null) next();
    else response.redirect(308, moved);
  });
  page('/personer', async (request, context) =>
    views.persons(await listThings(room, 'person', readList(request.query)), context),
  );
  page('/foretradare', async (request, context) => {
    const { state, page: at } = readRepresentation(request.query);
    const { year } = parse(representationParameters, { year: state.year });
    return views.representation(await shown(representationPage(room, state, { year, page: at })), context);
  });
  page('/personer/:id', async (request, context) =>
    views.person(await shown(personFile(room, await need(room, 'person', id(request)))), context),
  );

  page('/arenor/:id', async (request, context) =>
    views.arena(await shown(arenaFile(room, await need(room, 'arena', id(request)))), context),
  );
  page('/organisationer', async (request, context) =>
    views.organizations(await listThings(room, 'organization', readList(request.query)), context),
  );
  page('/organisationer/:id', async (request, context) =>
    views.organization(await shown(organizationFile(room, await need(room, 'organization', id(request)))), context),
  );
  page('/projekt/:id', async (request, context) =>
    views.project(await shown(projectFile(room, await need(room, 'project', id(request)))), context),
  );

  page('/handlingar', async (request, context) =>
    views.documents(await listDocuments(room, readList(request.query)), context),
  );
  page('/handlingar/:id', async (request, context) => {
    const document = await need(room, 'document', id(request));
    const number = textOf(request.query['sida']) || String(document.pages[0]);
    const query = textOf(request.query['q']);
    const shownPage = await needPage(room, document, number);
    const hits = query === '' ? [] : await hitsOnPage(room, query, document.id, shownPage);
    const file = await shown(documentFile(room, document));
    const part = partOf(shownPage, document.id);
    const { stretch, passage } = readSpot(request.query);
    const cited = stretch !== null && stretch.end <= shownPage.text.length ? stretch : null;
    const blocks = readingBlocks(shownPage, { hits, cited, part });
    const [before = null, after = null] = [part.before, part.after].map((at) => file.bundle.find((d) => d.id === at));
    const spot = cited ?? shownPage.passages.find(({ id: own }) => own === passage) ?? null;
    const pictureShown = textOf(request.query['bild']) !== 'nej';
    const picture = await pictureOf(
      site.pictures,
      await contentOf(room, document.source),
      shownPage,
      pictureShown ? { hits, spot } : NOTHING,
    );
    const sisters = await sistersOf(room, document);
    return views.reading(
      { file, page: shownPage, blocks, query, cited, passage, picture, pictureShown, sisters, before, after },
      context,
    );
  });
  router.get('/handlingar/:id/original', (request, response) => sendOriginal(site, request, response));
  page('/beslut', async (request, context) => {
    const { state, window } = readDecisions(request.query);
    const list = await decisionList(room, parse(decisionTableParameters, state), window);
    // What contradicts stands beside the whole list, not beside a choice of it.
    const whole = window.offset === 0 && Object.values(state).every((value) => value === '');
    const beside = {
      contradictions: whole ? await contradictions(room) : [],
      checks: whole ? await checksOfTypes(room, ['countsDiffer', 'decisionNotFound']) : [],
    };
    const sources = await cite(room, [list.items, beside]);
    const data = { list, state, facets: await decisionFacets(room), ...beside, sources };
    return views.decisions(await readable(room, data), context);
  });
  page('/moten/:id', async (request, context) =>
    views.meeting(await shown(meetingFile(room, await need(room, 'meeting', id(request)))), context),
  );
  page('/beslut/:id', async (request, context) =>
    views.decision(await shown(decisionFile(room, await need(room, 'decision', id(request)))), context),
  );

  router.use(compareRoutes(site));
  router.use(sinceRoutes(site));
  router.use(followUpRoutes(site));
  router.use(registerRoutes(site));
  router.use(graphRoutes(site));
  page('/ny', async (_request, context) => views.courseChoice(await shown(courseChoice(room)), context));
  page('/ny/alla', async (_request, context) => views.course(await shown(wholeCourse(room, context.today)), context));
  page('/ny/:id', async (request, context) =>
    views.course(await shown(courseOf(room, await needBody(room, id(request)), context.today)), context),
  );
  page('/tackning', async (_request, context) => views.coverage(await shown(coverageOf(room, site.remedyOf)), context));
  page('/om', (_request, context) => views.about(context));
  page('/sokhjalp', async (_request, context) =>
    views.help(await searchExamples(room), room.semantic !== null, context),
  );
  router.get('/hjalp', (_request, response) => response.redirect(308, '/sokhjalp'));
  return router;
}
