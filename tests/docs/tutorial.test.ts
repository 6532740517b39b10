/** The tutorial stays true: its pictures are ones the script takes, its commands exist, and the room says the same as it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../bin/program.ts';
import { PICTURES } from '../../scripts/pictures.ts';
import { T } from '../../web/texts/index.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'docs', 'bilder');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const tutorial = read('docs/kom-igang.md');
const picturesOf = (text: string) =>
  [...text.matchAll(/!\[([^\]]*)\]\((?:docs\/)?bilder\/([^)]+)\.png\)/g)].map(([, alt = '', name = '']) => ({
    alt,
    name,
  }));
/** Most that all committed pictures may weigh, bytes. */
const MOST = 600_000;

describe('the pictures', () => {
  it('of the tutorial and the README are taken by the script, are there, and say in words what they show', () => {
    const shown = [...picturesOf(tutorial), ...picturesOf(read('README.md'))];
    expect(shown.length).toBeGreaterThan(5);
    for (const { alt, name } of shown) {
      expect(PICTURES.map((p) => p.name)).toContain(name);
      expect([name, existsSync(join(FOLDER, `${name}.png`))]).toEqual([name, true]);
      expect([name, alt.length > 20]).toEqual([name, true]);
    }
  });

  it('are no others than the script takes, each once, and light', () => {
    const files = readdirSync(FOLDER).sort();
    expect(files).toEqual(PICTURES.map(({ name }) => `${name}.png`).sort());
    expect(files.reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0)).toBeLessThan(MOST);
  });
});

describe('the commands', () => {
  const program = buildProgram(() => {});
  const lines = [...tutorial.matchAll(/(?:^|`)(npx diariegraf [^\n`#]+|npm [a-z][^\n`#]*)/gm)].map(([, line = '']) =>
    line.trim(),
  );

  it('exist, with their options', () => {
    const ours = lines.filter((line) => line.startsWith('npx'));
    expect(ours.length).toBeGreaterThan(5);
    for (const line of ours) {
      const [, , name, ...words] = line.split(/\s+/);
      const command = program.commands.find((c) => c.name() === name);
      expect([line, command?.name()]).toEqual([line, name]);
      const options = [...(command?.options ?? []), ...program.options].map(({ long }) => long);
      for (const word of words.filter((w) => w.startsWith('--')))
        expect([line, options.includes(word)]).toEqual([line, true]);
    }
  });

  it('of npm are ones it has, or scripts of the package', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const own = lines.filter((line) => line.startsWith('npm'));
    expect(own.length).toBeGreaterThan(1);
    for (const line of own) {
      const [, first = '', second = ''] = line.split(/\s+/);
      expect([line, first === 'ci' || (first === 'run' ? second : first) in scripts]).toEqual([line, true]);
    }
  });

  it('that an empty room tells are commands too, and the first is the tutorial’s', () => {
    for (const said of [T.start.ingest, T.start.derive, T.start.doctor])
      expect(program.commands.map((c) => `npx diariegraf ${c.name()}`)).toContain(
        said.split(' ').slice(0, 3).join(' '),
      );
    expect(tutorial).toContain(T.start.ingest);
  });
});

describe('the words', () => {
  it('for pages are the pages’ own', () => {
    for (const word of [
      T.followUps.heading,
      T.nav.arenas,
      T.more.projects,
      T.more.agreements,
      T.more.glossary,
      T.more.coverage,
      T.lists.unknown,
    ])
      expect(tutorial).toContain(`*${word}*`);
  });

  it('link to headings that are there', () => {
    const headings = [...tutorial.matchAll(/^#+ (.+)$/gm)].map(([, h = '']) =>
      h
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
    for (const [, anchor = ''] of tutorial.matchAll(/\]\(#([^)]+)\)/g)) expect(headings).toContain(anchor);
  });
});
