/** Where the pages of things lead to the graph, and what its pictures share. */
export const networkTexts = {
  network: {
    show: 'Visa samband som karta',
    from: 'Från',
    to: 'Till',
    legend: 'Tecken',
  },
} as const;
