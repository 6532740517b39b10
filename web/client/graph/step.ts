/** Which thing an arrow key goes to: the nearest in that direction, those straight ahead before those aside. Pure. */

export interface Placed {
  id: string;
  x: number;
  y: number;
}

export const DIRECTIONS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Null when nothing lies that way. */
export function stepFrom(at: Placed, all: readonly Placed[], [across, down]: readonly [number, number]): string | null {
  let best: { id: string; cost: number } | null = null;
  for (const { id, x, y } of all) {
    if (id === at.id) continue;
    const ahead = (x - at.x) * across + (y - at.y) * down;
    const aside = Math.abs((x - at.x) * down + (y - at.y) * across);
    // Four fields that overlap a little: nothing is out of reach, and nothing plainly aside is ahead.
    if (ahead <= 0 || aside > 2 * ahead) continue;
    const cost = ahead + 2 * aside;
    if (best === null || cost < best.cost || (cost === best.cost && id < best.id)) best = { id, cost };
  }
  return best?.id ?? null;
}
