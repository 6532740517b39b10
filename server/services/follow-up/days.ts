/** Days of the calendar as ISO text, and how a partial date is told apart from them. Pure. */

/** The last day a partial ISO date stands for: `2024-02` → `2024-02-29`. Null for what is no day of the calendar. */
export function lastDay(date: string): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined) return null;
  const last = day === undefined ? daysIn(Number(year), Number(month ?? 12)) : Number(day);
  const whole = `${year}-${month ?? '12'}-${String(last).padStart(2, '0')}`;
  return isDay(whole) ? whole : null;
}

/** True for an ISO date (`2024-02-29`) that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** The day after. @param day an ISO date of the calendar */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The same day so many months before, or the last of that month where it is shorter. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  first.setUTCDate(Math.min(date, daysIn(first.getUTCFullYear(), first.getUTCMonth() + 1)));
  return first.toISOString().slice(0, 10);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
