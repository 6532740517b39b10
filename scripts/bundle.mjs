// What the bundles of scripts have in common.
import { resolve } from 'node:path';
import { build } from 'vite';

export const ROOT = resolve(import.meta.dirname, '..');

/** Bundles into the folder told, which is emptied first; `rollup`: what is bundled, and the names it gets. */
export const bundle = (outDir, rollup, more = {}) =>
  build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ...more,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      // Only the page of the graph fetches the library that draws it; tests/browser/weight.test.ts holds the others light.
      chunkSizeWarningLimit: 600,
      rollupOptions: rollup,
    },
  });
