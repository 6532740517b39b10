/** The graph around a thing. */
import { count } from '../format.ts';

export const networkTexts = {
  network: {
    title: (name: string) => `Samband kring ${name}`,
    kicker: 'Samband',
    show: 'Visa samband som karta',
    lead: 'Kartan visar det som står närmast i mitten. Samma samband står i tabellen under.',
    caption: 'Samband',
    from: 'Från',
    relation: 'Samband',
    to: 'Till',
    depth: 'Steg från mitten',
    step: (n: number) => count(n, 'steg', 'steg'),
    cut: 'Det finns fler samband än som får plats här.',
    legend: 'Tecken',
  },
} as const;
