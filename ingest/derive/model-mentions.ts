import type { FileFacts, MentionFact, Span } from '../../graph/facts.ts';

/**
 * Facts of a repaired file with the names a model saw in it as it was read: the rules look at the repaired text again, the model does not.
 * Where the rules now find something of their own, that stands.
 */
export function keepModelMentions(before: FileFacts, anew: FileFacts): FileFacts {
  const seen = before.mentions.filter((m) => m.confidence !== undefined);
  if (seen.length === 0) return anew;
  const kept = seen.flatMap((m): MentionFact[] => {
    const document = documentAt(anew, m.span);
    return document === null || anew.mentions.some((other) => overlap(other.span, m.span)) ? [] : [{ ...m, document }];
  });
  return { ...anew, mentions: [...anew.mentions, ...kept] };
}

function overlap(a: Span, b: Span): boolean {
  return a.page === b.page && a.start < b.end && b.start < a.end;
}

/** Index of the document a place lies in: the last that begins before it. */
function documentAt({ documents }: FileFacts, { page, start }: Span): number | null {
  let found: number | null = null;
  for (const d of documents) {
    if (d.start.page < page || (d.start.page === page && d.start.offset <= start)) found = d.index;
  }
  return found;
}
