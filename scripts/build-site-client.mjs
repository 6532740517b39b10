// `node scripts/build-site-client.mjs [FOLDER]`: bundles the one script of an exported folder of pages (web/site/client/main.ts), by default
// into dist/web/site/client. A classic script without parts: from a disk, browsers load neither modules nor what a script asks for later.
import { resolve } from 'node:path';
import { bundle, ROOT } from './bundle.mjs';

await bundle(resolve(process.argv[2] ?? resolve(ROOT, 'dist/web/site/client')), {
  input: resolve(ROOT, 'web/site/client/main.ts'),
  output: { format: 'iife', entryFileNames: 'site.js' },
});
