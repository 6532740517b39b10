/** The words wanted of a query, without what narrows it (quotes, fields, signs, words not wanted); null when nothing does. Pure. */
export function looser(query: string): string | null {
  const words = query
    .replace(/(?<![\p{L}\p{N}])\p{L}{2,13}:(?:"[^"]*"|[^\s"]+)/gu, ' ')
    .replace(/["”“*]/gu, ' ')
    .replace(/(?<!\S)[-−][\p{L}\p{N}]\S*/gu, ' ')
    .replace(/(?<!\S)\+(?=[\p{L}\p{N}])/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return words === '' || words === query.trim() ? null : words;
}
