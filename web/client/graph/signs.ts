/** The signs of kinds as outlines for the canvas: those of `web/parts/charts.tsx`, from -1 to 1. */
import type cytoscape from 'cytoscape';

interface Sign {
  shape: cytoscape.Css.NodeShape;
  /** x and y in turn, for a polygon. */
  points?: string;
}

const polygon = (...points: number[]): Sign => ({ shape: 'polygon', points: points.join(' ') });

export const SIGNS: Readonly<Record<string, Sign>> = {
  person: { shape: 'ellipse' },
  arena: { shape: 'diamond' },
  organization: { shape: 'triangle' },
  case: { shape: 'rectangle' },
  document: polygon(-0.75, -1, 0.35, -1, 0.85, -0.5, 0.85, 1, -0.75, 1),
  agreement: polygon(
    -0.4,
    -1,
    0.4,
    -1,
    0.4,
    -0.4,
    1,
    -0.4,
    1,
    0.4,
    0.4,
    0.4,
    0.4,
    1,
    -0.4,
    1,
    -0.4,
    0.4,
    -1,
    0.4,
    -1,
    -0.4,
    -0.4,
    -0.4,
  ),
  // Every outline holds its own middle, where the ties of a thing begin and end.
  decision: polygon(-1, 0, -0.65, -0.35, -0.2, 0.1, 0.65, -0.85, 1, -0.5, -0.2, 0.85),
  project: polygon(
    -1,
    -0.8,
    1,
    -0.8,
    1,
    -0.3,
    0.12,
    -0.3,
    0.12,
    0.3,
    1,
    0.3,
    1,
    0.8,
    -1,
    0.8,
    -1,
    0.3,
    -0.12,
    0.3,
    -0.12,
    -0.3,
    -1,
    -0.3,
  ),
  meeting: { shape: 'pentagon' },
  assignment: { shape: 'hexagon' },
};

export function signOf(kind: string): Sign {
  return SIGNS[kind] ?? { shape: 'ellipse' };
}
