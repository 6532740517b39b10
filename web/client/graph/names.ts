/** Which names are written at a size of the map: as many as stand clear of each other, the most tied first. Pure. */

export interface NamedPoint {
  id: string;
  /** On the screen, pixels. */
  x: number;
  y: number;
  /** Of the name as written, pixels. */
  width: number;
  /** What comes first: the higher the sooner. */
  worth: number;
}

/** Height of a name with its sign above it. */
const HEIGHT = 36;

export function namesShown(points: readonly NamedPoint[]): Set<string> {
  const placed: NamedPoint[] = [];
  const order = [...points].sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1));
  for (const point of order) {
    const clear = placed.every(
      (other) =>
        Math.abs(other.x - point.x) >= (other.width + point.width) / 2 || Math.abs(other.y - point.y) >= HEIGHT,
    );
    if (clear) placed.push(point);
  }
  return new Set(placed.map(({ id }) => id));
}
