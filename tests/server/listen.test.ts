import express from 'express';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../graph/errors.ts';
import { listen } from '../../server/listen.ts';

describe('listen', () => {
  it('opens on this machine and drains: what is under way is answered, nothing new is taken', async () => {
    const app = express();
    let enter: () => void = () => {};
    const entered = new Promise<void>((resolve) => {
      enter = resolve;
    });
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    app.get('/', async (_request, response) => {
      enter();
      await held;
      response.send('klart');
    });
    const open = await listen(app, { host: '127.0.0.1', port: 0 });
    expect(open.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const answer = fetch(open.url, { headers: { connection: 'close' } });
    await entered;
    const closed = open.close();
    release();
    expect(await (await answer).text()).toBe('klart');
    await closed;
    await expect(fetch(open.url)).rejects.toThrow();
  });

  it.each(['0.0.0.0', '::', '192.168.1.4', 'example.org', '127.0.0.1.example.org'])(
    'refuses %s until there is a login',
    async (host) => {
      await expect(listen(express(), { host, port: 0 })).rejects.toThrow(UsageError);
      await expect(listen(express(), { host, port: 0 })).rejects.toThrow(/inloggning/);
    },
  );

  it('says what to do about a taken port', async () => {
    const first = await listen(express(), { host: '127.0.0.1', port: 0 });
    const port = Number(new URL(first.url).port);
    await expect(listen(express(), { host: '127.0.0.1', port })).rejects.toThrow(`Port ${port} används redan`);
    await first.close();
  });
});
