/** The pieces of the page that change with the map: taken from the page of the new address. */

/** Fetches the page of an address; the script asks the server for what it would have shown anyway. */
export async function fetchPage(address: string): Promise<Document> {
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** Puts the pieces of another page in place of those of this one; focus stays where it was, where that is still there. */
export function takeParts(page: Document, other: Document): void {
  const focused = page.activeElement?.closest('[data-part]') ? page.activeElement : null;
  const row = focused?.closest('[id]')?.id ?? null;
  const section = focused?.closest('section[id]')?.id ?? null;
  for (const part of page.querySelectorAll('[data-part]')) {
    const name = part.getAttribute('data-part') ?? '';
    if (name === 'figure') continue;
    const made = other.querySelector(`[data-part="${name}"]`);
    if (made) part.replaceWith(page.importNode(made, true));
    else part.replaceChildren();
  }
  page.title = other.title;
  if (focused && !page.contains(focused)) refocus(page, row, section);
}

/** To what may be acted on in the same row, else to the row's section, else to the page's beginning. */
function refocus(page: Document, row: string | null, section: string | null): void {
  const inRow = row === null ? null : page.getElementById(row);
  const act = inRow?.querySelector<HTMLElement>('[data-go]') ?? (inRow?.matches('a, button') ? inRow : null);
  if (act) {
    act.focus();
    return;
  }
  const place = (section === null ? null : page.getElementById(section)) ?? page.getElementById('innehall');
  if (!place) return;
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
