/**
 * Every text of the user interface, a file a page: plain administrative Swedish, no technical words.
 * Functions where a text holds something; formats come from `format.ts`.
 */
import { aboutTexts } from './about.ts';
import { bodyTexts } from './body.ts';
import { caseTexts } from './case.ts';
import { compareTexts } from './compare.ts';
import { courseTexts } from './course.ts';
import { coverageTexts } from './coverage.ts';
import { decisionTexts } from './decision.ts';
import { decisionsTexts } from './decisions.ts';
import { documentTexts } from './document.ts';
import { followUpsTexts } from './follow-ups.ts';
import { frameTexts } from './frame.ts';
import { glossaryTexts } from './glossary.ts';
import { graphTexts } from './graph.ts';
import { helpTexts } from './help.ts';
import { homeTexts } from './home.ts';
import { listsTexts } from './lists.ts';
import { networkTexts } from './network.ts';
import { personTexts } from './person.ts';
import { registersTexts } from './registers.ts';
import { representationTexts } from './representation.ts';
import { searchTexts } from './search.ts';
import { sinceTexts } from './since.ts';
import { sourcesTexts } from './sources.ts';
import { startTexts } from './start.ts';

export const T = {
  ...frameTexts,
  ...searchTexts,
  ...homeTexts,
  ...startTexts,
  ...sourcesTexts,
  ...caseTexts,
  ...personTexts,
  ...representationTexts,
  ...bodyTexts,
  ...documentTexts,
  ...decisionTexts,
  ...decisionsTexts,
  ...followUpsTexts,
  ...networkTexts,
  ...graphTexts,
  ...listsTexts,
  ...registersTexts,
  ...glossaryTexts,
  ...aboutTexts,
  ...helpTexts,
  ...courseTexts,
  ...coverageTexts,
  ...compareTexts,
  ...sinceTexts,
} as const;
