// `node scripts/build-client.mjs [FOLDER]`: bundles the scripts of the pages (web/client/main.ts and what it fetches when needed)
// into one folder, by default dist/web/client, which is emptied first.
// The entry keeps its name; parts fetched later have their content in theirs, so that no cached part meets another build.
import { resolve } from 'node:path';
import { bundle, ROOT } from './bundle.mjs';

await bundle(
  resolve(process.argv[2] ?? resolve(ROOT, 'dist/web/client')),
  {
    input: { main: resolve(ROOT, 'web/client/main.ts') },
    output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
  },
  // Parts are fetched from beside the script that asks for them, wherever that is served.
  { base: './' },
);
