/** Suggestions in the fields of the graph: what is chosen goes into the form's address. */
import { suggestIn } from '../instant/combobox.ts';
import type { Suggestion } from '../instant/find.ts';
import { type InstantSource, instantSource } from '../instant/source.ts';

export function offerInFields(page: ParentNode): void {
  let source: InstantSource | null = null;
  for (const field of page.querySelectorAll<HTMLInputElement>('input[data-graph-instant]')) {
    if (field.getAttribute('role') === 'combobox') continue;
    const begin = () => {
      source ??= onlyThings(instantSource());
      suggestIn(field, source, (suggestion) => addressWith(field, suggestion));
    };
    if (field.ownerDocument.activeElement === field) begin();
    else field.addEventListener('focus', begin, { once: true });
  }
}

/** The address of the field's form with the chosen thing in the field. */
function addressWith(field: HTMLInputElement, { id }: Suggestion): string | null {
  if (!field.form) return null;
  const values = new URLSearchParams();
  for (const [name, value] of new FormData(field.form))
    if (typeof value === 'string' && value !== '' && name !== field.name) values.append(name, value);
  values.set(field.name, id);
  return `/graf?${values}`;
}

/** An abbreviation is no thing on the map. */
function onlyThings(source: InstantSource): InstantSource {
  return {
    async finder(typed) {
      const finder = await source.finder(typed);
      return { find: (what, limit) => finder.find(what, limit).filter(({ kind }) => kind !== 'abbreviation') };
    },
  };
}
