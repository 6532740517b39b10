/** Search by meaning over HTTP: what is told of it, on and off. The vectors are made by hand. */
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { type Embedder, semanticOver } from '../../graph/search/semantic.ts';
import { searchAnswerSchema } from '../../server/contract/search.ts';
import { testApp } from './app.ts';
import { fixtureStore } from './fixture.ts';

/** Everything lies in one direction: passages are equally near, and stand in their own order. */
const EMBEDDER: Embedder = {
  model: 'hand-made',
  dimension: 2,
  query: async () => Float32Array.of(1, 0),
  passages: async (texts) => texts.map(() => Float32Array.of(1, 0)),
};

async function withMeaning() {
  const store = await fixtureStore();
  const wanted = await store.textsWithoutVector(EMBEDDER.model, 1000);
  await store.putVectors(
    EMBEDDER.model,
    wanted.map(({ key }) => ({ key, vector: Float32Array.of(1, 0) })),
  );
  return testApp({ semantic: semanticOver(store, EMBEDDER) }, store);
}

describe('search by meaning', () => {
  it('is told as on, with its part in every hit, in the form of the contract', async () => {
    const { body } = await request(await withMeaning())
      .get('/api/search?q=xyzzy&why=1')
      .expect(200);
    const answer = searchAnswerSchema.parse(body);
    expect(answer.semantic).toBe(true);
    expect(answer.hits.length).toBeGreaterThan(0);
    expect(answer.hits[0]?.why?.meaning).toEqual({ byWords: null, byMeaning: 1, similarity: 1 });
  });

  it('is told as off without a model', async () => {
    const { body } = await request(await testApp())
      .get('/api/search?q=xyzzy')
      .expect(200);
    expect(searchAnswerSchema.parse(body)).toMatchObject({ semantic: false, hits: [] });
  });

  it('people read why such a hit is there, and on the help page whether it is on', async () => {
    const app = await withMeaning();
    expect((await request(app).get('/?q=xyzzy').expect(200)).text).toContain('Stycket handlar om något som liknar');
    expect((await request(app).get('/sokhjalp').expect(200)).text).toContain('hittas också');
    expect(
      (
        await request(await testApp())
          .get('/sokhjalp')
          .expect(200)
      ).text,
    ).toContain('ingen språkmodell här');
  });
});
