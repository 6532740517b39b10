/** What was proposed, beside what was decided: the agenda item that led to a decision, and the words of the proposal. */
import type { DecisionRecord, DocumentRecord, Evidence } from '../../../graph/records.ts';
import { nameKey } from '../../../graph/text/fold.ts';
import type { Proposal } from '../../contract/case-parts.ts';
import { evidence, type Pages, pagesOfDocument } from '../documents/text-places.ts';
import { candidateOf } from '../names.ts';
import { getAll, neighboursOf } from '../neighbours.ts';
import type { Room } from '../room.ts';

/** Documents in which a proposal stands before it is decided, with the minutes that repeat it. */
const PROPOSING = new Set<DocumentRecord['type']>([
  'tjänsteskrivelse',
  'förslag till beslut',
  'kallelse',
  'protokoll',
  'protokollsutdrag',
]);
/** A heading above a proposal, alone on its line or followed by a colon. */
const HEADING =
  /^[ \t]*(?:\d+[.)]?[ \t]+)?(?:[\p{L}-]+[ \t]+){0,3}(?:förslag till (?:beslut|ställningstagande)|beslutsförslag|förslag)[ \t]*:?[ \t]*$/imu;
/** Headings that end it. */
const NEXT =
  /\n[ \t]*(?:bakgrund|sammanfattning|beslutsunderlag|underlag|ärendebeskrivning|beskrivning|beslut|skäl|motivering|handlingar|[\p{L}]+s beslut[ \t]*\n|bilag|yrkande|tidigare behandling|expedier|beslutet skickas|ekonomi|barnperspektiv|behandling|beslutsgång|§ ?\d)/iu;
/** Longest proposal quoted, in characters. */
const LONGEST = 700;
/** Proposals shown beside a decision. */
const MOST = 3;

/** @param own documents of the case @returns null where nothing tells what was proposed */
export async function proposalOf(
  room: Room,
  decision: DecisionRecord,
  own: DocumentRecord[],
): Promise<Proposal | null> {
  const near = await neighboursOf(room, decision.id);
  const agendaItems = await getAll(room, 'agendaItem', near.in('LED_TO'));
  const told = new Set(decision.evidence.map((e) => e.document));
  const proposals: Proposal['proposals'] = [];
  for (const document of own) {
    if (proposals.length === MOST) break;
    if (!PROPOSING.has(document.type) || isLater(document.date, decision.date)) continue;
    // A summons proposes to the body it calls.
    if (document.type === 'kallelse' && !nameKey(document.title).includes(nameKey(decision.body))) continue;
    const at = await pagesOfDocument(room, document);
    // Minutes hold many matters: only what stands under the decision's own paragraph is of this one.
    const within = told.has(document.id) || document.type.startsWith('protokoll') ? decision.paragraph : null;
    if (document.type.startsWith('protokoll') && (within === null || !told.has(document.id))) continue;
    const found = proposalIn(at, within, decision.diarienummer, document);
    if (found && !isToAnother(found.quote, decision.body))
      proposals.push({ document: candidateOf(document), evidence: found });
  }
  return agendaItems.length + proposals.length === 0 ? null : { decision: decision.id, agendaItems, proposals };
}

/** `Samverkansrådet föreslås besluta`: a proposal to a body that is not the one that decided. */
function isToAnother(quote: string, body: string): boolean {
  const asked = /^(?:[^.\n]{0,8}\s)?([\p{Lu}][\p{L} -]{3,60}?)\s+föreslås/u.exec(quote.trim())?.[1];
  return asked !== undefined && !nameKey(asked).includes(nameKey(body)) && !nameKey(body).includes(nameKey(asked));
}

function isLater(date: string | null, than: string | null): boolean {
  return date !== null && than !== null && date.slice(0, than.length) > than;
}

function proposalIn(at: Pages, paragraph: string | null, numbers: string[], document: DocumentRecord): Evidence | null {
  // A document of several cases proposes for each: the passage must then name one of the decision's.
  const several = document.diarienummer.length > 1 || document.type === 'kallelse';
  for (const passage of at.passages) {
    if (paragraph !== null && passage.paragraph !== paragraph) continue;
    if (paragraph === null && several && !passage.diarienummer.some((n) => numbers.includes(n))) continue;
    const page = at.pages.find((p) => p.page === passage.page);
    if (!page) continue;
    const headed = passage.headings.at(-1);
    const heading = HEADING.exec(passage.text);
    const start =
      heading !== null
        ? passage.start + heading.index + heading[0].length
        : headed !== undefined && HEADING.test(headed)
          ? passage.start
          : null;
    if (start === null) continue;
    const text = page.text.slice(start, start + LONGEST);
    const end = NEXT.exec(text)?.index ?? text.length;
    const found = evidence(at, page, start, start + end);
    if (found.quote.length > 20) return found;
  }
  return null;
}
