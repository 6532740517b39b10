/** How much of a PDF page its pictures cover, told from what the page draws, without drawing it. */

/** What pdf.js calls the drawing steps, as far as they place pictures (`OPS` of the pinned version). */
const STEP = {
  save: 10,
  restore: 11,
  transform: 12,
  formBegin: 74,
  formEnd: 75,
} as const;
/** Steps that paint one picture in the unit square; masks are how scanners store black and white. */
const PAINT = new Set([83, 85, 86]);
/** Steps that paint several at places of their own: strips of a scan. */
const PAINT_REPEATED = new Set([84, 87, 88, 89]);

export interface DrawingSteps {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** Area that a matrix makes of the unit square. */
const area = (m: readonly number[]) => Math.abs((m[0] ?? 0) * (m[3] ?? 0) - (m[1] ?? 0) * (m[2] ?? 0));

/** Area of the pictures in points, overlapping ones counted twice. */
export function pictureArea({ fnArray, argsArray }: DrawingSteps): number {
  // Only the area is wanted, so a state is how much it enlarges.
  let scale = 1;
  const states: number[] = [];
  let sum = 0;
  for (const [i, step] of fnArray.entries()) {
    const args = argsArray[i] as readonly unknown[] | null;
    if (step === STEP.save) states.push(scale);
    else if (step === STEP.restore || step === STEP.formEnd) scale = states.pop() ?? 1;
    else if (step === STEP.transform) scale *= area(args as number[]);
    else if (step === STEP.formBegin) {
      states.push(scale);
      const matrix = args?.[0] as readonly number[] | null | undefined;
      if (matrix) scale *= area(matrix);
    } else if (PAINT.has(step)) sum += scale;
    else if (PAINT_REPEATED.has(step)) sum += scale * repeated(args);
  }
  return sum;
}

/**
 * A repeated picture comes with its size and its places (x and y in turn), last among the numbers; a group of pictures lists them,
 * each with its matrix.
 */
function repeated(args: readonly unknown[] | null): number {
  const list = args?.findLast((a): a is readonly unknown[] | Float32Array => Array.isArray(a) || ArrayBuffer.isView(a));
  if (list === undefined) return 0;
  const sizes = (args ?? []).filter((a) => typeof a === 'number');
  if (sizes.length >= 2) {
    const matrix = sizes.length >= 4 ? sizes : [sizes[0] ?? 0, 0, 0, sizes[1] ?? 0];
    return area(matrix) * (list.length / 2);
  }
  let sum = 0;
  for (const one of list) sum += area((one as { transform?: number[] }).transform ?? []);
  return sum;
}
