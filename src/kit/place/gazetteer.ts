import { distanceMetres, isPlaceFault } from './point.ts';
import { parsePoint } from './parse.ts';
import { placeWords } from './spelling.ts';
import type { PlaceWords } from './spelling.ts';
import type { Point } from './point.ts';

export interface PlaceName {
  readonly lang?: 'en' | 'fr' | 'ht' | 'sw';
  readonly text: string;
}

/** A place with a name. The first name is the one shown where no language asks for another. */
export interface Place {
  readonly id: string;
  readonly names: readonly PlaceName[];
  readonly point: Point;
  /** Radius in metres inside which the true place lies. */
  readonly accuracy_m: number;
  /** Code of the administrative area this place is, not merely lies in. */
  readonly pcode?: string;
  /** Code of the commune it lies in. */
  readonly commune?: string;
  /** Id of the place it is a part of. */
  readonly parent?: string;
  readonly source?: string;
}

export interface PlaceMatch {
  readonly place: Place;
  /** 1 is the very name; below, the less alike the smaller. */
  readonly score: number;
  /** The name that matched. */
  readonly name: string;
  /** Given when the question was a point. */
  readonly distance_m?: number;
}

/** Matches below this share nothing but chance. */
const SCORE_MIN = 0.55;
const MATCHES_MAX = 8;

/** Places a person may mean, best first: by name in any spelling, or nearest first when the question is a point. */
export function findPlaces(places: readonly Place[], query: string): readonly PlaceMatch[] {
  const parsed = parsePoint(query);
  const matches = isPlaceFault(parsed) ? byName(places, placeWords(query)) : byDistance(places, parsed.point);
  return matches.slice(0, MATCHES_MAX);
}

function byDistance(places: readonly Place[], point: Point): PlaceMatch[] {
  return places
    .map((place) => {
      const distance_m = distanceMetres(place.point, point);
      // A point inside the place's own uncertainty is the place; a kilometre beyond halves the match.
      const beyond = Math.max(0, distance_m - place.accuracy_m);
      return { place, score: 1000 / (1000 + beyond), name: place.names[0]?.text ?? place.id, distance_m };
    })
    .sort((a, b) => a.distance_m - b.distance_m || order(a.place.id, b.place.id));
}

function byName(places: readonly Place[], asked: PlaceWords): PlaceMatch[] {
  if (asked.words.length === 0 && asked.numbers.length === 0) return [];
  return places
    .flatMap((place) => findBest(place, asked) ?? [])
    .sort((a, b) => b.score - a.score || order(a.place.id, b.place.id));
}

function findBest(place: Place, asked: PlaceWords): PlaceMatch | undefined {
  return place.names
    .map(({ text }) => ({ place, score: score(asked, placeWords(text)), name: text }))
    .filter((match) => match.score >= SCORE_MIN)
    .sort((a, b) => b.score - a.score)[0];
}

/**
 * Numbers are exact or the place is another one: Delmas 19 and Delmas 33 are three kilometres and a gang apart.
 * A name without any number may still answer, well behind, so that an unknown side street finds its commune.
 */
function score(asked: PlaceWords, named: PlaceWords): number {
  const isSameNumber = asked.numbers.join() === named.numbers.join();
  if (asked.numbers.length > 0 && named.numbers.length > 0 && !isSameNumber) return 0;
  const likeness = wordsLikeness(asked, named);
  if (isSameNumber) return likeness;
  return likeness * (asked.numbers.length > 0 ? 0.75 : 0.9);
}

function wordsLikeness(asked: PlaceWords, named: PlaceWords): number {
  if (asked.words.length === 0 || named.words.length === 0) {
    return asked.words.length === named.words.length ? 1 : 0;
  }
  // Spaces are written at will: "Kwa dè Bouke", "Kwadèbouke".
  const joined = alike(asked.words.join(''), named.words.join(''));
  const best = asked.words.map((word) => Math.max(...named.words.map((other) => alike(word, other))));
  const mean = best.reduce((sum, one) => sum + one, 0) / best.length;
  const unasked = Math.max(0, named.words.length - asked.words.length);
  return Math.max(joined, mean * 0.95 ** unasked * (unasked > 0 ? 0.95 : 1));
}

/** Half the letter pairs in common, or a beginning still being typed. */
function alike(asked: string, named: string): number {
  if (asked === named) return 1;
  if (asked.length > 0 && named.startsWith(asked)) return Math.max(0.7, asked.length / named.length);
  const pairs = letterPairs(asked);
  const others = letterPairs(named);
  const shared = pairs.filter((pair) => {
    const at = others.indexOf(pair);
    if (at >= 0) others.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * shared) / (asked.length + named.length + 2);
}

/** The ends count as letters, so that short words and first letters weigh. */
function letterPairs(word: string): string[] {
  const bounded = `^${word}$`;
  return Array.from({ length: bounded.length - 1 }, (_, at) => bounded.slice(at, at + 2));
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
