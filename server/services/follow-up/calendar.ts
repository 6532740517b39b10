/** What is to be watched, as days of a calendar. */
import type { CalendarEvent } from '../../ical.ts';
import type { Room } from '../room.ts';
import { documentsById } from '../sources.ts';
import { address } from './address.ts';
import { type FollowUpFilter, followUpsFitting } from './follow-ups.ts';
import { SORT_WORDS, STATE_WORDS } from './words.ts';

/** Longest line a calendar shows of a matter. */
const TITLE = 140;

/** A day each for those that have a date; those without are left out, as a calendar has nowhere to put them. */
export async function followUpEvents(room: Room, filter: FollowUpFilter, origin: string): Promise<CalendarEvent[]> {
  const documents = await documentsById(room);
  return (await followUpsFitting(room, filter)).flatMap((m): CalendarEvent[] => {
    const [first] = m.evidence;
    if (m.lastDay === null || first === undefined) return [];
    const what = m.what.replace(/\s+/g, ' ').trim();
    const title = documents.get(first.document)?.title ?? first.source;
    const back = m.reportedBack;
    const lines = [
      what,
      m.due === m.lastDay ? null : `Handlingen anger bara ${m.due}. Dagen är den sista i tiden.`,
      m.who.length > 0 ? `Vem: ${m.who.join(', ')}` : null,
      m.body === null ? null : `Organ: ${m.body}`,
      m.diarienummer.length > 0 ? `Ärende: ${m.diarienummer.join(', ')}` : null,
      `Läge ${filter.per}: ${STATE_WORDS[m.state]}`,
      back === null
        ? null
        : `Troligen återrapporterat: ”${back.evidence.quote.replace(/\s+/g, ' ')}” (${documents.get(back.evidence.document)?.title ?? ''}, s. ${back.evidence.page})`,
      `Källa: ${title}, s. ${first.page}: ”${first.quote.replace(/\s+/g, ' ')}”`,
    ];
    return [
      {
        uid: `${m.id}@diariegraf`,
        day: m.lastDay,
        summary: `${SORT_WORDS[m.sort]}: ${what.length > TITLE ? `${what.slice(0, TITLE - 1).trimEnd()}…` : what}`,
        description: lines.filter((line) => line !== null).join('\n'),
        url: origin + address(first),
        categories: [SORT_WORDS[m.sort]],
      },
    ];
  });
}
