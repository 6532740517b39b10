/** The live map: cytoscape draws it, `web/graph-layout.ts` says where things stand. */
import cytoscape from 'cytoscape';
import type { GraphMap, GraphNode, Tie } from '../../../server/contract/graph-map.ts';
import { layOut, type Point } from '../../graph-layout.ts';
import { labelOf, laidNode } from '../../graph-shape.ts';
import { lookOf, mayMove, onPalette, SIGN, TYPE } from './look.ts';
import { namesShown } from './names.ts';
import { signOf } from './signs.ts';
import { DIRECTIONS, stepFrom } from './step.ts';

export interface Canvas {
  /** Draws a map; what stays on it stays where it is. */
  draw(map: GraphMap, way: readonly string[]): void;
  choose(id: string | null): void;
  /** Shows a tie between two things as chosen. */
  chooseTie(from: string, to: string): void;
  /** The thing an arrow key leads to from the chosen one. */
  next(key: string): string | null;
  zoom(by: number): void;
  /** Shows the whole map. */
  whole(): void;
  picture(): Promise<Blob>;
}

interface Heard {
  chosen(id: string): void;
  chosenTie(from: string, to: string): void;
  opened(id: string): void;
  left(): void;
}

/** Smallest and largest the map is drawn. */
const ZOOM = [0.15, 3] as const;
/** A map of few things is not blown up when it is fitted to its frame. */
const FIT = 1.25;
const MARGIN = 24;
/** Longest movement, milliseconds. */
const MOVE = 150;

export function openCanvas(element: HTMLElement, heard: Heard): Canvas {
  const cy = cytoscape({
    container: element,
    style: lookOf(element),
    minZoom: ZOOM[0],
    maxZoom: ZOOM[1],
    boxSelectionEnabled: false,
    selectionType: 'single',
    autounselectify: true,
  });
  let chosen: string | null = null;
  onPalette(() => {
    cy.style(lookOf(element));
    atSize();
  });
  // A wheel over the map scrolls the page, as it does elsewhere; with Ctrl it is for the map.
  element.addEventListener('wheel', (event) => event.ctrlKey || event.stopImmediatePropagation(), { capture: true });
  cy.on('tap', 'node', ({ target }) => heard.chosen(target.id()));
  cy.on('dbltap', 'node', ({ target }) => heard.opened(target.id()));
  cy.on('tap', 'edge', ({ target }) => heard.chosenTie(target.data('source'), target.data('target')));
  cy.on('tap', ({ target }) => target === cy && heard.left());
  cy.on('mouseover', 'node', ({ target }) => target.addClass('named'));
  cy.on('mouseover', 'edge', ({ target }) => target.addClass('told'));
  cy.on('mouseout', 'edge', ({ target }) => target.removeClass('told'));
  let waiting = false;
  cy.on('zoom dragfree resize', () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      atSize();
    });
  });

  /** Signs and names keep their size on the screen; names that would stand on others wait until there is room. */
  const atSize = () => {
    const zoom = cy.zoom();
    const scale = 1 / Math.min(Math.max(zoom, 0.45), 1.4);
    const shown = namesShown(
      cy.nodes().map((node) => ({
        id: node.id(),
        ...node.renderedPosition(),
        width: node.data('width') * scale * zoom,
        worth: (node.id() === chosen ? 1e6 : 0) + (node.hasClass('opened') ? 1e3 : 0) + node.data('degree'),
      })),
    );
    cy.batch(() => {
      cy.nodes().style({ width: SIGN * scale, height: SIGN * scale, 'font-size': TYPE * scale });
      cy.edges().style({ 'font-size': (TYPE - 1) * scale });
      for (const node of cy.nodes()) node.toggleClass('named', shown.has(node.id()));
    });
  };
  const whole = () => {
    cy.resize();
    cy.fit(undefined, MARGIN);
    if (cy.zoom() > FIT) {
      cy.zoom(FIT);
      cy.center();
    }
    atSize();
  };
  const stress = () => {
    const node = chosen === null ? cy.collection() : cy.getElementById(chosen);
    cy.batch(() => {
      cy.elements().removeClass('chosen beside dim told');
      if (node.empty()) return;
      const near = node.closedNeighborhood();
      cy.elements().difference(near).addClass('dim');
      node.addClass('chosen');
      node.connectedEdges().addClass(node.connectedEdges().length <= 12 ? 'beside told' : 'beside');
    });
    atSize();
  };

  return {
    draw(map, way) {
      const first = cy.nodes().empty();
      const before = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
      const at = positions(map, before);
      cy.batch(() => {
        const ids = new Set([...map.nodes.map(({ id }) => id), ...map.ties.map(edgeId)]);
        cy.elements()
          .filter((one) => !ids.has(one.id()))
          .remove();
        for (const node of map.nodes) put(cy, node, at.get(node.id) ?? { x: 0, y: 0 }, first);
        for (const tie of map.ties) putTie(cy, tie, way);
      });
      if (chosen !== null && cy.getElementById(chosen).empty()) chosen = null;
      stress();
      if (first || !mayMove()) whole();
      else {
        cy.animate({ fit: { eles: cy.elements(), padding: MARGIN } }, { duration: MOVE, complete: whole });
      }
    },
    choose(id) {
      chosen = id;
      stress();
      const node = id === null ? cy.collection() : cy.getElementById(id);
      if (node.empty()) return;
      const { x, y } = node.renderedPosition();
      const outside = x < 0 || y < 0 || x > cy.width() || y > cy.height();
      if (outside) cy.center(node);
    },
    chooseTie(from, to) {
      chosen = null;
      cy.batch(() => {
        cy.elements().removeClass('chosen beside told').addClass('dim');
        const edges = cy.edges().filter((edge) => between(edge.data('source'), edge.data('target'), from, to));
        edges.removeClass('dim').addClass('chosen');
        edges.connectedNodes().removeClass('dim').addClass('named');
      });
    },
    next(key) {
      const direction = DIRECTIONS[key];
      const all = cy.nodes().map((node) => ({ id: node.id(), ...node.position() }));
      const at = all.find(({ id }) => id === chosen);
      if (!direction) return null;
      return at ? stepFrom(at, all, direction) : (all[0]?.id ?? null);
    },
    zoom(by) {
      cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    whole,
    async picture() {
      // On paper every name is written: no two stand on each other in the layout.
      cy.elements().removeClass('dim chosen beside told');
      cy.nodes().addClass('named').style({ width: SIGN, height: SIGN, 'font-size': TYPE });
      const paper = getComputedStyle(element).getPropertyValue('--sheet').trim();
      const blob = await cy.png({
        output: 'blob-promise',
        full: true,
        scale: 2,
        maxWidth: 6000,
        maxHeight: 6000,
        bg: paper,
      });
      stress();
      return blob;
    },
  };
}

