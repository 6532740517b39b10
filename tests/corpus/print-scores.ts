/**
 * `npm run score`: what is found in the sample corpus, development and held-out figures side by side.
 * `-- --errors` lists what is wrong in the development half; what is wrong in the held-out half is not listed, so that nobody tunes on it.
 * `-- --no-scans` leaves the scanned files out, and with them the OCR.
 */
import { parseArgs } from 'node:util';
import { corpusFacts } from './facts.ts';
import { extractionTable, measureCorpus, searchTable, warningsLine } from './measure.ts';

const { values } = parseArgs({ options: { errors: { type: 'boolean' }, 'no-scans': { type: 'boolean' } } });
const { extraction, search, warnings } = await measureCorpus(await corpusFacts({ scan: !values['no-scans'] }));
process.stdout.write(`${extractionTable(extraction)}\n\n${searchTable(search)}\n\n${warningsLine(warnings)}\n`);
if (values.errors) {
  process.stdout.write(`\n${extraction.development.errors.join('\n')}\n`);
  for (const { source, type, about, detail } of warnings.development.missed)
    process.stdout.write(`${source.slice(0, 12)} ${type} missed: ${about} ${detail.join(' ')}\n`);
  for (const { id, ndcg, q } of search.development.queries.toSorted((a, b) => a.ndcg - b.ndcg))
    if (ndcg < 0.95) process.stdout.write(`${id} nDCG ${ndcg.toFixed(2)} ${q}\n`);
}
