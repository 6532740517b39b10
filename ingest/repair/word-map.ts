/** A word that was changed: its place in the text as read and in the repaired text. */
export interface WordEdit {
  start: number;
  end: number;
  repairedStart: number;
  repairedEnd: number;
}

/** The way back from a repaired text to the text as read. UTF-16 units; edits stand in order and do not overlap. */
export class WordMap {
  readonly edits: readonly WordEdit[];

  constructor(edits: readonly WordEdit[]) {
    this.edits = edits;
  }

  /** The place in the text as read of a place in the repaired text. Inside a changed word: as far in, at most to its end. */
  offset(repaired: number): number {
    let low = 0;
    let high = this.edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.edits[middle]?.repairedStart ?? 0) <= repaired) low = middle + 1;
      else high = middle;
    }
    const edit = this.edits[low - 1];
    if (!edit) return repaired;
    if (repaired >= edit.repairedEnd) return edit.end + (repaired - edit.repairedEnd);
    return Math.min(edit.start + (repaired - edit.repairedStart), edit.end);
  }

  /** The stretch of the text as read that stands for a stretch of the repaired text. */
  toOriginal(start: number, end: number): { start: number; end: number } {
    return { start: this.offset(start), end: this.offset(end) };
  }
}
