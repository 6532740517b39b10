import type { Context } from './context.ts';

/** Made once for a document, however many extractors ask; what it is made from must be settled before the first asks. */
export function onceFor<T>(make: (context: Context) => T): (context: Context) => T {
  const made = new WeakMap<Context, { value: T }>();
  return (context) => {
    const known = made.get(context) ?? { value: make(context) };
    made.set(context, known);
    return known.value;
  };
}
