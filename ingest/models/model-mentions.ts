/**
 * Adds the names a model sees to the facts of a file: candidates, each with its place in the text, only where the rules found nothing, and
 * with a low confidence that they keep into the graph. They are facts like the others, so their model is part of the facts' version.
 */
import type { FileFacts, MentionFact, PassageFact } from '../../graph/facts.ts';
import { isFamilyName, nominativeName } from '../lexicon/names.ts';
import { municipalityByName, regionByName } from '../lexicon/places.ts';
import type { FactsReader } from '../pipeline/reader-protocol.ts';
import type { NamedStretch, NameKind } from './labels.ts';
import type { NameFinder } from './ner.ts';

/** A name the model is less sure of than this is none. */
const LEAST_SCORE = 0.8;
/**
 * What the model's own sureness is worth, as confidence: a model is sure of much that is wrong, and nothing it finds has been read by a
 * rule. A place is worth less, since it may be the town and not its municipality.
 */
const WORTH: Record<NameKind, number> = { person: 0.5, organization: 0.5, place: 0.3 };
const LONGEST_NAME = 80;

/** What is added to the version of facts that such a model had a part in. */
export function nerStamp({ model }: Pick<NameFinder, 'model'>): string {
  return `+ner-${model.slice(model.lastIndexOf('@') + 1)}`;
}

/** A reader whose facts hold what the model finds too. */
export function withNames(reader: FactsReader, finder: NameFinder): FactsReader {
  const stamp = nerStamp(finder);
  return {
    stamp,
    async read(request, onPage) {
      const facts = await addNames(await reader.read(request, onPage), finder);
      return { ...facts, extractorVersion: facts.extractorVersion + stamp };
    },
  };
}

/** The facts with the names the model found in the passages. */
export async function addNames(facts: FileFacts, finder: NameFinder): Promise<FileFacts> {
  const pages = new Map(facts.pages.map(({ page, text }) => [page, text]));
  const texts = facts.passages.map(({ span }) => (pages.get(span.page) ?? '').slice(span.start, span.end));
  const found = await finder.names(texts);
  const mentions = [...facts.mentions];
  for (const [i, passage] of facts.passages.entries()) {
    for (const name of found[i] ?? []) {
      const mention = mentionOf(passage, texts[i] ?? '', name);
      if (mention !== null && !mentions.some((m) => overlap(m, mention))) mentions.push(mention);
    }
  }
  return { ...facts, mentions };
}

function overlap({ span: a }: MentionFact, { span: b }: MentionFact): boolean {
  return a.page === b.page && a.start < b.end && b.start < a.end;
}

function mentionOf({ document, span }: PassageFact, text: string, found: NamedStretch): MentionFact | null {
  const written = text.slice(found.start, found.end);
  if (found.score < LEAST_SCORE || written.length > LONGEST_NAME) return null;
  const place = {
    document,
    span: { page: span.page, start: span.start + found.start, end: span.start + found.end },
    text: written,
    confidence: Math.round(found.score * WORTH[found.kind] * 100) / 100,
  };
  const name = nameOf(written);
  if (found.kind === 'person') {
    return isFullName(name) ? { kind: 'person', ...place, name: nominative(name), party: null } : null;
  }
  if (found.kind === 'organization') {
    return isProperName(name) ? { kind: 'organization', ...place, name, classification: 'annan' } : null;
  }
  // A place is no thing of the graph; the municipality or region that bears its name is.
  const municipality = municipalityByName(name);
  if (municipality !== null) {
    return { kind: 'organization', ...place, name: municipality.officialName, classification: 'kommun' };
  }
  const region = regionByName(name);
  return region === null
    ? null
    : { kind: 'organization', ...place, name: region.officialName, classification: 'region' };
}

/** A name on one line, a word broken at the end of a line put together. */
export function nameOf(written: string): string {
  return written
    .normalize('NFC')
    .replace(/\u00ad/gu, '')
    .replace(/(?<=\p{Ll})[-‑]\s*\n\s*(?=\p{Ll})/gu, '')
    .replace(/(?<=[-‑])\s*\n\s*(?=\p{Lu})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A first name and a family name at least: a single name tells nobody. Words between may be small, as particles are. */
function isFullName(name: string): boolean {
  const words = name.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return words.length >= 2 && words.length <= 5 && /^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(last) && !/\d/u.test(name);
}

/** It begins with a capital or holds one, and is more than a letter or two. */
const isProperName = (name: string): boolean => /\p{Lu}/u.test(name) && (name.match(/\p{L}/gu)?.length ?? 0) >= 3;

/** `Anna Lindgrens` → `Anna Lindgren`. */
function nominative(name: string): string {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  const bare = nominativeName(last);
  return bare !== last && isFamilyName(bare) ? name.slice(0, name.length - last.length) + bare : name;
}
