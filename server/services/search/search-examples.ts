/** Examples of the query language made of what this room holds, each tried: the page that tells how to search shows none that finds nothing. */
import { search } from '../../../graph/search/search.ts';
import { STOPWORDS } from '../../../graph/search/stopwords.ts';
import { stem } from '../../../graph/text/stem.ts';
import { words as wordsOf } from '../../../graph/text/words.ts';
import type { SearchExample } from '../../contract/views.ts';
import type { Room } from '../room.ts';
import { documentsById } from '../sources.ts';

/** Tries for one example. */
const TRIES = 6;
/** Shortest word that tells something. */
const TELLING = 6;

/** Made when first asked for, kept for the generation. */
export function searchExamples(room: Room): Promise<SearchExample[]> {
  return room.once('search examples', async () => {
    const out: SearchExample[] = [];
    for (const [shows, queries] of Object.entries(await candidates(room))) {
      for (const query of queries.slice(0, TRIES)) {
        const { total } = await search(room.reader, { query, limit: 1 });
        if (total === 0) continue;
        out.push({ shows, query, total });
        break;
      }
    }
    return out;
  });
}

/** What to try, by what it shows, the likeliest first. */
async function candidates(room: Room): Promise<Record<string, string[]>> {
  const { reader } = room;
  const [cases, persons, arenas, organizations, projects, decisions, abbreviations, counts] = await Promise.all([
    reader.list('case').then(top),
    reader.list('person').then(top),
    reader.list('arena').then(top),
    reader.list('organization').then(top),
    reader.list('project').then(top),
    reader.list('decision'),
    reader.list('abbreviation'),
    reader.list('meetingCount'),
  ]);
  const documents = [...(await documentsById(room)).values()];
  const titles = [...cases.flatMap((c) => c.title ?? []), ...decisions.map((d) => d.title)];
  // A name is no word: its search would show its card.
  const ofNames = new Set(
    [...persons, ...arenas, ...organizations, ...projects].flatMap(({ name }) =>
      wordsOf(name).map((w) => stem(w.text)),
    ),
  );
  const isPlain = (word: string) => !ofNames.has(stem(word));
  const telling = commonest(titles.flatMap((title) => [...new Set(tellingWords(title))])).filter(isPlain);
  const pairs = titles.flatMap(neighbours).filter((pair) => pair.every(isPlain));
  const years = commonest(documents.flatMap((d) => d.date?.slice(0, 4) ?? []));
  const types = commonest(documents.map((d) => d.type).filter((type) => type !== 'annat'));
  const [first = '', second = '', ...rest] = telling;
  const year = Number(years[0] ?? '');
  const quoted = (field: string, names: string[]) => names.map((name) => `${field}:"${name}"`);
  return {
    number: cases.filter((c) => c.diarium !== '').map((c) => `${c.diarium} ${c.number} ${c.year}`.toLowerCase().trim()),
    person: persons.map(({ name }) => name),
    body: arenas.map(({ name }) => name),
    abbreviation: abbreviations.map(({ short }) => `vad betyder ${short}`),
    question: [
      ...counts.map(({ arena, year: of }) => `hur många möten hade ${arena} ${of}`),
      ...arenas.map(({ name }) => `vem är ordförande i ${name}`),
    ],
    words: pairs.map(([a, b]) => `${a} ${b}`),
    phrase: pairs.map(([a, b]) => `"${a} ${b}"`),
    either: [second, ...rest].map((word) => `${first} ELLER ${word}`),
    without: [second, ...rest].map((word) => `${first} -${word}`),
    required: [second, ...rest].map((word) => `${first} +${word}`),
    star: telling.filter((word) => word.length > TELLING + 1).map((word) => `${word.slice(0, TELLING)}*`),
    type: telling.map((word) => `typ:${types[0] ?? ''} ${word}`),
    years: telling.map((word) => `år:${year - 1}-${year} ${word}`),
    dates: telling.map((word) => `från:${year}-01 till:${year}-06 ${word}`),
    title: commonest(documents.flatMap((d) => tellingWords(d.title)))
      .filter(isPlain)
      .map((word) => `titel:${word}`),
    personField: quoted(
      'person',
      persons.map(({ name }) => name),
    ),
    arenaField: quoted(
      'arena',
      arenas.map(({ name }) => name),
    ),
    organizationField: quoted(
      'organisation',
      organizations.map(({ name }) => name),
    ),
    projectField: quoted(
      'projekt',
      projects.map(({ name }) => name),
    ),
    caseField: quoted(
      'dnr',
      cases.map(({ diarienummer }) => diarienummer),
    ),
  };
}

/** The most mentioned first. */
function top<R extends { id: string; mentions: readonly unknown[] }>(records: readonly R[]): R[] {
  return [...records].sort((a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1)).slice(0, TRIES);
}

function tellingWords(text: string): string[] {
  return wordsOf(text)
    .map(({ text: word }) => word)
    .filter((word) => /^\p{L}+$/u.test(word) && word.length >= TELLING && !STOPWORDS.has(word));
}

/** Words side by side in a title, both telling. */
function neighbours(title: string): [string, string][] {
  const all = wordsOf(title).map(({ text }) => text);
  const telling = new Set(tellingWords(title));
  return all.flatMap((word, index): [string, string][] => {
    const next = all[index + 1];
    return next !== undefined && telling.has(word) && telling.has(next) ? [[word, next]] : [];
  });
}

/** Distinct values, those that come most often first. */
function commonest(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
}