/** Where things stand: those that stood somewhere stay, the others find room. */
function positions(map: GraphMap, before: ReadonlyMap<string, Point>): Map<string, Point> {
  const laid = map.nodes.map((node) => {
    const fixed = before.get(node.id);
    return fixed ? { ...laidNode(node), fixed } : laidNode(node);
  });
  // Where little is left of what was, nothing is gained by keeping it in place.
  const kept = laid.filter((node) => 'fixed' in node).length;
  return layOut(kept * 3 < laid.length ? map.nodes.map(laidNode) : laid, map.ties);
}

function put(cy: cytoscape.Core, node: GraphNode, at: Point, first: boolean): void {
  const { shape, points } = signOf(node.kind);
  const { width } = laidNode(node);
  const label = labelOf(node);
  const data = { id: node.id, label, shape, width, degree: node.degree, ...(points === undefined ? {} : { points }) };
  const known = cy.getElementById(node.id);
  const one = known.empty() ? cy.add({ group: 'nodes', data, position: { ...at } }) : known;
  one.toggleClass('opened', node.opened);
  one.toggleClass('more', !node.opened && node.shown < node.degree);
  if (known.empty()) return;
  one.data(data);
  if (first || !mayMove()) one.position(at);
  else one.animate({ position: at }, { duration: MOVE });
}

function putTie(cy: cytoscape.Core, tie: Tie, way: readonly string[]): void {
  const id = edgeId(tie);
  const known = cy.getElementById(id);
  const data = { id, source: tie.from, target: tie.to, label: tie.caption };
  const one = known.empty() ? cy.add({ group: 'edges', data }) : known;
  const onWay = way.some((step, index) => between(tie.from, tie.to, step, way[index + 1] ?? ''));
  one.toggleClass('way', onWay);
}

function edgeId({ from, type, to }: Tie): string {
  return `${from} ${type} ${to}`;
}

function between(a: string, b: string, from: string, to: string): boolean {
  return (a === from && b === to) || (a === to && b === from);
}
