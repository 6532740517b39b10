/** The island of the search field: fetched when somebody first goes there. */
import { suggestIn } from './combobox.ts';
import { instantSource } from './source.ts';

export function start(field: HTMLInputElement): void {
  suggestIn(field, instantSource());
}
