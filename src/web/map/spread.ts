/**
 * Units that share a yard would hide each other. On the screen, a few of them are moved apart on a
 * ring around their middle, with a small dot left at each true place; many become one stack that
 * shows its most urgent member and how many more there are.
 */
export interface Located {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  /** The higher, the sooner it stands for a stack. */
  readonly urgency: number;
  /** Never hidden in a stack: where our own people are is seen at once. */
  readonly front?: boolean;
}

export interface Placement {
  readonly id: string;
  /** Pixels right and down of the true place. */
  readonly offset: readonly [number, number];
  /** How many further points this one stands for. */
  readonly more: number;
}

interface Placed extends Located {
  readonly x: number;
  readonly y: number;
}

const NEAR_PX = 36;
const SYMBOL_PX = 46;
const TILE_PX = 512;
const RING_MAX = 5;
/** From here on nothing is stacked: whoever looks this closely wants to see everybody. */
const STACK_BELOW_ZOOM = 14;

/** Web Mercator pixels at a zoom. */
function place(point: Located, zoom: number): Placed {
  const world = TILE_PX * 2 ** zoom;
  const sine = Math.sin((point.lat * Math.PI) / 180);
  return {
    ...point,
    x: ((point.lon + 180) / 360) * world,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world,
  };
}

/** Each group forms around its most urgent member, so the result does not depend on the order. */
function groups(points: readonly Placed[]): readonly (readonly Placed[])[] {
  const found: Placed[][] = [];
  const ordered = points.toSorted((a, b) => b.urgency - a.urgency || (a.id < b.id ? -1 : 1));
  for (const point of ordered) {
    const group = found.find(([first]) => first !== undefined && distance(first, point) < NEAR_PX);
    if (group === undefined) found.push([point]);
    else group.push(point);
  }
  return found;
}

function distance(a: Placed, b: Placed): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function ring(group: readonly Placed[]): readonly Placement[] {
  const middleX = group.reduce((sum, point) => sum + point.x, 0) / group.length;
  const middleY = group.reduce((sum, point) => sum + point.y, 0) / group.length;
  const radius = Math.max(SYMBOL_PX / 2, (group.length * SYMBOL_PX) / (2 * Math.PI));
  return group.map((point, index) => {
    const angle = (2 * Math.PI * index) / group.length - Math.PI / 2;
    const x = middleX + radius * Math.cos(angle) - point.x;
    const y = middleY + radius * Math.sin(angle) - point.y;
    return { id: point.id, offset: [Math.round(x), Math.round(y)], more: 0 };
  });
}

/** Which points are drawn at this zoom, and how far from their true place. */
export function spread(points: readonly Located[], zoom: number): readonly Placement[] {
  return groups(points.map((point) => place(point, zoom))).flatMap((group): readonly Placement[] => {
    const first = group[0];
    if (first === undefined) return [];
    if (group.length === 1) return [{ id: first.id, offset: [0, 0], more: 0 }];
    const isStacked = group.length > RING_MAX && zoom < STACK_BELOW_ZOOM;
    return isStacked ? stack(group) : ring(group);
  });
}

/** Whoever stands in front is drawn around the stack of the others. */
function stack(group: readonly Placed[]): readonly Placement[] {
  const front = group.filter((point) => point.front === true);
  const others = group.filter((point) => point.front !== true);
  const [first] = others;
  if (first === undefined) return ring(front);
  const more = others.length - 1;
  if (front.length === 0) return [{ id: first.id, offset: [0, 0], more }];
  return ring([...front, first]).map((one) => (one.id === first.id ? { ...one, more } : one));
}
