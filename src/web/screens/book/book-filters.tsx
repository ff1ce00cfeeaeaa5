import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { findMoment, isInstant } from '#kit';
import { useFilters } from '#web/app/address.ts';
import type { Changes } from '#web/app/address.ts';
import { useModel, useNow } from '#web/app/hooks.ts';
import { useWords } from '#web/app/use-words.ts';
import { dateTimeGroup, findInstantMs } from '#web/ui/instant.ts';
import { Button } from '#web/ui/button.tsx';

export const filterNames = ['q', 'desk', 'kind', 'nature', 'subject', 'who', 'grade', 'late', 'since', 'until', 'from'] as const;
type FilterName = (typeof filterNames)[number];
type Set = (changes: Changes<FilterName>) => void;

const typedAfterMs = 300;

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
    <search className="filters screen-only">
      <TypedFilter name="q" value={values.q} set={set} label={words.say('filter.text')} />
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
      <TypedFilter name="who" value={values.who} set={set} label={words.say('book.who')} />
      <TypedFilter name="grade" value={values.grade} set={set} label={words.say('grade')} pattern="[A-Fa-f][1-6]" />
      <MomentFilter name="since" value={values.since} set={set} label={words.say('filter.since')} />
      <MomentFilter name="until" value={values.until} set={set} label={words.say('filter.until')} />
      <Button disabled={!isFiltered} onClick={() => set(clear)}>
        {words.say('filter.clear')}
      </Button>
    </search>
  );
}

interface FilterProps {
  readonly name: FilterName;
  readonly value: string | undefined;
  readonly set: Set;
  readonly label: string;
}

function ChosenFilter(
  props: FilterProps & { readonly options: readonly (readonly [string, string])[] },
): ReactElement {
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

/** Asks after a short rest, and only what can be asked. */
function TypedFilter(props: FilterProps & { readonly pattern?: string }): ReactElement {
  const { name, value, set, label, pattern } = props;
  const [text, setText] = useState(value ?? '');
  const isWhole = text === '' || pattern === undefined || new RegExp(`^(?:${pattern})$`).test(text);
  useEffect(() => setText(value ?? ''), [value]);
  useEffect(() => {
    const wanted = pattern === undefined ? text : text.toUpperCase();
    if (!isWhole || wanted === (value ?? '')) return undefined;
    const timer = setTimeout(() => set({ [name]: wanted }), typedAfterMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <label className="filter">
      <span>{label}</span>
      <input
        className="input"
        value={text}
        maxLength={200}
        aria-invalid={isWhole ? undefined : true}
        onChange={(event) => setText(event.target.value)}
      />
    </label>
  );
}

/** A moment in any writing the mission uses; read when the field is left or Enter is pressed. */
function MomentFilter({ name, value, set, label }: FilterProps): ReactElement {
  const now = useNow();
  const at = findInstantMs(value ?? '');
  const written = at === undefined ? '' : dateTimeGroup(at);
  const [text, setText] = useState(written);
  const [wrong, setWrong] = useState(false);
  useEffect(() => setText(written), [written]);
  const read = (): void => {
    const found = isInstant(now) ? findMoment(text, now) : undefined;
    setWrong(text.trim() !== '' && found === undefined);
    if (text !== written && (text.trim() === '' || found !== undefined)) set({ [name]: found });
  };
  return (
    <label className="filter">
      <span>{label}</span>
      <input
        className="input input-number"
        value={text}
        placeholder="171420Q SEP 24"
        aria-invalid={wrong || undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={read}
        onKeyDown={(event) => {
          if (event.key === 'Enter') read();
        }}
      />
    </label>
  );
}
