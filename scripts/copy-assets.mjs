// The compiler emits only .js; data files and style sheets that run-time code reads beside itself are copied here.
import { chmodSync, cpSync, existsSync } from 'node:fs';

for (const folder of ['ingest/lexicon/data', 'ingest/repair/data', 'web/static', 'web/styles']) {
  if (existsSync(folder)) cpSync(folder, `dist/${folder}`, { recursive: true });
}
chmodSync('dist/bin/diariegraf.js', 0o755);
