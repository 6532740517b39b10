/** Writing of the curation file: entries are added at its end, and every comment in it is kept. Pure. */
import { isMap, isSeq, parseDocument, YAMLSeq } from 'yaml';
import type { Correction } from './schema.ts';

const HEAD = `# Rättelser av grafen. Hur filen skrivs står i docs/ratta.md.
# Varje rättelse pekar ut ett ställe i en handling med fil och ordagrant citat, och bär skäl, namn och datum.
version: 1
corrections: []
`;

/** @param text what the file holds now, checked by `parseCuration`; null where there is no file */
export function withCorrections(text: string | null, added: readonly Correction[]): string {
  const document = parseDocument(text === null || text.trim() === '' ? HEAD : text);
  if (!isMap(document.contents)) return withCorrections(`${HEAD}${text ?? ''}`, added);
  const there = document.get('corrections', true);
  const list = isSeq(there) ? there : new YAMLSeq();
  list.flow = false;
  if (there !== list) document.set('corrections', list);
  for (const entry of added) list.add(document.createNode(entry));
  return document.toString({ lineWidth: 0 });
}
