/** The page of the graph comes to life with a script of its own, which no other page fetches. */
export function offerGraph(page: Document): void {
  if (page.location.pathname !== '/graf') return;
  // A script that does not come leaves the still picture and the tables.
  void import('./graph/walk.ts').then(({ startGraph }) => startGraph(page)).catch(() => {});
}
