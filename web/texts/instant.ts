/** The suggestions of the search field. Read by its script: keep it small. */
export const INSTANT = {
  list: 'Förslag',
  count: (n: number) =>
    n === 0
      ? 'Inga förslag. Enter söker i handlingarna.'
      : `${n === 1 ? 'Ett förslag' : `${n} förslag`}. Pil ned väljer, Enter utan val söker i handlingarna.`,
} as const;
