import { describe, expect, it } from 'vitest';
import { findInk } from '../../../ingest/ocr/ink.ts';
import { orientationOf } from '../../../ingest/ocr/orientation.ts';
import { boxBefore, rotated, type Turn, turned } from '../../../ingest/ocr/picture.ts';
import { drawn, gray, textPage } from './draw-page.ts';

const degrees = (radians: number) => (radians * 180) / Math.PI;
const page = gray(textPage());

describe('how a page lies', () => {
  it.each([
    [0, 0],
    [90, 1.3],
    [180, -2.4],
    [270, 4],
  ] as const)('is told of one turned by %i and leaning %d°', (turn, leaning) => {
    const picture = rotated(turned(page, turn as Turn), (-leaning * Math.PI) / 180, 255);
    const found = orientationOf(findInk(picture));
    expect(found.turn).toBe((360 - turn) % 360);
    expect(found.certainty).toBeGreaterThan(2);
    expect(degrees(found.slope)).toBeCloseTo(leaning, 0);
  });

  it('is left open by capitals, which reach no higher than each other', () => {
    const capitals = gray(textPage(['MIN HATT DEN HAR TRE KANTER', 'TRE KANTER HAR MIN HATT']));
    expect(orientationOf(findInk(capitals)).certainty).toBeLessThan(2);
  });

  it('is upright where there is nothing to tell by', () => {
    const empty = gray(drawn(300, 300, () => {}));
    expect(orientationOf(findInk(empty))).toEqual({ turn: 0, slope: 0, certainty: 0 });
  });

  it('is told on grey paper with a shadow as well', () => {
    const shaded = { ...page, pixels: page.pixels.map((p, i) => Math.min(p, 120 + ((i % page.width) >> 3)) * 0.9) };
    expect(orientationOf(findInk(turned(shaded, 180))).turn).toBe(180);
  });
});

describe('pictures', () => {
  it('come back after four quarters', () => {
    const round = [90, 90, 90, 90].reduce((p, turn) => turned(p, turn as Turn), page);
    expect(Buffer.compare(round.pixels, page.pixels)).toBe(0);
    expect(Buffer.compare(turned(turned(page, 90), 270).pixels, page.pixels)).toBe(0);
    expect(turned(page, 90)).toMatchObject({ width: page.height, height: page.width });
  });

  it('keep their words under the boxes laid back over them', () => {
    const slope = 0.04;
    const leaning = gray(
      drawn(400, 300, (context) => {
        context.translate(200, 150);
        context.rotate(slope);
        context.fillRect(-120, -60, 80, 20);
      }),
    );
    const straight = findInk(rotated(leaning, slope, 255));
    const at = [...straight.dark.keys()].filter((i) => straight.dark[i] === 1);
    const xs = at.map((i) => i % 400);
    const ys = at.map((i) => Math.floor(i / 400));
    const box = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs) + 1, y1: Math.max(...ys) + 1 };
    expect(box.y1 - box.y0).toBeLessThanOrEqual(22);
    const back = boxBefore(box, slope, leaning);
    const dark = findInk(leaning).dark;
    const outside = [...dark.keys()].filter((i) => {
      const [x, y] = [i % 400, Math.floor(i / 400)];
      return dark[i] === 1 && (x < back.x0 - 1 || x > back.x1 + 1 || y < back.y0 - 1 || y > back.y1 + 1);
    });
    expect(outside).toEqual([]);
  });
});
