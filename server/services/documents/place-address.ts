/** The address of a passage, as the pages have it: for tables and feeds, which leave the room. */
export function placeAddress({ document, page, passage }: { document: string; page: number; passage: string }): string {
  const at = encodeURIComponent(passage);
  return `/handlingar/${encodeURIComponent(document)}?sida=${page}&stycke=${at}#${at}`;
}
