import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../graph/ids.ts';
import {
  EMBEDDING_SOURCE,
  type FetchOptions,
  fetchModel,
  isListed,
  type ModelSource,
} from '../../../ingest/models/fetch.ts';
import { MODEL_FILES } from '../../../ingest/models/folder.ts';
import { modelsFolder } from './tiny.ts';

const FILES = { 'config.json': '{}', 'onnx/model_quantized.onnx': 'weights '.repeat(5000) };
const SOURCE: ModelSource = {
  repository: 'some/model',
  revision: 'abc',
  files: Object.entries(FILES).map(([name, text]) => ({ name, bytes: text.length, sha256: sha256(text) })),
};

let place: Awaited<ReturnType<typeof modelsFolder>>;
let server: Server;
let options: FetchOptions;
let asked: string[];
/** What the host answers with; what is listed unless a test says otherwise. */
let answer: (path: string, request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  place = await modelsFolder();
  asked = [];
  answer = (path, _, response) => response.end(FILES[path as keyof typeof FILES]);
  server = createServer((request, response) => {
    const path = request.url?.split('/resolve/abc/')[1] ?? '';
    asked.push(request.url ?? '');
    answer(path, request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  options = { folder: place.path, host: `http://127.0.0.1:${port}`, source: SOURCE };
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await place.dispose();
});

describe('fetching of a model', () => {
  it('gets every file, checked, and the next time only what is missing or wrong', async () => {
    const told: string[] = [];
    expect(await fetchModel({ ...options, onProgress: ({ name, bytes, of }) => bytes === of && told.push(name) })).toBe(
      2,
    );
    expect(asked).toEqual(['/some/model/resolve/abc/config.json', '/some/model/resolve/abc/onnx/model_quantized.onnx']);
    expect(told).toEqual(Object.keys(FILES));
    expect(await readFile(join(place.path, 'onnx/model_quantized.onnx'), 'utf8')).toBe(
      FILES['onnx/model_quantized.onnx'],
    );
    expect(await isListed(place.path, SOURCE)).toBe(true);
    expect(await fetchModel(options)).toBe(0);
    await writeFile(join(place.path, 'config.json'), '[]');
    expect(await isListed(place.path, SOURCE)).toBe(false);
    expect(await fetchModel(options)).toBe(1);
    expect(await readFile(join(place.path, 'config.json'), 'utf8')).toBe('{}');
  });

  it.each<[string, RegExp, typeof answer]>([
    ['another content', /ett annat innehåll \(SHA-256 [0-9a-f]{64}\)/, (_p, _q, response) => response.end('[]')],
    ['too much', /mer än de 2 byte/, (_p, _q, response) => response.end('x'.repeat(100))],
    ['too little', /1 byte i stället för 2/, (_p, _q, response) => response.end('x')],
    ['a refusal', /svaret 403 Forbidden/, (_p, _q, response) => response.writeHead(403).end()],
    ['a broken line', /Det gick inte att hämta/, (_p, request) => request.socket.destroy()],
  ])('%s is refused, told with the remedy, and leaves nothing behind', async (_what, reason, otherwise) => {
    answer = otherwise;
    const failed = await fetchModel(options).catch((error: unknown) => error);
    expect(failed).toMatchObject({ name: 'UsageError', message: expect.stringMatching(reason) });
    expect(String(failed)).toMatch(/kopiera dem till .*DIARIEGRAF_MODELS_URL/);
    expect(existsSync(join(place.path, 'config.json'))).toBe(false);
    expect(existsSync(join(place.path, 'config.json.part'))).toBe(false);
  });

  it('a host out of reach, or that falls silent, is given up', async () => {
    answer = () => {};
    await expect(fetchModel({ ...options, silenceMs: 50 })).rejects.toThrow(/inget kom på en lång stund/);
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await expect(fetchModel(options)).rejects.toThrow(/ECONNREFUSED/);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  });

  it('asked to stop it stops, and says so', async () => {
    const stop = new AbortController();
    answer = () => stop.abort();
    await expect(fetchModel({ ...options, stop: stop.signal })).rejects.toThrow(/avbrutet/);
  });

  it('is of a fixed revision, and lists what a model needs', async () => {
    expect(EMBEDDING_SOURCE.revision).toMatch(/^[0-9a-f]{40}$/);
    expect(EMBEDDING_SOURCE.files.map(({ name }) => name)).toEqual([...MODEL_FILES]);
    for (const { bytes, sha256: hash } of EMBEDDING_SOURCE.files) {
      expect(bytes).toBeGreaterThan(100);
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
    }
    await expect(stat(join(place.path, 'config.json'))).rejects.toThrow();
  });
});
