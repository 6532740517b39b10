import type { Config } from '../config.ts';
import type { ExitCode } from '../exit-code.ts';
import { openRoomFor, untilAsked } from '../serving.ts';
import { openForReading } from '../store.ts';

/** `serve`: API and reading room over a store that is there, until SIGINT or SIGTERM. */
export async function serve(config: Config): Promise<ExitCode> {
  const store = await openForReading(config);
  try {
    const listening = await openRoomFor(store, config, () => null);
    await untilAsked();
    await listening.close();
    return 0;
  } finally {
    await store.close();
  }
}
