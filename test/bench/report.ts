/** One line of the benchmark: a goal of the record, what was measured and whether it is met. */
export interface Line {
  readonly entries: number;
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  /** Ours against the peer's, more than 1 is better for us; absent where there is no peer. */
  readonly ratio?: number;
  readonly target?: number;
  /** Set where the target is an amount that must not be passed. */
  readonly limit?: { readonly value: number; readonly max: number };
}

const met = ({ ratio, target, limit }: Line): string => {
  if (limit !== undefined) return limit.value <= limit.max ? 'met' : 'missed';
  return ratio === undefined || target === undefined ? '' : ratio >= target ? 'met' : 'missed';
};

const targetText = ({ target, limit }: Line): string => {
  if (limit !== undefined) return `≤ ${limit.max}`;
  return target === undefined ? '' : `≥ ${target}×`;
};

const cellsOf = (line: Line): string[] => [
  line.entries.toLocaleString('en'),
  line.what,
  line.ours,
  line.peer,
  line.ratio === undefined ? '' : `${line.ratio.toFixed(2)}×`,
  targetText(line),
  met(line),
];

/** The lines as a table in Markdown, with its columns aligned. */
export function tableOf(lines: readonly Line[]): string {
  const head = ['Entries', 'What', 'Konbit', 'Peer', 'Ratio', 'Goal', ''];
  const rows = [head, ...lines.map(cellsOf)];
  const widths = head.map((_, at) => Math.max(3, ...rows.map((row) => row[at]?.length ?? 0)));
  const text = (row: readonly string[]): string =>
    `| ${widths.map((width, at) => (row[at] ?? '').padEnd(width)).join(' | ')} |`;
  return [text(head), text(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(text)].join('\n');
}

export const perSecond = (rate: number): string => `${Math.round(rate).toLocaleString('en')}/s`;
export const milliseconds = (ms: number): string =>
  `${ms < 10 ? ms.toFixed(2) : Math.round(ms).toLocaleString('en')} ms`;
