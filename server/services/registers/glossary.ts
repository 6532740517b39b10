/** The glossary: what the documents explain, and what Diariegraf explains of the words they use. */
import { search } from '../../../graph/search/search.ts';
import { nameKey } from '../../../graph/text/fold.ts';
import { stem } from '../../../graph/text/stem.ts';
import type { Candidate } from '../../contract/common.ts';
import { GLOSSARY_WORDS, type GlossaryWord } from '../../contract/glossary-words.ts';
import type { Glossary } from '../../contract/registers.ts';
import { candidateOf } from '../names.ts';
import { byName, bySwedish } from '../order.ts';
import type { Room } from '../room.ts';
import { cite } from '../sources.ts';
import { atPlace, describedAt } from './bodies.ts';

/** @param filter words every line shown must have; empty for all */
export async function glossary(room: Room, filter = ''): Promise<Glossary> {
  const { abbreviations, bodies, words } = await room.once('glossary', () => whole(room));
  const wanted = nameKey(filter).split(' ').filter(Boolean);
  const fits = (...texts: (string | null | undefined)[]) => {
    const key = nameKey(texts.join(' '));
    return wanted.every((word) => key.includes(word));
  };
  const shown = {
    abbreviations: abbreviations.filter(({ record }) => fits(record.short, record.long)),
    bodies: bodies.filter((b) => fits(b.name, b.fullName, b.description.quote)),
    words: words.filter((w) => fits(w.word, w.explanation)),
  };
  return {
    filter,
    ...shown,
    sources: await cite(room, [shown.abbreviations.map(({ record }) => record), shown.bodies]),
  };
}

async function whole(room: Room): Promise<Pick<Glossary, 'abbreviations' | 'bodies' | 'words'>> {
  const [records, arenas] = await Promise.all([room.reader.list('abbreviation'), room.reader.list('arena')]);
  const bodies = await Promise.all(
    arenas.map(async (arena) => {
      const { id, name, fullName, description } = arena;
      if (description === null) return [];
      const place = await describedAt(room, arena);
      return [{ id, name, fullName, description: atPlace({ ...description, start: null, end: null }, place), place }];
    }),
  );
  return {
    abbreviations: await withThings(
      room,
      records.sort((a, b) => bySwedish(a.short, b.short) || bySwedish(a.long, b.long) || (a.id < b.id ? -1 : 1)),
    ),
    bodies: bodies.flat().sort(byName),
    words: await wordsInUse(room),
  };
}

/** What an abbreviation names, where its long form and its short one are names of the same thing. */
async function withThings(
  room: Room,
  records: Glossary['abbreviations'][number]['record'][],
): Promise<Glossary['abbreviations']> {
  const names = await room.reader.named([
    ...new Set(records.flatMap(({ short, long }) => [nameKey(short), nameKey(long)])),
  ]);
  const byKey = new Map<string, Set<string>>();
  for (const { key, id } of names) byKey.set(key, (byKey.get(key) ?? new Set()).add(id));
  return Promise.all(
    records.map(async (record) => {
      const long = byKey.get(nameKey(record.long));
      const ids = [...(byKey.get(nameKey(record.short)) ?? [])].filter((id) => id !== record.id && long?.has(id));
      let thing: Candidate | null = null;
      for (const id of ids) {
        const found = await room.reader.find(id);
        if (found !== null && found.kind !== 'abbreviation' && thing === null) thing = candidateOf(found);
      }
      return { record, thing };
    }),
  );
}

/** Each word with a search that finds it, where the documents use it or one of its forms. */
async function wordsInUse(room: Room): Promise<Glossary['words']> {
  const plain = GLOSSARY_WORDS.flatMap(formsOf).filter((form) => !form.includes(' '));
  const used = await room.reader.documentFrequency([...new Set(plain.map(stem))]);
  const words: Glossary['words'] = [];
  for (const entry of GLOSSARY_WORDS) {
    let query: string | null = null;
    for (const form of formsOf(entry)) {
      const quoted = form.includes(' ') ? `"${form}"` : form;
      const isUsed = form.includes(' ')
        ? (await search(room.reader, { query: quoted, limit: 1 })).total > 0
        : used.has(stem(form));
      if (isUsed) {
        query = quoted;
        break;
      }
    }
    words.push({ word: entry.word, explanation: entry.explanation, query });
  }
  return words.sort((a, b) => bySwedish(a.word, b.word));
}

const formsOf = ({ word, forms = [] }: GlossaryWord): string[] => [word, ...forms];
