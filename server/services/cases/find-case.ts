import type { CaseRecord } from '../../../graph/records.ts';
import { lookupCase } from '../../../graph/search/case.ts';
import type { Candidate } from '../../contract/common.ts';
import type { CaseChoice } from '../../contract/things.ts';
import { notFound } from '../../errors.ts';
import { candidateOf } from '../names.ts';
import { nearTo } from '../near.ts';
import type { Room } from '../room.ts';

/** The case an id or any spelling of a diarienummer means; a choice where the spelling means several.
 * @throws {HttpError} 404 with the numbers closest to it. */
export async function findCase(room: Room, asked: string): Promise<CaseRecord | CaseChoice> {
  const byId = await room.reader.get('case', asked);
  if (byId) return byId;
  const found = await lookupCase(room.reader, asked);
  if (found.status === 'one') return found.case;
  if (found.status === 'many') return { spelling: asked, candidates: found.candidates.map(choiceOf) };
  const near = found.near.map(candidateOf);
  throw notFound('inget ärende', asked, near.length > 0 ? near : await nearTo(room, asked));
}

/** Where cases share a number, whose diary it is tells them apart. */
function choiceOf(record: CaseRecord): Candidate {
  const detail = [record.authority, record.title].filter((part) => part !== null).join(': ');
  return { ...candidateOf(record), detail: detail === '' ? null : detail };
}
