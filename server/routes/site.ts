import type { AppOptions } from '../options.ts';
import type { Room } from '../services/room.ts';

/** What the routes work with. */
export interface Site extends AppOptions {
  room: Room;
  now: () => Date;
}
