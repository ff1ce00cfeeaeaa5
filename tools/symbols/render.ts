/**
 * Draws every symbol once: `node tools/symbols/render.ts`. The drawing library is large and stays
 * out of the browser; what it draws is committed, with colours left open so that a theme can fill
 * them in. Same library version, same bytes.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { codeOf, wanted } from './symbols.ts';

interface Drawn {
  asSVG(): string;
  isValid(): boolean;
  getAnchor(): { x: number; y: number };
}
type Library = { readonly Symbol: new (code: string, options: object) => Drawn };

const need = createRequire(import.meta.url);
const SIZE = 24;
const output = new URL('../../src/web/map/symbols.json', import.meta.url);

/** The library's own colours → the words a theme replaces. */
const inks: readonly (readonly [RegExp, string])[] = [
  [/"black"|"rgb\(0, ?0, ?0\)"/gu, '"{ink}"'],
  [/"rgb\((?:128, ?224, ?255|170, ?255, ?170|255, ?255, ?128)\)"/gu, '"{fill}"'],
  [/"white"|"rgb\((?:255, ?255, ?255|239, ?239, ?239)\)"/gu, '"{paper}"'],
  [/"Arial"/gu, '"Noto Sans Variable, sans-serif"'],
];

function isLibrary(value: unknown): value is Library {
  return typeof value === 'object' && value !== null && 'Symbol' in value;
}

function draw(library: Library, name: string): object {
  const symbol = wanted[name];
  if (symbol === undefined) throw new Error(`no symbol ${name}`);
  const code = codeOf(symbol);
  const drawn = new library.Symbol(code, { size: SIZE, civilianColor: false });
  if (!drawn.isValid()) throw new Error(`${name}: the library does not know ${code}`);
  const svg = drawn.asSVG();
  const viewBox = /viewBox="([^"]+)"/u.exec(svg)?.[1] ?? '';
  const body = svg
    .replace(/^<svg[^>]*>/u, '')
    .replace(/<\/svg>$/u, '')
    .replaceAll(' ></', '></');
  const open = inks.reduce((text, [colour, word]) => text.replaceAll(colour, word), body);
  const left = /(?:fill|stroke)="(?!none|\{)([^"]+)"/u.exec(open)?.[1];
  if (left !== undefined) throw new Error(`${name}: a colour no theme knows, ${left}`);
  return { code, identity: symbol.identity, viewBox, body: open };
}

const library: unknown = need('milsymbol');
if (!isLibrary(library)) throw new Error('milsymbol is not what it was');
const lines = Object.keys(wanted)
  .toSorted()
  .map((name) => `${JSON.stringify(name)}:${JSON.stringify(draw(library, name))}`);
writeFileSync(output, `{\n${lines.join(',\n')}\n}\n`);
