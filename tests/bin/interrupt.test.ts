/** Ctrl-C: the first asks for an end at the next good place, the second is one. */
import { afterEach, expect, it, vi } from 'vitest';
import { interruptible } from '../../bin/interrupt.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What the signal does to those who listen for it. */
const press = (signal: NodeJS.Signals = 'SIGINT') => process.emit(signal, signal);

it('asks the work to stop, tells so, and ends at once when asked again', async () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation((() => {}) as never);
  const told = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const listening = process.listenerCount('SIGINT');
  const done = await interruptible(async (stop) => {
    expect(stop.aborted).toBe(false);
    press();
    expect([stop.aborted, exit.mock.calls.length]).toEqual([true, 0]);
    expect(told.mock.calls.flat().join('')).toContain('Avbryter strax.');
    press('SIGTERM');
    expect(exit).toHaveBeenCalledExactlyOnceWith(1);
    return 'what was done';
  }, 'Avbryter strax.');
  expect(done).toBe('what was done');
  expect(process.listenerCount('SIGINT')).toBe(listening);
});

it('listens no more when the work has failed', async () => {
  const listening = process.listenerCount('SIGTERM');
  await expect(interruptible(() => Promise.reject(new Error('broken')), '')).rejects.toThrow('broken');
  expect(process.listenerCount('SIGTERM')).toBe(listening);
});
