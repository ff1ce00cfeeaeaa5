/** The military letters for whole hours from UTC. J means "whatever my clock says" and is no zone at all. */
export type ZoneLetter =
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'E'
  | 'F'
  | 'G'
  | 'H'
  | 'I'
  | 'K'
  | 'L'
  | 'M'
  | 'N'
  | 'O'
  | 'P'
  | 'Q'
  | 'R'
  | 'S'
  | 'T'
  | 'U'
  | 'V'
  | 'W'
  | 'X'
  | 'Y'
  | 'Z';

/** Hours east of UTC. Q is Haiti in summer, R Haiti in winter, C Nairobi. */
const HOURS: Readonly<Record<ZoneLetter, number>> = {
  A: 1,
  B: 2,
  C: 3,
  D: 4,
  E: 5,
  F: 6,
  G: 7,
  H: 8,
  I: 9,
  K: 10,
  L: 11,
  M: 12,
  N: -1,
  O: -2,
  P: -3,
  Q: -4,
  R: -5,
  S: -6,
  T: -7,
  U: -8,
  V: -9,
  W: -10,
  X: -11,
  Y: -12,
  Z: 0,
};

const hoursByLetter: ReadonlyMap<string, number> = new Map(Object.entries(HOURS));

export const DTG_MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] as const;

/** French-speaking staffs write four months their own way; no name means two months. */
export const MONTH_BY_DTG_NAME: ReadonlyMap<string, number> = new Map([
  ...DTG_MONTHS.map((name, index) => [name, index + 1] as const),
  ['FEV', 2],
  ['AVR', 4],
  ['MAI', 5],
  ['AOU', 8],
]);

/** Minutes east of UTC, or nothing for J and for what is not a letter. */
export function offsetMinutesOf(letter: string): number | undefined {
  const hours = hoursByLetter.get(letter);
  return hours === undefined ? undefined : hours * 60;
}

/** Nothing for half-hour zones and beyond twelve hours: no letter stands for those. */
export function findZoneLetter(offsetMinutes: number): ZoneLetter | undefined {
  return LETTERS.find((letter) => HOURS[letter] * 60 === offsetMinutes);
}

const LETTERS: readonly ZoneLetter[] = [
  'Z',
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'K',
  'L',
  'M',
  'N',
  'O',
  'P',
  'Q',
  'R',
  'S',
  'T',
  'U',
  'V',
  'W',
  'X',
  'Y',
];
