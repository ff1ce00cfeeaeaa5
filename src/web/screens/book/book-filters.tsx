import { useState } from 'react';
import type { ReactElement } from 'react';
import { findMoment, isInstant } from '#kit';
import { useFilters } from '#web/app/address.ts';
import type { Changes } from '#web/app/address.ts';
import { useModel } from '#web/app/hooks.ts';
import { stationNowMs } from '#web/app/store.ts';
import { useWords } from '#web/app/use-words.ts';
import { dateTimeGroup, findInstantMs } from '#web/ui/instant.ts';
import { Button } from '#web/ui/button.tsx';

export const filterNames = [
  'q',
  'desk',
  'kind',
  'nature',
  'subject',
  'who',
  'grade',
  'late',
  'since',
  'until',
  'from',
] as const;
type FilterName = (typeof filterNames)[number];
type Set = (changes: Changes<FilterName>) => void;

/** A moment in any writing the mission uses. */
const moments = { placeholder: '171420Q SEP 24', show: showMoment, read: readMoment };
/** On a narrower screen the filters are folded away until asked for. */
const foldedWidth = 700;

/** Filters of the book; they stand in the address. A changed filter starts again at the newest entry. */
export function BookFilters(): ReactElement {
  const words = useWords();
  const model = useModel();
  const [values, setFilters] = useFilters(filterNames);
  const set: Set = (changes) => setFilters({ ...changes, from: undefined }, { replace: true });
  const kinds = model.kinds.filter(({ desk }) => values.desk === undefined || desk === values.desk);
  const isFiltered = filterNames.some((name) => values[name] !== undefined);
  const clear = Object.fromEntries(filterNames.map((name) => [name, undefined]));
  return (
    <details className="filters-fold screen-only" open={isFiltered || window.innerWidth >= foldedWidth}>
      <summary>{words.say('filter')}</summary>
      <search className="filters">
        <WrittenFilter name="q" value={values.q} set={set} label={words.say('filter.text')} />
        <ChosenFilter
          name="desk"
          value={values.desk}
          set={(changes) => set({ ...changes, kind: undefined })}
          label={words.say('book.desk')}
          options={model.desks.map((desk) => [desk.name, words.of(desk.words)])}
        />
        <ChosenFilter
          name="kind"
          value={values.kind}
          set={set}
          label={words.say('filter.kind')}
          options={kinds.map((kind) => [kind.id, words.of(kind.words)])}
        />
        <ChosenFilter
          name="nature"
          value={values.nature}
          set={set}
          label={words.say('filter.nature')}
          options={[
            ['observation', words.say('nature.observation')],
            ['decision', words.say('nature.decision')],
            ['claim', words.say('nature.claim')],
          ]}
        />
        <ChosenFilter
          name="late"
          value={values.late}
          set={set}
          label={words.say('filter.late')}
          options={[
            ['yes', words.say('yes')],
            ['no', words.say('no')],
          ]}
        />
        <WrittenFilter name="who" value={values.who} set={set} label={words.say('book.who')} />
        <WrittenFilter name="grade" value={values.grade} set={set} label={words.say('grade')} read={readGrade} />
        <WrittenFilter {...moments} name="since" value={values.since} set={set} label={words.say('filter.since')} />
        <WrittenFilter {...moments} name="until" value={values.until} set={set} label={words.say('filter.until')} />
        <Button disabled={!isFiltered} onClick={() => set(clear)}>
          {words.say('filter.clear')}
        </Button>
      </search>
    </details>
  );
}

interface FilterProps {
  readonly name: FilterName;
  readonly value: string | undefined;
  readonly set: Set;
  readonly label: string;
}

function ChosenFilter(props: FilterProps & { readonly options: readonly (readonly [string, string])[] }): ReactElement {
  const words = useWords();
  return (
    <label className="filter">
      <span>{props.label}</span>
      <select
        className="input"
        value={props.value ?? ''}
        onChange={(event) => props.set({ [props.name]: event.target.value })}
      >
        <option value="">{words.say('filter.all')}</option>
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface WrittenFilterProps extends FilterProps {
  readonly placeholder?: string;
  /** How the part of the address is shown to the reader. */
  readonly show?: (value: string) => string;
  /** What is asked for a text; nothing when it cannot be read. */
  readonly read?: (text: string) => string | undefined;
}

const same = (text: string): string => text;

/** Read when the field is left or Enter is pressed; what cannot be read stays and is marked. */
function WrittenFilter(props: WrittenFilterProps): ReactElement {
  const { name, value = '', set, label, placeholder, show = same, read = same } = props;
  const [seen, setSeen] = useState(value);
  const [text, setText] = useState(show(value));
  const [wrong, setWrong] = useState(false);
  if (seen !== value) {
    setSeen(value);
    setText(show(value));
  }
  const take = (): void => {
    const typed = text.trim();
    const found = typed === '' ? '' : typed === show(value) ? value : read(typed);
    setWrong(found === undefined);
    if (found !== undefined && found !== value) set({ [name]: found });
  };
  return (
    <label className="filter">
      <span>{label}</span>
      <input
        className="input input-number"
        value={text}
        maxLength={200}
        placeholder={placeholder}
        aria-invalid={wrong || undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </label>
  );
}

function showMoment(value: string): string {
  const at = findInstantMs(value);
  return at === undefined ? value : dateTimeGroup(at);
}

function readMoment(text: string): string | undefined {
  const now = new Date(stationNowMs()).toISOString();
  return isInstant(now) ? findMoment(text, now) : undefined;
}

function readGrade(text: string): string | undefined {
  const grade = text.toUpperCase();
  return /^[A-F][1-6]$/.test(grade) ? grade : undefined;
}
