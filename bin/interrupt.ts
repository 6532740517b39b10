import { say } from './console.ts';

/**
 * Ctrl-C and SIGTERM while `work` runs: the first asks it to stop at the next good place, the second ends the process at once.
 * The same happens when a parent that started us over a channel goes away.
 */
export async function interruptible<T>(work: (stop: AbortSignal) => Promise<T>, asked: string): Promise<T> {
  const stop = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(1);
    say(asked);
    stop.abort();
  };
  const onOrphaned = () => stop.abort();
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal).on('disconnect', onOrphaned);
  // A listener makes the channel keep the process alive after its work is done.
  process.channel?.unref();
  try {
    return await work(stop.signal);
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal).off('disconnect', onOrphaned);
  }
}
