/** Records of one decision in several documents: the minutes themselves, and others that tell of it. */
import type { DecisionRecord } from '../../../graph/records.ts';
import type { DecisionVersion } from '../../contract/decisions.ts';
import { latestFirst } from '../order.ts';
import type { Room } from '../room.ts';
import { allDecisions } from './decision-list.ts';

export async function versionsOf(room: Room, decision: DecisionRecord): Promise<DecisionVersion[]> {
  const all = (await byBody(room)).get(bodyKey(decision)) ?? [];
  return all
    .filter((other) => other.id !== decision.id && isSame(decision, other))
    .sort(latestFirst)
    .map((other) => ({ decision: other, differs: differences(decision, other) }));
}

/** Pairs of records of one decision that say different things of it, each once. */
export function contradictions(room: Room): Promise<{ decision: DecisionRecord; version: DecisionVersion }[]> {
  return room.once('contradictions', async () => {
    const pairs: { decision: DecisionRecord; version: DecisionVersion }[] = [];
    for (const held of (await byBody(room)).values()) {
      for (const [index, one] of held.entries()) {
        for (const other of held.slice(index + 1)) {
          const differs = isSame(one, other) ? differences(one, other) : [];
          if (differs.length > 0) pairs.push({ decision: one, version: { decision: other, differs } });
        }
      }
    }
    return pairs.sort((a, b) => latestFirst(a.decision, b.decision));
  });
}

function byBody(room: Room): Promise<Map<string, DecisionRecord[]>> {
  return room.once('decisions by body', async () => {
    const held = new Map<string, DecisionRecord[]>();
    for (const decision of await allDecisions(room)) {
      const key = bodyKey(decision);
      const known = held.get(key);
      if (known) known.push(decision);
      else held.set(key, [decision]);
    }
    return held;
  });
}

const bodyKey = ({ bodyId, body }: DecisionRecord): string => bodyId ?? body;

/**
 * Two records of one body are of one decision when they have paragraph and year in common, or case and day; not when their paragraphs
 * differ. In one document two records are two decisions.
 */
function isSame(a: DecisionRecord, b: DecisionRecord): boolean {
  if (a.paragraph !== null && b.paragraph !== null && a.paragraph !== b.paragraph) return false;
  const documents = new Set(a.evidence.map((e) => e.document));
  if (b.evidence.some((e) => documents.has(e.document))) return false;
  const shared = a.diarienummer.some((n) => b.diarienummer.includes(n));
  if (a.paragraph !== null && a.paragraph === b.paragraph) {
    const numbers = a.diarienummer.length > 0 && b.diarienummer.length > 0;
    // Paragraphs are numbered anew each year; the same number of another day can only be this one when the case says so.
    if (sameDay(a.date, b.date)) return shared || !numbers;
    return shared && yearOf(a.date) !== null && yearOf(a.date) === yearOf(b.date);
  }
  return shared && a.date !== null && b.date !== null && a.date.length === 10 && a.date === b.date;
}

/** One is the other, or a part of it: `2023-03` and `2023-03-14`. */
function sameDay(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && (a.startsWith(b) || b.startsWith(a));
}

const yearOf = (date: string | null): string | null => date?.slice(0, 4) ?? null;

function differences(a: DecisionRecord, b: DecisionRecord): DecisionVersion['differs'] {
  const differs: DecisionVersion['differs'] = [];
  if (a.date !== null && b.date !== null && !sameDay(a.date, b.date)) differs.push('date');
  if (a.outcome !== null && b.outcome !== null && a.outcome !== b.outcome && ![a.outcome, b.outcome].includes('annat'))
    differs.push('outcome');
  if (a.vote !== null && b.vote !== null && (['ja', 'nej', 'avstår'] as const).some((s) => a.vote?.[s] !== b.vote?.[s]))
    differs.push('vote');
  return differs;
}
