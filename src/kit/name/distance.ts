import { nameWords } from './key.ts';

/** At this distance or nearer, a clerk should be asked whether two names are one person. */
const LIKELY_MAX = 0.35;
/** An initial says little: it may be any name, so it neither joins nor parts two records by much. */
const INITIAL_WEIGHT = 0.5;
const INITIAL_DISTANCE = 0.25;

/** 0 for names that sound the same, 1 for names with nothing in common; the same in both directions. */
export function nameDistance(a: string, b: string): number {
  const first = nameWords(a);
  const second = nameWords(b);
  if (first.length === 0 || second.length === 0) return first.length === second.length ? 0 : 1;
  return (oneWay(first, second) + oneWay(second, first)) / 2;
}

/** A suggestion for a person to confirm. It must never merge two records by itself. */
export function sameNameLikely(a: string, b: string): boolean {
  return nameDistance(a, b) <= LIKELY_MAX;
}

/** How far, on average, each word of one name is from its nearest in the other; long words count more. */
function oneWay(from: readonly string[], to: readonly string[]): number {
  let sum = 0;
  let weights = 0;
  for (const word of from) {
    const weight = word.length === 1 ? INITIAL_WEIGHT : word.length;
    sum += weight * Math.min(...to.map((other) => wordDistance(word, other)));
    weights += weight;
  }
  return sum / weights;
}

function wordDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0) ? INITIAL_DISTANCE : 1;
  return Math.min(1, editDistance(a, b) / Math.max(a.length, b.length));
}

/** Damerau–Levenshtein: letters put in, left out, changed or swapped with the next; sounds that are near cost half. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const kept = at(last, column - 1) + changeCost(a.charAt(row - 1), b.charAt(column - 1));
      const moved = Math.min(at(last, column), at(current, column - 1)) + 1;
      const swapped = isSwap(a, b, { row, column }) ? at(beforeLast, column - 2) + 1 : moved;
      current.push(Math.min(kept, moved, swapped));
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(costs: readonly number[], column: number): number {
  return costs[column] ?? Number.POSITIVE_INFINITY;
}

function isSwap(a: string, b: string, { row, column }: { readonly row: number; readonly column: number }): boolean {
  if (row < 2 || column < 2) return false;
  return a.charAt(row - 1) === b.charAt(column - 2) && a.charAt(row - 2) === b.charAt(column - 1);
}

/** Sounds one listener writes for another: vowels, voiced and voiceless pairs, and r with l or w (Swahili, Creole). */
const NEAR = ['aeiou', 'rl', 'ru', 'bp', 'dt', 'gk', 'vf', 'sS', 'jS', 'mn'] as const;

function changeCost(a: string, b: string): number {
  if (a === b) return 0;
  return NEAR.some((sounds) => sounds.includes(a) && sounds.includes(b)) ? 0.5 : 1;
}
