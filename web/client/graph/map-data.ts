/** Fetches what the map shows, and what a tie rests on. */
import type { GraphMap, TieFile } from '../../../server/contract/graph-map.ts';

export async function fetchMap(address: string): Promise<GraphMap> {
  return (await fetchJson(address)) as GraphMap;
}

export async function fetchTie(from: string, to: string): Promise<TieFile> {
  return (await fetchJson(`/api/graph/tie?${new URLSearchParams({ from, to })}`)) as TieFile;
}

async function fetchJson(address: string): Promise<unknown> {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
