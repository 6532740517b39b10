/** Tells whether a word is Swedish. */
export type Knows = (word: string) => boolean;

let loaded: Promise<Knows> | null = null;

/**
 * The Swedish dictionary (dictionary-sv, read by Hunspell). Takes some 150 ms and 60 MB, so it is loaded only where there
 * is something to repair, and once; the same words always get the same answer.
 */
export function swedishDictionary(): Promise<Knows> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Knows> {
  const [{ loadModule }, { default: sv }] = await Promise.all([import('hunspell-asm'), import('dictionary-sv')]);
  const factory = await loadModule();
  const hunspell = factory.create(factory.mountBuffer(sv.aff, 'sv.aff'), factory.mountBuffer(sv.dic, 'sv.dic'));
  return (word) => hunspell.spell(word);
}
