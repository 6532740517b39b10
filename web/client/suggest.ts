/** Suggestions in the search field come when somebody goes there, and not before: no page waits for them. */
export function offerSuggestions(page: Document): void {
  for (const field of page.querySelectorAll<HTMLInputElement>('input[data-instant]')) {
    const begin = async () => {
      const { start } = await import('./instant/start.ts');
      start(field);
    };
    // A script that does not come leaves the field as it was.
    const once = () => void begin().catch(() => {});
    if (page.activeElement === field) once();
    else field.addEventListener('focus', once, { once: true });
  }
}
