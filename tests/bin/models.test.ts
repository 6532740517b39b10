import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedProgress } from '../../bin/models.ts';
import type { SearchResponse } from '../../graph/search/types.ts';
import { modelsFolder, writeEmbedder, writeNer } from '../ingest/models/tiny.ts';
import { run } from './cli.ts';

let place: Awaited<ReturnType<typeof modelsFolder>>;
const diariegraf = (...args: string[]) =>
  run([...args, '--data', join(place.path, 'data')], { cwd: place.path, env: { DIARIEGRAF_MODELS: models() } });
const models = () => join(place.path, 'models');

beforeAll(async () => {
  place = await modelsFolder();
  mkdirSync(join(place.path, 'in'));
  writeFileSync(
    join(place.path, 'in', 'a.txt'),
    'Minnesanteckningar 2021-03-04\n\nCykel\n\nTill mötet kom Zorpan Quvist.\n\nBudgeten gicks igenom och lades till handlingarna.\n',
  );
});
afterAll(() => place.dispose());

describe('diariegraf models', () => {
  it('says what is off and how to get it, and refuses to embed without a model', async () => {
    const [embedded, status, fetched] = await Promise.all([
      diariegraf('models', 'embed'),
      diariegraf('models', 'status'),
      run(['models', 'fetch', '--data', join(place.path, 'data')], {
        cwd: place.path,
        env: { DIARIEGRAF_MODELS: models(), DIARIEGRAF_MODELS_URL: 'http://127.0.0.1:9' },
      }),
    ]);
    expect(embedded).toMatchObject({ code: 2, stderr: expect.stringContaining('diariegraf ingest') });
    expect(status).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/Sökning på betydelse: av, ingen modell i .*models fetch/),
    });
    expect(fetched).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/Det gick inte att hämta http:\/\/127\.0\.0\.1:9\//),
    });
  });

  it('with models in the folder: read, embedded, found by meaning and told', async () => {
    await writeEmbedder(join(models(), 'multilingual-e5-small'), { cykel: [1, 0], tramp: [1, 0], budget: [0, 1] });
    await writeNer(join(models(), 'ner'), { Zorpan: 'B-PER', Quvist: 'I-PER' });
    const read = await diariegraf('ingest', join(place.path, 'in'));
    expect(read).toMatchObject({ code: 0, stderr: expect.stringMatching(/Sökning på betydelse: (\d+) av \1 text/) });

    const [found, status, again, doctor] = await Promise.all([
      diariegraf('search', 'tramp', '--json'),
      diariegraf('status', '--json'),
      diariegraf('models', 'embed'),
      diariegraf('doctor', '--json'),
    ]);
    const answer = JSON.parse(found.stdout) as SearchResponse;
    expect(answer.semantic).toBe(true);
    expect(answer.hits[0]?.text).toContain('Cykel');
    const { semantic, sources, counts } = JSON.parse(status.stdout);
    expect(semantic.on).toBe(true);
    expect(semantic.vectors.vectors).toBe(semantic.vectors.texts);
    expect(sources[0].extractorVersion).toMatch(/\+ner-[0-9a-f]{12}$/);
    expect(counts.person).toBe(1);
    expect(again.code).toBe(0);
    const { checks } = JSON.parse(doctor.stdout) as { checks: { name: string; ok: boolean; found: string }[] };
    expect(checks).toContainEqual(
      expect.objectContaining({
        name: 'Sökning på betydelse',
        ok: true,
        found: expect.stringContaining('på, multilingual-e5-small@'),
      }),
    );
  });
});

describe('progress of vectors', () => {
  it('is a line now and then, with the time left once it can be told', () => {
    const written: string[] = [];
    let now = 0;
    const progress = embedProgress({ write: (text) => written.push(text) }, () => now);
    for (const done of [10, 20, 30, 40]) {
      progress.see({ done, texts: 40 });
      now += 11_000;
    }
    progress.end();
    expect(written).toEqual([
      'Gör vektorer: 20 av 40 texter, ca 22 s kvar\n',
      'Gör vektorer: 30 av 40 texter, ca 11 s kvar\n',
    ]);
  });

  it('is drawn over on a terminal, and wiped at the end', () => {
    const written: string[] = [];
    let now = 0;
    const progress = embedProgress({ isTTY: true, write: (text) => written.push(text) }, () => now);
    progress.see({ done: 0, texts: 9 });
    now = 300;
    progress.see({ done: 3, texts: 9 });
    progress.end();
    expect(written).toEqual(['\r\u001b[2KGör vektorer: 3 av 9 texter', '\r\u001b[2K']);
  });
});
