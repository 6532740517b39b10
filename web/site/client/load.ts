/** Data of the folder. A page opened from a disk may load scripts and nothing else, so data comes as scripts that hand it over here. */

export interface Loader {
  /** What the script of that name hands over; asked for once. @throws when it is missing or says nothing */
  load<T>(name: string): Promise<T>;
  /** Lets go of what was handed over; it is loaded anew when asked for again. */
  forget(name: string): void;
}

type Global = typeof globalThis & { diariegraf?: (name: string, data: unknown) => void };

/** @param folder address of the folder the scripts stand in */
export function scriptLoader(page: Document, folder: URL): Loader {
  const kept = new Map<string, Promise<unknown>>();
  const handed = new Map<string, unknown>();
  (globalThis as Global).diariegraf = (name, data) => handed.set(name, data);

  const fetched = (name: string): Promise<unknown> =>
    new Promise((done, failed) => {
      const script = page.createElement('script');
      script.src = new URL(`${name}.js`, folder).href;
      script.addEventListener('load', () => {
        script.remove();
        if (handed.has(name)) done(handed.get(name));
        else failed(new Error(`${name}: nothing handed over`));
        handed.delete(name);
      });
      script.addEventListener('error', () => {
        script.remove();
        failed(new Error(`${name}: missing`));
      });
      page.head.append(script);
    });

  return {
    load<T>(name: string) {
      const before = kept.get(name);
      if (before) return before as Promise<T>;
      const made = fetched(name);
      kept.set(name, made);
      made.catch(() => kept.delete(name));
      return made as Promise<T>;
    },
    forget: (name) => kept.delete(name),
  };
}
