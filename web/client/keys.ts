/** `/` goes to the search field; Escape folds an open source card away. */
export function listenForKeys(page: Document): void {
  page.addEventListener('keydown', (event) => {
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target)) {
      const field = page.querySelector<HTMLInputElement>('#q');
      if (!field) return;
      event.preventDefault();
      field.focus();
      field.select();
    }
    if (event.key === 'Escape') page.body.classList.add('cards-away');
  });
  // The next glance brings the cards back.
  for (const kind of ['pointerover', 'focusin'] as const) {
    page.addEventListener(kind, (event) => {
      const open = event.target instanceof Element && event.target.closest('.source') !== null;
      if (!open || kind === 'focusin') page.body.classList.remove('cards-away');
    });
  }
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
