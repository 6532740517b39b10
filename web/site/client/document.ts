/** Marks in a document what its reader came for (`?q=` of the address). */
import { places } from './marks.ts';
import { ask } from './query.ts';

export function markSought(page: Document): void {
  const query = new URLSearchParams(page.location.search).get('q')?.trim() ?? '';
  if (query === '') return;
  const { sought } = ask(query);
  if (sought.length === 0) return;
  for (const text of page.querySelectorAll('.page-text'))
    for (const block of text.querySelectorAll('p')) mark(block, sought);
}

function mark(block: Element, sought: ReturnType<typeof ask>['sought']): void {
  const nodes: Text[] = [];
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const ranges = places(nodes.map(({ data }) => data).join(''), sought);
  if (ranges.length === 0) return;
  let start = 0;
  for (const node of nodes) {
    const end = start + node.data.length;
    // From the last on, so that places before are not moved.
    for (const [from, to] of [...ranges].reverse()) {
      if (from >= end || to <= start) continue;
      const range = block.ownerDocument.createRange();
      range.setStart(node, Math.max(from, start) - start);
      range.setEnd(node, Math.min(to, end) - start);
      range.surroundContents(block.ownerDocument.createElement('mark'));
    }
    start = end;
  }
}
