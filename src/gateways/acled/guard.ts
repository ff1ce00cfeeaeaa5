/**
 * A spreadsheet runs a text that starts like a formula. Such a text is written behind an apostrophe, which a spreadsheet
 * takes for “this is text” and reading takes away again. Texts that start with apostrophes and then such a character get
 * one more, so that nothing is lost either way; all others are left alone.
 */
const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/;

export const guarded = (text: string): string => (dangerous.test(text) ? `'${text}` : text);
export const unguarded = (text: string): string =>
  text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text;

/** Micro-degrees as decimal degrees, all six decimals, with no arithmetic in fractions. */
export function degreesText(micro: number): string {
  const digits = String(Math.abs(micro)).padStart(7, '0');
  return `${micro < 0 ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

/** Decimal degrees as micro-degrees; undefined when this is no such number or has more than six decimals that matter. */
export function degreesRead(text: string): number | undefined {
  const match = /^(-?)(\d{1,3})(?:\.(\d+))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  if (/[1-9]/.test(fraction.slice(6))) return undefined;
  const micro = Number(whole) * 1_000_000 + Number(fraction.slice(0, 6).padEnd(6, '0'));
  return micro === 0 ? 0 : sign === '-' ? -micro : micro;
}

/** A whole number as written, or undefined. */
export function wholeRead(text: string): number | undefined {
  if (!/^-?(0|[1-9]\d{0,14})$/.test(text)) return undefined;
  const read = Number(text);
  return read === 0 ? 0 : read;
}
