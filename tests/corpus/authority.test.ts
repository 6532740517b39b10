/** The example of a register of names: it is rightly written, and what it names is found in the sample corpus. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseAuthority } from '../../ingest/curation/parse.ts';
import { derive } from '../../ingest/derive/derive.ts';
import { corpusFacts } from './facts.ts';
import { FEW_FILES } from './files.ts';
import { CORPUS } from './text.ts';

it('corpus/authority.yaml names bodies of the sample corpus as it says', async () => {
  const path = join(CORPUS, 'authority.yaml');
  const authority = parseAuthority(readFileSync(path, 'utf8'), path);
  const files = await corpusFacts({ scan: false, only: FEW_FILES });
  const plain = derive({ files });
  const named = derive({ files, curation: { corrections: [], authority } });
  const arenas = (graph: typeof plain) => graph.records.filter((r) => r.kind === 'arena');
  const names = arenas(named).map((a) => a.name);
  for (const { name } of authority.arenas) expect(names).toContain(name);
  expect(arenas(named).length).toBeLessThanOrEqual(arenas(plain).length);
});
