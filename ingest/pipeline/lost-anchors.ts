/** Corrections whose words no longer stand in what is stored: found without deriving, for `status` and `doctor`. */
import type { StoreReader } from '../../graph/store.ts';
import { anchorsOf, quotePattern } from '../curation/quote.ts';
import type { Anchor, Correction } from '../curation/schema.ts';
import { unmatchedMessage } from '../derive/unmatched.ts';

/** A Swedish sentence with the remedy for each. What stands there but means nothing is told by the derivation itself. */
export async function lostAnchors(store: StoreReader, corrections: readonly Correction[]): Promise<string[]> {
  if (corrections.length === 0) return [];
  const files = (await store.files()).filter((f) => f.status === 'stored' && f.sha256 !== null);
  const bySource = new Map(files.map((f) => [f.source, f]));
  const out: string[] = [];
  for (const [index, correction] of corrections.entries()) {
    for (const anchor of anchorsOf(correction)) {
      const file =
        files.find((f) => f.sha256 === anchor.sha256) ??
        (anchor.source === undefined ? undefined : bySource.get(anchor.source));
      // Pages go by the first name of their content.
      const first = file && files.find((f) => f.sha256 === file.sha256);
      const lost =
        first === undefined ? 'file' : (await stands(store, first.source, first.pages, anchor)) ? null : 'quote';
      if (lost !== null) out.push(unmatchedMessage({ index, correction, anchor, lost }));
    }
  }
  return out;
}

async function stands(store: StoreReader, source: string, pages: number, anchor: Anchor): Promise<boolean> {
  const words = quotePattern(anchor.quote);
  const own = anchor.page === undefined || anchor.page > pages ? [] : [anchor.page];
  const others = Array.from({ length: pages }, (_, i) => i + 1).filter((p) => p !== anchor.page);
  for (const number of [...own, ...others]) {
    const page = await store.page(source, number);
    if (page !== null && (page.text.search(words) >= 0 || (page.repairedText ?? '').search(words) >= 0)) return true;
  }
  return false;
}
