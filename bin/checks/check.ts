/** What one check of `doctor` found. */
export interface Check {
  name: string;
  ok: boolean;
  /** What was found, Swedish. */
  found: string;
  /** What to do about it, Swedish; null when nothing needs doing. */
  remedy: string | null;
}

export function fine(name: string, found: string): Check {
  return { name, ok: true, found, remedy: null };
}

export function wrong(name: string, found: string, remedy: string): Check {
  return { name, ok: false, found, remedy };
}
