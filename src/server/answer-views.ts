import { clipped, markingOfView, mayRead } from '#kit';
import type { Cell, Columns, NamedView } from '#kit';
import type { Answer } from '#station';
import { raw } from './asked.ts';
import type { Asked, HandlersOf, Serving } from './asked.ts';
import type { Contract } from './contract.ts';
import { csvOf } from './csv.ts';
import { Problem, unknownThing } from './problem.ts';
import { clocksOf } from './standing.ts';

type Asking = Asked<Contract['GET /api/views/{name}']>;

export const viewHandlers: HandlersOf<'GET /api/views/{name}'> = {
  'GET /api/views/{name}': (asked, serving) => {
    const named = viewFor(asked, serving);
    const { format, separator, header, limit } = asked.query;
    const answer = filtered({ asked, serving, named }, limit);
    if (format !== 'csv') return answer;
    const content = csvOf(named.view.columns, answer.rows, {
      separator: separator === 'semicolon' ? ';' : ',',
      ...(header === 'words' ? { words: asked.lang } : {}),
    });
    const name = `${named.name}-${answer.position}.csv`;
    return raw({
      media: 'text/csv; charset=utf-8',
      content,
      headers: { 'content-disposition': `attachment; filename="${name}"` },
    });
  },
};

function viewFor({ params, viewer }: Asking, { model }: Serving): NamedView {
  const named = model.views.find(({ name }) => name === params.name);
  if (named === undefined || !mayRead(viewer, markingOfView(named))) throw unknownThing();
  return named;
}

interface Filtering {
  readonly asked: Asking;
  readonly serving: Serving;
  readonly named: NamedView;
}

/**
 * Rows in which the columns of the query have its values. A column that may be withheld is compared after withholding:
 * else the rows that stay would tell what it holds.
 */
function filtered({ asked, serving, named }: Filtering, limit: number | undefined): Answer {
  const where = Object.entries(cellsFrom(named.view.columns, asked.where));
  const mayBeWithheld = ([name]: [string, Cell]): boolean => {
    const column = named.view.columns[name];
    return column?.marking !== undefined || column?.markingFrom !== undefined;
  };
  const after = where.filter(mayBeWithheld);
  const before = Object.fromEntries(where.filter((one) => !mayBeWithheld(one)));
  const answer = serving.station.read(
    {
      view: named.name,
      where: before,
      ...clocksOf(asked.query),
      ...(limit === undefined || after.length > 0 ? {} : { limit }),
    },
    asked.viewer,
  );
  if (after.length === 0) return answer;
  const rows = answer.rows.filter((row) => after.every(([name, value]) => row[name] === value));
  return { ...answer, rows: rows.slice(0, limit) };
}

const unknownColumn = (columns: Columns, name: string): Problem =>
  new Problem({
    status: 400,
    code: 'field.unknown',
    field: `query.where.${name}`,
    value: '',
    params: { known: Object.keys(columns).join(', ') },
  });

/** The values of a filter, as their columns hold them. */
function cellsFrom(columns: Columns, where: Readonly<Record<string, string>>): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const [name, value] of Object.entries(where)) {
    const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
    if (column === undefined) throw unknownColumn(columns, name);
    const isNumber = column.holds === 'number' && value !== '';
    if (isNumber && !/^-?\d{1,15}$/.test(value)) {
      throw new Problem({
        status: 400,
        code: 'field.type',
        field: `query.where.${name}`,
        value: clipped(value),
        params: { type: 'integer', example: '3' },
      });
    }
    cells[name] = value === '' ? null : isNumber ? Number(value) : value;
  }
  return cells;
}
