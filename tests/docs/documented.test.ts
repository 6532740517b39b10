/** What is not in the user's pages is not there: every command, option, setting and format, and nothing that is not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../bin/program.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const page = read('docs/kommandon.md');
const program = buildProgram(() => {});

/** The text under a heading of level two, to the next. */
function section(name: string): string {
  const [, text = ''] = page.split(new RegExp(`^## ${name}$`, 'm'));
  return text.split(/^## /m)[0] ?? '';
}

const longs = (command: Command) => command.options.map((option) => option.long ?? '');

describe('docs/kommandon.md', () => {
  it.each(program.commands.map((command) => [command.name(), command] as const))(
    'has a section on %s with its options and arguments, and no others',
    (name, command) => {
      const text = section(name);
      expect(text).toContain(`diariegraf ${name}`);
      const told = [...new Set(text.match(/--[a-z]+/g))];
      // `remove` points at another command's option.
      const pointers = name === 'remove' ? ['--json'] : [];
      expect(told.filter((flag) => !pointers.includes(flag)).sort()).toEqual(longs(command).sort());
      for (const { name: argument, variadic } of command.registeredArguments.map((a) => ({
        name: a.name(),
        variadic: a.variadic,
      })))
        expect(text).toContain(`<${argument}${variadic ? '...' : ''}>`);
    },
  );

  it('has no section on a command that is not there', () => {
    const linked = [...page.matchAll(/^\| \[`([a-z]+)`\]\(#\1\)/gm)].map(([, name]) => name);
    expect(linked.sort()).toEqual(program.commands.map((command) => command.name()).sort());
  });

  it('tells the options of the program itself', () => {
    for (const flag of [...longs(program), '--help']) expect(page).toContain(`\`${flag}\``);
  });

  it('tells every environment variable the program reads, and no other of ours', () => {
    const sources = readdirSync(join(ROOT, 'bin'), { recursive: true, encoding: 'utf8' }).filter((p) =>
      p.endsWith('.ts'),
    );
    const code = sources.map((path) => read(join('bin', path))).join('\n');
    const known = new Set(code.match(/\b(?:DIARIEGRAF_[A-Z_]+|NEO4J_[A-Z_]+|PORT(?='))/g));
    const told = new Set(page.match(/\b(?:DIARIEGRAF_[A-Z_]+|PORT)\b/g));
    for (const name of known) expect(page).toContain(name);
    for (const name of told) expect([name, known.has(name)]).toEqual([name, true]);
  });

  it('tells every exit code', () => {
    const [, codes = ''] = /type ExitCode = ([^;]+);/.exec(read('bin/exit-code.ts')) ?? [];
    const told = [...section('Slutkoder').matchAll(/^\| (\d) \|/gm)].map(([, code]) => code);
    expect(told).toEqual(codes.split(' | '));
  });
});

describe('the pages', () => {
  const pages = [
    'README.md',
    ...readdirSync(join(ROOT, 'docs'))
      .filter((p) => p.endsWith('.md'))
      .map((p) => `docs/${p}`),
  ];

  it.each(pages)('%s links only to what is there', (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)(#[^)]*)?\)/g)].map(([, target = '']) => target);
    for (const link of links) expect([link, existsSync(resolve(ROOT, dirname(path), link))]).toEqual([link, true]);
  });

  it('README names only scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read('README.md').matchAll(/npm run ([a-z:0-9]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });
});
