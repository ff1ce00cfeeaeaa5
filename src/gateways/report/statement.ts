import type { Cell, ReportSection } from '#kit';

/** One entry a statement rests on. */
export interface Evidence {
  readonly position: number;
  readonly id: string;
  readonly kind: string;
  readonly occurred: string;
  readonly received: string;
  readonly lateMinutes: number;
}

/** A piece of a sentence: plain words, or a figure that opens to its entries. */
export interface Piece {
  readonly text: string;
  readonly figure?: string;
}

export interface ReportTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface SaidStatement {
  /** Names the statement from one issue to the next: desk and place in its list. */
  readonly id: string;
  readonly section: ReportSection;
  readonly pieces: readonly Piece[];
  readonly values: Readonly<Record<string, Cell>>;
  readonly evidence: readonly Evidence[];
  readonly table?: ReportTable;
}

export const textOf = (statement: Pick<SaidStatement, 'pieces' | 'table'>): string => {
  const sentence = statement.pieces.map((piece) => piece.text).join('');
  const rows = statement.table?.rows.map((row) => row.join(' · ')).join('; ') ?? '';
  return rows === '' ? sentence : `${sentence} ${rows}`;
};

/** The figures of a statement as one comparable text. */
export const figuresText = (statement: SaidStatement): string =>
  JSON.stringify([Object.entries(statement.values), statement.table?.rows.length ?? 0]);
