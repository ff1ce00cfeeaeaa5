/** Comma-separated values by RFC 4180, bounded, with a difference between nothing and an empty text. */

export interface CsvOptions {
  /** Semicolon for the spreadsheets of French-speaking offices. */
  readonly separator?: ',' | ';';
  /** Byte order mark, without which some spreadsheets read UTF-8 as something else. */
  readonly bom?: boolean;
}

export interface CsvLimits {
  readonly charactersMax: number;
  readonly rowsMax: number;
  readonly columnsMax: number;
  readonly fieldMax: number;
}

/** One field as read: `bare` fields were not quoted, so that an empty one can mean nothing at all. */
export interface CsvField {
  readonly text: string;
  readonly bare: boolean;
}

export type CsvFaultCode =
  | 'csv.large'
  | 'csv.rows'
  | 'csv.columns'
  | 'csv.field'
  | 'csv.quote'
  | 'csv.ragged'
  | 'csv.empty'
  | 'csv.header'
  | 'csv.value';

/** What is wrong with a file: the line it starts on, counted from 1, and the column where one can be named. */
export interface CsvFault {
  readonly code: CsvFaultCode;
  readonly line: number;
  readonly column?: string;
}

export type CsvReading =
  | { readonly ok: true; readonly rows: readonly (readonly CsvField[])[]; readonly lines: readonly number[] }
  | { readonly ok: false; readonly fault: CsvFault };

export const csvLimits: CsvLimits = { charactersMax: 50_000_000, rowsMax: 200_000, columnsMax: 200, fieldMax: 100_000 };

const BOM = '\uFEFF';

/** Writes rows; null is an empty field, an empty text is `""`. Lines end in CRLF, the last one too. */
export function csvText(rows: readonly (readonly (string | null)[])[], options: CsvOptions = {}): string {
  const { separator = ',', bom = false } = options;
  const lines = rows.map((row) => row.map((one) => written(one, separator)).join(separator));
  return (bom ? BOM : '') + lines.map((line) => `${line}\r\n`).join('');
}

function written(text: string | null, separator: string): string {
  if (text === null) return '';
  const isPlain = text !== '' && !text.includes(separator) && !/["\r\n\uFEFF]|^\s|\s$/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

/**
 * Reads a whole file. The separator is found in the first line unless given. Stops at the first fault: a file that is
 * half understood is not a file to import.
 */
export function parseCsv(
  given: string,
  options: { separator?: ',' | ';'; limits?: Partial<CsvLimits> } = {},
): CsvReading {
  const limits = { ...csvLimits, ...options.limits };
  if (given.length > limits.charactersMax) return fault('csv.large', 1);
  const text = given.startsWith(BOM) ? given.slice(1) : given;
  const separator = options.separator ?? separatorOf(text);
  const rows: CsvField[][] = [];
  const lines: number[] = [];
  let at: Place = { offset: 0, line: 1 };
  while (at.offset < text.length) {
    const record = readRecord(text, at, { separator, limits });
    if (!record.ok) return record;
    if (rows.length >= limits.rowsMax) return fault('csv.rows', at.line);
    const width = rows[0]?.length ?? record.fields.length;
    if (record.fields.length !== width) return fault('csv.ragged', at.line);
    rows.push(record.fields);
    lines.push(at.line);
    at = record.next;
  }
  return rows.length === 0 ? fault('csv.empty', 1) : { ok: true, rows, lines };
}

interface Place {
  readonly offset: number;
  readonly line: number;
}

interface Reader {
  readonly separator: string;
  readonly limits: CsvLimits;
}

type Failed = { readonly ok: false; readonly fault: CsvFault };
type RecordRead = { readonly ok: true; readonly fields: CsvField[]; readonly next: Place } | Failed;
type FieldRead = { readonly ok: true; readonly field: CsvField; readonly next: Place } | Failed;

const fault = (code: CsvFaultCode, line: number): Failed => ({ ok: false, fault: { code, line } });

/** Whichever of the two stands more often in the first line; a tie is a comma. */
function separatorOf(text: string): ',' | ';' {
  const end = text.search(/[\r\n]/);
  const head = end < 0 ? text : text.slice(0, end);
  return head.split(';').length > head.split(',').length ? ';' : ',';
}

function readRecord(text: string, start: Place, reader: Reader): RecordRead {
  const fields: CsvField[] = [];
  let at = start;
  for (;;) {
    const read = text[at.offset] === '"' ? readQuoted(text, at, reader) : readBare(text, at, reader);
    if (!read.ok) return read;
    fields.push(read.field);
    if (fields.length > reader.limits.columnsMax) return fault('csv.columns', start.line);
    at = read.next;
    if (text[at.offset] !== reader.separator) return { ok: true, fields, next: afterLine(text, at) };
    at = { ...at, offset: at.offset + 1 };
  }
}

function afterLine(text: string, at: Place): Place {
  const isPair = text[at.offset] === '\r' && text[at.offset + 1] === '\n';
  return { offset: at.offset + (isPair ? 2 : 1), line: at.line + 1 };
}

function readBare(text: string, at: Place, { separator, limits }: Reader): FieldRead {
  let end = at.offset;
  while (end < text.length && text[end] !== separator && text[end] !== '\r' && text[end] !== '\n') end += 1;
  const field = text.slice(at.offset, end);
  if (field.length > limits.fieldMax) return fault('csv.field', at.line);
  if (field.includes('"')) return fault('csv.quote', at.line);
  return { ok: true, field: { text: field, bare: true }, next: { ...at, offset: end } };
}

function readQuoted(text: string, at: Place, { separator, limits }: Reader): FieldRead {
  let from = at.offset + 1;
  let end = text.indexOf('"', from);
  while (end >= 0 && text[end + 1] === '"') {
    from = end + 2;
    end = text.indexOf('"', from);
  }
  if (end < 0) return fault('csv.quote', at.line);
  const inside = text.slice(at.offset + 1, end).replaceAll('""', '"');
  if (inside.length > limits.fieldMax) return fault('csv.field', at.line);
  const after = text[end + 1];
  if (after !== undefined && after !== separator && after !== '\r' && after !== '\n')
    return fault('csv.quote', at.line);
  const lines = inside.split(/\r\n|\r|\n/).length - 1;
  return { ok: true, field: { text: inside, bare: false }, next: { offset: end + 1, line: at.line + lines } };
}
