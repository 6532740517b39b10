/** How the live map looks: the tokens of the style sheet, read when the map is drawn and when the palette changes. */
import type cytoscape from 'cytoscape';

/** Size of a sign on the screen, pixels, and of type. */
export const SIGN = 16;
export const TYPE = 13;

type Style = cytoscape.StylesheetJsonBlock[];

export function lookOf(element: Element): Style {
  const tokens = getComputedStyle(element);
  const token = (name: string) => tokens.getPropertyValue(name).trim();
  const [ink, sheet, edge, accent, strong, wash] = [
    '--ink',
    '--sheet',
    '--edge',
    '--accent',
    '--accent-strong',
    '--mark',
  ].map(token);
  const type = { 'font-family': tokens.fontFamily, 'font-size': TYPE };
  return [
    {
      selector: 'node',
      style: {
        ...type,
        width: SIGN,
        height: SIGN,
        shape: 'data(shape)' as never,
        'background-color': sheet ?? '',
        'border-color': accent ?? '',
        'border-width': 2,
        label: '',
        color: ink ?? '',
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'text-background-color': sheet ?? '',
        'text-background-opacity': 0.85,
        'text-background-padding': '1px',
        'text-background-shape': 'roundrectangle',
        'overlay-opacity': 0,
      },
    },
    { selector: 'node[points]', style: { 'shape-polygon-points': 'data(points)' as never } },
    { selector: 'node.named', style: { label: 'data(label)', 'z-index': 10 } },
    // More to be shown round it: the outline is double.
    { selector: 'node.more', style: { 'border-style': 'double', 'border-width': 4 } },
    { selector: 'node.opened', style: { 'background-color': accent ?? '', 'font-weight': 'bold' } },
    {
      selector: 'edge',
      style: {
        ...type,
        width: 1.25,
        'line-color': edge ?? '',
        opacity: 0.6,
        'curve-style': 'bezier',
        'control-point-step-size': 26,
        'target-arrow-shape': 'triangle',
        'target-arrow-color': edge ?? '',
        'arrow-scale': 0.7,
        color: ink ?? '',
        'text-background-color': sheet ?? '',
        'text-background-opacity': 0.9,
        'text-background-padding': '2px',
        'text-rotation': 'autorotate',
        'overlay-opacity': 0,
        'z-index': 1,
      },
    },
    {
      selector: 'edge.way',
      style: { width: 4, 'line-color': accent ?? '', 'target-arrow-color': accent ?? '', opacity: 1 },
    },
    { selector: '.dim', style: { opacity: 0.35 } },
    { selector: 'edge.beside', style: { opacity: 1, 'line-color': strong ?? '', 'target-arrow-color': strong ?? '' } },
    { selector: 'edge.told', style: { label: 'data(label)', 'z-index': 20 } },
    {
      selector: 'node.chosen',
      style: { 'background-color': wash ?? '', 'border-color': strong ?? '', label: 'data(label)', 'z-index': 30 },
    },
    {
      selector: 'edge.chosen',
      style: {
        width: 4,
        'line-color': strong ?? '',
        'target-arrow-color': strong ?? '',
        opacity: 1,
        label: 'data(label)',
        'z-index': 30,
      },
    },
  ];
}

/** Calls back when the palette of the page changes. */
export function onPalette(change: () => void): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', change);
}

/** Whether things may move. */
export function mayMove(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
