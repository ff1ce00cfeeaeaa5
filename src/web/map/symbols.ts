/** APP-6 symbols and state marks as images for the map, coloured by the theme. */
import drawn from './symbols.json' with { type: 'json' };
import { marks } from './marks.ts';
import type { Colour, Palette } from './palette.ts';

export type SymbolName = keyof typeof drawn | keyof typeof marks;
export type MapState = 'calm' | 'notice' | 'act' | 'alarm' | 'done' | 'doubt';

const SCALE = 2;
/** Pixels for a frame 100 units high, the height of a unit's frame. */
const FRAME_PX = 24;

const fills: Readonly<Record<string, Colour>> = {
  friend: 'symbol-friend',
  neutral: 'symbol-neutral',
  unknown: 'symbol-unknown',
};

export function isSymbolName(name: string): name is SymbolName {
  return Object.hasOwn(drawn, name) || isMark(name);
}

const isMark = (name: string): name is keyof typeof marks => Object.hasOwn(marks, name);
const isDrawn = (name: string): name is keyof typeof drawn => Object.hasOwn(drawn, name);

export interface SymbolDrawing {
  readonly viewBox: string;
  readonly body: string;
}

/** The drawing with its colours filled in; a name nobody knows becomes the unknown frame. */
export function symbolDrawing(name: string, palette: Palette): SymbolDrawing {
  const symbol = isMark(name) ? { ...marks[name], identity: '' } : drawn[isDrawn(name) ? name : 'unknown'];
  const body = symbol.body
    .replaceAll('{ink}', palette('symbol-ink'))
    .replaceAll('{paper}', palette('symbol-paper'))
    .replaceAll('{fill}', palette(fills[symbol.identity] ?? 'symbol-unknown'));
  return { viewBox: symbol.viewBox, body };
}

function symbolSvg(name: string, palette: Palette): string {
  const { viewBox, body } = symbolDrawing(name, palette);
  const [x = 0, y = 0, width = 0, height = 0] = viewBox.split(' ').map(Number);
  const px = (length: number): string => ((length / 100) * FRAME_PX * SCALE).toFixed(1);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${px(width)}" height="${px(height)}">${body}</svg>`;
}

const outlines: Readonly<Record<Exclude<MapState, 'calm'>, string>> = {
  notice: 'M8 1.5 14.5 8 8 14.5 1.5 8z',
  act: 'M8 1 15.3 14.5H.7z',
  alarm: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z',
  done: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z',
  doubt: 'M2 2h12v12H2z',
};

const signs: Readonly<Record<Exclude<MapState, 'calm'>, string>> = {
  notice: 'M8 7v3.5M8 5v.1',
  act: 'M8 6v4.3M8 12.4v.1',
  alarm: 'M8 4.2v4.6M8 11.5v.1',
  done: 'M4.8 8.3 7 10.5 11.2 5.8',
  doubt: 'M5 6.5h6M5 9.5h6',
};

function stateSvg(state: Exclude<MapState, 'calm'>, palette: Palette): string {
  const size = 16 * SCALE;
  const colour = palette(state);
  const sign = `<path d="${signs[state]}" fill="none" stroke="${palette('surface')}" stroke-width="2" stroke-linecap="round"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="${size}" height="${size}"><path d="${outlines[state]}" fill="${colour}" stroke="${palette('surface')}" stroke-width="1"/>${sign}</svg>`;
}

/** Around the chosen point. */
function ringSvg(palette: Palette): string {
  const frame = (width: number, colour: string): string =>
    `<rect x="4" y="4" width="48" height="38" rx="8" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
  const size = `width="${56 * SCALE}" height="${46 * SCALE}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 56 46" ${size}>${frame(6, palette('map-halo'))}${frame(3, palette('focus'))}</svg>`;
}

export interface MapImage {
  readonly id: string;
  readonly image: HTMLImageElement;
  readonly pixelRatio: number;
}

async function rasterise(id: string, svg: string): Promise<MapImage> {
  const image = new Image();
  image.src = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
  await image.decode();
  return { id, image, pixelRatio: SCALE };
}

export function stateImageId(theme: string, state: MapState): string {
  return `${theme}/state/${state}`;
}

export function ringImageId(theme: string): string {
  return `${theme}/ring`;
}

export function symbolImageId(theme: string, name: string): string {
  return `${theme}/symbol/${isSymbolName(name) ? name : 'unknown'}`;
}

const marked = ['notice', 'act', 'alarm', 'done', 'doubt'] as const;

/** How to draw each image the points need in this theme; nothing is drawn until it is called. */
export function imageRecipes(
  theme: string,
  symbols: ReadonlySet<string>,
  palette: Palette,
): ReadonlyMap<string, () => Promise<MapImage>> {
  const drawings: [string, string][] = [
    [ringImageId(theme), ringSvg(palette)],
    ...marked.map((state): [string, string] => [stateImageId(theme, state), stateSvg(state, palette)]),
    ...[...symbols].map((name): [string, string] => [symbolImageId(theme, name), symbolSvg(name, palette)]),
  ];
  return new Map(drawings.map(([id, svg]) => [id, () => rasterise(id, svg)]));
}
