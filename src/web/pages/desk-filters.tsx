import type { ReactElement, ReactNode } from 'react';
import type { ModelColumn, ModelView } from '#web/app/client.ts';
import { usePageWords } from './words/words.ts';

type Filters = Readonly<Partial<Record<string, string | undefined>>>;

export interface DeskFiltersProps {
  readonly view: ModelView;
  readonly codes: readonly (readonly [string, ModelColumn])[];
  readonly filters: Filters;
  readonly set: (changes: Filters, options?: { readonly replace?: boolean }) => void;
  /** The way to the same rows as a file. */
  readonly csv: ReactNode;
}

const codesMax = 12;
const selectsMax = 3;

/** Columns that hold few enough codes to choose from. */
export const codeColumns = (view: ModelView): (readonly [string, ModelColumn])[] =>
  Object.entries(view.columns)
    .filter(([, { codes, hidden }]) => hidden !== true && codes !== undefined && Object.keys(codes).length <= codesMax)
    .slice(0, selectsMax);

export function DeskFilters({ view, codes, filters, set, csv }: DeskFiltersProps): ReactElement {
  const words = usePageWords();
  return (
    <search className="desk-filters screen-only" aria-label={words.of(view.words)}>
      <label>
        <span>{words.say('filter')}</span>
        <input
          className="input"
          type="search"
          value={filters['q'] ?? ''}
          onChange={(event) => set({ q: event.currentTarget.value }, { replace: true })}
        />
      </label>
      {codes.map(([name, column]) => (
        <label key={name}>
          <span>{words.of(column.words)}</span>
          <select
            className="input"
            value={filters[`is.${name}`] ?? ''}
            onChange={(event) => set({ [`is.${name}`]: event.currentTarget.value }, { replace: true })}
          >
            <option value="">{words.say('filter-all')}</option>
            {Object.entries(column.codes ?? {}).map(([code, label]) => (
              <option key={code} value={code}>
                {words.of(label)}
              </option>
            ))}
          </select>
        </label>
      ))}
      {csv}
    </search>
  );
}
