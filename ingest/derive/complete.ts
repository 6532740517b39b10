import type { EntityRecord, Mention } from '../../graph/records.ts';
import { byPlace, type CorpusFile, documentAt, mentionOf } from './corpus.ts';

/**
 * Names learned in one document are mentions wherever they stand: `KSR`, explained in one report, is the same council in
 * the next. Only names that tell by themselves are sought: abbreviations, names with an inner capital, and names of several words.
 */
const TELLING =
  /^(?:\p{Lu}[\p{Lu}\d-]{2,9}|\p{Lu}\p{Ll}+\p{Lu}[\p{L}\d]*|#[\p{L}\d]{5,}|\p{Lu}[\p{L}\d-]+(?: [\p{L}\d&+-]+){1,6})$/u;
/** Abbreviations that stand for more than one thing in daily use. */
const COMMON = /^(?:EU|AB|TV|IT|HR|VD|USA|PM|MM|DNR|OBS|RUS|LSS|SOL|HSL|CV|PR)$/iu;

interface Sought {
  words: string[];
  record: EntityRecord;
}

/** Adds the mentions that the extractors, who see one document at a time, could not know of. Changes the records' `mentions`. */
export function completeMentions(files: CorpusFile[], records: EntityRecord[]): void {
  const sought = names(records);
  if (sought.size === 0) return;
  const taken = takenPlaces(records);
  for (const file of files) {
    for (const page of file.facts.pages) {
      const text = file.repaired.get(page.page)?.text ?? page.text;
      const tokens = [...text.matchAll(/[\p{L}\d#&+-]+/gu)];
      for (const [i, token] of tokens.entries()) {
        for (const name of sought.get(bareWord(token[0])) ?? []) {
          const mention = match(file, page.page, text, tokens, i, name);
          if (!mention || overlaps(taken, mention, name.record.kind)) continue;
          name.record.mentions.push(mention);
          hold(taken, mention, name.record.kind);
        }
      }
    }
  }
  for (const r of records) r.mentions.sort(byPlace);
}

const bareWord = (w: string): string => w.replace(/-?s$/u, '');

/** Names to seek by their first word; a name of two things is not sought. Longest first. */
function names(records: EntityRecord[]): Map<string, Sought[]> {
  const owner = new Map<string, EntityRecord | null>();
  for (const record of records) {
    if (record.kind !== 'arena' && record.kind !== 'organization' && record.kind !== 'project') continue;
    // What only a model has seen is a candidate where it saw it, and nowhere else.
    if (record.mentions.length > 0 && record.mentions.every((m) => m.confidence !== undefined)) continue;
    const own = [
      record.name,
      ...(record.kind === 'arena' && record.fullName ? [record.fullName] : []),
      ...record.aliases,
    ];
    for (const name of new Set(own)) {
      if (!TELLING.test(name) || COMMON.test(name)) continue;
      const other = owner.get(name);
      owner.set(name, other === undefined || other === record ? record : null);
    }
  }
  const byFirst = new Map<string, Sought[]>();
  for (const [name, record] of [...owner].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))) {
    if (!record) continue;
    const words = name.split(' ');
    const first = bareWord(words[0] ?? '');
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, record }]);
  }
  return byFirst;
}

function match(
  file: CorpusFile,
  page: number,
  text: string,
  tokens: RegExpExecArray[],
  i: number,
  name: Sought,
): Mention | null {
  const first = tokens[i];
  const last = tokens[i + name.words.length - 1];
  if (!first || !last) return null;
  for (const [k, word] of name.words.entries()) {
    const token = tokens[i + k]?.[0] ?? '';
    const final = k === name.words.length - 1;
    if (token !== word && !(final && bareWord(token) === word)) return null;
    const gap =
      k === 0
        ? ' '
        : text.slice((tokens[i + k - 1]?.index ?? 0) + (tokens[i + k - 1]?.[0].length ?? 0), tokens[i + k]?.index);
    if (!/^\s{1,3}$/u.test(gap)) return null;
  }
  const start = first.index;
  const end = last.index + last[0].length;
  if (/[/@.]/u.test(text[start - 1] ?? ' ') || /^[/@]|^\.\p{L}/u.test(text.slice(end, end + 2))) return null;
  const at = file.repaired.get(page)?.map.toOriginal(start, end) ?? { start, end };
  const document = documentAt(file, page, at.start);
  return document ? mentionOf(document, { span: { page, ...at } }) : null;
}

/** Places that mentions hold already: by page, with the kind that holds them. */
type Taken = Map<string, { start: number; end: number; kind: string }[]>;

const pageOf = (m: Mention): string => `${m.source}\n${m.page}`;

function takenPlaces(records: EntityRecord[]): Taken {
  const taken: Taken = new Map();
  for (const r of records) for (const m of r.mentions) hold(taken, m, r.kind);
  return taken;
}

function hold(taken: Taken, m: Mention, kind: string): void {
  const list = taken.get(pageOf(m)) ?? [];
  list.push({ start: m.start, end: m.end, kind });
  taken.set(pageOf(m), list);
}

/** A case number or another longer name may already stand there. */
function overlaps(taken: Taken, m: Mention, kind: string): boolean {
  return (taken.get(pageOf(m)) ?? []).some(
    (t) =>
      m.start < t.end &&
      m.end > t.start &&
      (t.kind === kind || t.kind === 'case' || t.kind === 'person' || t.end - t.start > m.end - m.start),
  );
}
