/** The log of decisions that notes end with: `Nr | Datum | Beslut | Ansvarig`. Those of the day itself are told above it. */
import { findDates } from '../../text/dates.ts';
import { linesOf } from '../../text/lines.ts';
import type { Context, FoundStatement } from '../context.ts';
import { organOf } from '../seats/membership.ts';

const DAY = /^(?:datum|beslutsdatum|mötesdatum|dag|möte|beslutat|fattat)$/iu;
const WHAT = /^(?:beslut|vad|åtgärd och beslut|beslut i korthet|beslutet)$/iu;
const BESIDE =
  /^(?:nr|#|löpnr|id|punkt|§|ansvarig|ansvar|vem|status|klart?|klart senast|deadline|uppföljning|ärende|anmärkning|kommentar)$/iu;

const cellsOf = (line: string): string[] => line.split(/\t+|\s*\|\s*| {2,}/u).map((c) => c.trim());

/** Earlier decisions of the body that met, each by its day and words. */
export function extractDecisionLog(context: Context): FoundStatement[] {
  const body = organOf(context);
  if (context.fact.type !== 'protokoll' || !body || !/(?<![\p{L}])beslut/iu.test(context.text)) return [];
  const out: FoundStatement[] = [];
  let columns: string[] = [];
  for (const line of linesOf(context.text)) {
    const cells = cellsOf(line.text);
    if (cells.length >= 2 && cells.every((c) => DAY.test(c) || WHAT.test(c) || BESIDE.test(c))) {
      columns = cells.some((c) => DAY.test(c)) && cells.some((c) => WHAT.test(c)) ? cells : [];
      continue;
    }
    if (columns.length === 0 || /^[_=\s|+-]+$/u.test(line.text)) continue;
    if (line.gap > 1 || cells.length < 2) columns = [];
    if (cells.length !== columns.length) continue;
    const day = findDates(cells[columns.findIndex((c) => DAY.test(c))] ?? '', context.fact.year)[0];
    const title = cells[columns.findIndex((c) => WHAT.test(c))] ?? '';
    if (!day || day.iso === context.fact.date || title.length < 5) continue;
    out.push({
      kind: 'decision',
      start: line.start,
      end: line.end,
      body,
      date: day.iso,
      paragraph: null,
      title,
      diarienummer: [],
      points: [title],
      outcome: null,
      formal: false,
      proposers: [],
      reservations: [],
      notes: [],
      vote: null,
    });
  }
  return out;
}
