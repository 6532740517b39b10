import { UsageError } from '../../graph/errors.ts';
import { search as searchStore } from '../../graph/search/search.ts';
import type { SearchResponse } from '../../graph/search/types.ts';
import type { Config } from '../config.ts';
import { count, print } from '../console.ts';
import type { ExitCode } from '../exit-code.ts';
import { openSemantic } from '../models.ts';
import { reading } from '../store.ts';

/** `search`: the same search as the API's; `--json` prints the API's body. */
export async function search(query: string, limit: string, config: Config, json: boolean): Promise<ExitCode> {
  if (!/^([1-9]\d?|100)$/.test(limit))
    throw new UsageError(`--limit har värdet ”${limit}” men ska vara ett heltal 1–100.`);
  const answer = await reading(config, async (store) => {
    const { semantic, close } = await openSemantic(config, store);
    try {
      return await searchStore(store, { query, limit: Number(limit) }, semantic);
    } finally {
      await close();
    }
  });
  await print(json ? `${JSON.stringify(answer)}\n` : told(answer));
  return 0;
}

function told({ query, total, totalIsAtLeast, answers, hits, didYouMean, notes }: SearchResponse): string {
  const lines = answers.map(({ name, summary }) => `» ${name}: ${summary}`);
  if (answers.length > 0) lines.push('');
  const found = `${totalIsAtLeast ? 'minst ' : ''}${count(total, 'träff', 'träffar')}`;
  lines.push(total === 0 ? `Inga träffar på ”${query}”.` : found, ...notes);
  if (didYouMean.length > 0) lines.push(`Menade du ${didYouMean.map(({ name }) => name).join(', ')}?`);
  for (const [index, hit] of hits.entries()) {
    const date = hit.date === null ? '' : `, ${hit.date}`;
    lines.push(
      '',
      `${index + 1}. ${hit.title} (${hit.type}${date}), sida ${hit.page}`,
      `   ${hit.source}`,
      `   ${oneLine(hit.text)}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

const SHOWN = 300;

function oneLine(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > SHOWN ? `${flat.slice(0, SHOWN).trimEnd()} …` : flat;
}
