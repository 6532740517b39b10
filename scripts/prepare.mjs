// `npm ci` runs this after installing. Without the compiler (an install of the run-time packages only) there is nothing
// to build with and the committed state of `dist/` stands, so the build is skipped instead of ending in "tsc: not found".
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('node_modules/typescript/package.json')) {
  const built = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = built.status ?? 1;
}
