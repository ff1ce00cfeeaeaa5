/** The map's colours, read from the theme's custom properties so that there is one list of them. */
const names = [
  'map-water',
  'map-land',
  'map-home',
  'map-line',
  'map-border',
  'map-road',
  'map-label',
  'map-label-soft',
  'map-halo',
  'map-area',
  'symbol-ink',
  'symbol-paper',
  'symbol-friend',
  'symbol-neutral',
  'symbol-unknown',
  'surface',
  'ink',
  'ink-soft',
  'line-strong',
  'focus',
  'notice',
  'act',
  'alarm',
  'on-alarm',
  'done',
  'doubt',
] as const;

export type Colour = (typeof names)[number];
export type Palette = (colour: Colour) => string;

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const found = new Map(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  return (colour) => found.get(colour) ?? 'transparent';
}
