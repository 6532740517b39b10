/** The buttons that copy a citation, and the citation that follows the passage the reader points out. */
export function offerCopying(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-copy]')) offer(page, button);
}

function offer(page: Document, button: HTMLButtonElement): void {
  const { copy: id = '', address, copied = '' } = button.dataset;
  const text = page.getElementById(id);
  if (!text) return;
  if (address === undefined) followPassage(page, text);

  // Copying needs a permission some browsers give only to pages they trust; without it there is no button.
  if (!navigator.clipboard) return;
  button.hidden = false;
  const status = page.querySelector<HTMLElement>(`[data-copy-status="${id}"]`);
  button.addEventListener('click', async () => {
    const { href } = address === undefined ? location : new URL(address, location.href);
    await navigator.clipboard.writeText(`${text.textContent ?? ''} ${href}`);
    if (status) status.textContent = copied;
  });
}

function followPassage(page: Document, text: HTMLElement): void {
  const whole = text.textContent ?? '';
  const follow = () => {
    const target = location.hash === '' ? null : page.getElementById(decodeURIComponent(location.hash.slice(1)));
    text.textContent = target?.querySelector<HTMLElement>('[data-citation]')?.dataset['citation'] ?? whole;
  };
  addEventListener('hashchange', follow);
  follow();
}
