/**
 * Plain geometry on longitude/latitude pairs: reading GeoJSON and TopoJSON, simplifying,
 * finding the segments two outlines share, and packing a line into small integers.
 */
export type Point = readonly [number, number];
export type Ring = readonly Point[];
export type Polygon = readonly Ring[];

const KM_PER_DEGREE_LATITUDE = 111.3;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function readPoint(value: unknown): Point {
  const [x, y] = list(value);
  if (typeof x !== 'number' || typeof y !== 'number') throw new Error('not a coordinate pair');
  return [x, y];
}

function readPolygon(value: unknown): Polygon {
  return list(value).map((ring) => list(ring).map(readPoint));
}

/** The polygons of a GeoJSON Polygon or MultiPolygon. */
export function polygonsOf(geometry: unknown): readonly Polygon[] {
  if (!isRecord(geometry)) return [];
  if (geometry['type'] === 'Polygon') return [readPolygon(geometry['coordinates'])];
  if (geometry['type'] === 'MultiPolygon') return list(geometry['coordinates']).map(readPolygon);
  return [];
}

export function areaKm2(ring: Ring): number {
  let sum = 0;
  for (const [from, to] of segments(ring)) sum += from[0] * to[1] - to[0] * from[1];
  const middle = ring[0]?.[1] ?? 0;
  const scale = KM_PER_DEGREE_LATITUDE ** 2 * Math.cos((middle * Math.PI) / 180);
  return Math.abs(sum / 2) * scale;
}

/** Centre of gravity of the area inside a ring. */
export function centre(ring: Ring): Point {
  let [x, y, weight] = [0, 0, 0];
  for (const [from, to] of segments(ring)) {
    const cross = from[0] * to[1] - to[0] * from[1];
    x += (from[0] + to[0]) * cross;
    y += (from[1] + to[1]) * cross;
    weight += 3 * cross;
  }
  return [x / weight, y / weight];
}

export function segments(ring: Ring): readonly (readonly [Point, Point])[] {
  return ring.slice(1).map((to, index): readonly [Point, Point] => [ring[index] ?? to, to]);
}

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length2;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(point[0] - from[0] - t * dx, point[1] - from[1] - t * dy);
}

/** Douglas–Peucker without recursion, so that a long coast cannot exhaust the stack. */
export function simplify(line: Ring, tolerance: number): Ring {
  const keep = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const worst = farthest(line, span);
    if (worst.distance <= tolerance) continue;
    keep.add(worst.index);
    open.push([span[0], worst.index], [worst.index, span[1]]);
  }
  return line.filter((_, index) => keep.has(index));
}

function farthest(line: Ring, span: readonly [number, number]): { index: number; distance: number } {
  const from = line[span[0]] ?? [0, 0];
  const to = line[span[1]] ?? [0, 0];
  let found = { index: span[0], distance: -1 };
  for (let index = span[0] + 1; index < span[1]; index += 1) {
    const distance = distanceToSegment(line[index] ?? from, from, to);
    if (distance > found.distance) found = { index, distance };
  }
  return found;
}

function segmentKey(a: Point, b: Point): string {
  const [first, second] = [a.join(), b.join()];
  return first < second ? `${first};${second}` : `${second};${first}`;
}

/** Lines made of the segments that at least two of the outlines have in common. */
export function sharedLines(outlines: readonly (readonly Ring[])[]): readonly Ring[] {
  const seen = new Map<string, number>();
  const result: Ring[] = [];
  outlines.forEach((rings, owner) => {
    for (const ring of rings) {
      let line: Point[] = [];
      for (const [from, to] of segments(ring)) {
        const key = segmentKey(from, to);
        const shared = seen.has(key) && seen.get(key) !== owner;
        if (!seen.has(key)) seen.set(key, owner);
        if (shared) line.push(...(line.length === 0 ? [from, to] : [to]));
        if (!shared && line.length > 0) {
          result.push(line);
          line = [];
        }
      }
      if (line.length > 0) result.push(line);
    }
  });
  return result;
}

/** First point absolute, the rest as differences, all in units of 1 / scale degrees. */
export function pack(line: Ring, scale: number): readonly number[] {
  const packed: number[] = [];
  let last: Point = [0, 0];
  for (const point of line) {
    const next: Point = [Math.round(point[0] * scale), Math.round(point[1] * scale)];
    const moved = next[0] !== last[0] || next[1] !== last[1] || packed.length === 0;
    if (moved) packed.push(next[0] - last[0], next[1] - last[1]);
    last = next;
  }
  return packed;
}

/** One country of a quantised TopoJSON file, by its arcs. */
export function decodeTopology(topology: unknown): (arcs: unknown) => Ring {
  if (!isRecord(topology) || !isRecord(topology['transform'])) throw new Error('not a quantised topology');
  const [scaleX, scaleY] = readPoint(topology['transform']['scale']);
  const [moveX, moveY] = readPoint(topology['transform']['translate']);
  const arcs = list(topology['arcs']).map((arc) => {
    let [x, y] = [0, 0];
    return list(arc).map((step): Point => {
      const [dx, dy] = readPoint(step);
      [x, y] = [x + dx, y + dy];
      return [x * scaleX + moveX, y * scaleY + moveY];
    });
  });
  return (indexes) =>
    list(indexes).flatMap((index, place) => {
      if (typeof index !== 'number') throw new Error('not an arc');
      const arc = index < 0 ? (arcs[~index] ?? []).toReversed() : (arcs[index] ?? []);
      return place === 0 ? arc : arc.slice(1);
    });
}
