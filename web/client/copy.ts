/** The button that copies a citation, and the citation that follows the passage the reader points out. */
export function offerCopying(page: Document): void {
  const button = page.querySelector<HTMLButtonElement>('[data-copy]');
  const text = button && page.getElementById(button.dataset['copy'] ?? '');
  if (!button || !text) return;
  const whole = text.textContent ?? '';

  const follow = () => {
    const target = location.hash === '' ? null : page.getElementById(decodeURIComponent(location.hash.slice(1)));
    text.textContent = target?.querySelector<HTMLElement>('[data-citation]')?.dataset['citation'] ?? whole;
  };
  addEventListener('hashchange', follow);
  follow();

  // Copying needs a permission some browsers give only to pages they trust; without it there is no button.
  if (!navigator.clipboard) return;
  button.hidden = false;
  const status = page.querySelector<HTMLElement>('[data-copy-status]');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(`${text.textContent ?? ''} ${location.href}`);
    if (status) status.textContent = button.dataset['copied'] ?? '';
  });
}
