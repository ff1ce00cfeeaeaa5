import { useState } from 'react';
import type { ReactElement } from 'react';
import { findMoment, isInstant } from '#kit';
import { Button } from '#web/ui/button.tsx';
import { dateTimeGroup, findInstantMs } from '#web/ui/instant.ts';
import { clockNames, useAsOf, useFilters } from './address.ts';
import { useApp } from './hooks.ts';
import { stationNowMs } from './store.ts';
import { useWords } from './use-words.ts';
import './as-of-bar.css';

type ClockName = (typeof clockNames)[number];

const hourMs = 3_600_000;
/** How far back the sliders reach. */
const reaches = { day: 24, week: 7 * 24, month: 31 * 24, year: 366 * 24 } as const;
type Reach = keyof typeof reaches;
const reachNames: readonly Reach[] = ['day', 'week', 'month', 'year'];
const stepsMax = 1000;

/** The two clocks: as things happened, and as the book knew them. Both stand in the address. */
export function AsOfBar(): ReactElement {
  const words = useWords();
  const asOf = useAsOf();
  const [open, setOpen] = useState(false);
  const [reach, setReach] = useState<Reach>('week');
  const isPast = asOf.happened !== undefined || asOf.knew !== undefined;
  const said = (name: ClockName): string => {
    const at = findInstantMs(asOf[name] ?? '');
    return at === undefined ? words.say('as-of.now') : dateTimeGroup(at);
  };
  return (
    <section className={isPast ? 'as-of as-of-past screen-only' : 'as-of screen-only'} aria-label={words.say('as-of')}>
      <button
        type="button"
        className="as-of-summary"
        aria-expanded={open}
        aria-controls="as-of-clocks"
        onClick={() => setOpen(!open)}
      >
        <strong>{words.say('as-of')}</strong>
        <span>
          {words.say('as-of.happened')} <b className="number">{said('happened')}</b>
        </span>
        <span>
          {words.say('as-of.knew')} <b className="number">{said('knew')}</b>
        </span>
      </button>
      <div id="as-of-clocks" className="as-of-clocks" hidden={!open}>
        {open && (
          <>
            {clockNames.map((name) => (
              <AsOfClock key={name} name={name} reach={reaches[reach]} />
            ))}
            <ReachChoice reach={reach} onReach={setReach} />
          </>
        )}
      </div>
    </section>
  );
}

function ReachChoice(props: { readonly reach: Reach; readonly onReach: (reach: Reach) => void }): ReactElement {
  const words = useWords();
  return (
    <label className="choice">
      <span>{words.say('as-of.reach')}</span>
      <select
        className="input"
        value={props.reach}
        onChange={(event) => {
          const chosen = reachNames.find((one) => one === event.target.value);
          if (chosen !== undefined) props.onReach(chosen);
        }}
      >
        {reachNames.map((one) => (
          <option key={one} value={one}>
            {words.say(`as-of.reach.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface AsOfClockProps {
  readonly name: ClockName;
  /** Hours the slider reaches back. */
  readonly reach: number;
}

function AsOfClock({ name, reach }: AsOfClockProps): ReactElement {
  const words = useWords();
  const asOf = useAsOf();
  const [, set] = useFilters(clockNames);
  useApp((state) => state.clock);
  const now = stationNowMs();
  const value = asOf[name];
  const at = findInstantMs(value ?? '') ?? now;
  const step = (reach * hourMs) / stepsMax;
  const position = Math.max(0, Math.min(stepsMax, Math.round(stepsMax - (now - at) / step)));
  const label = words.say(`as-of.${name}`);
  const slide = (to: number): void => {
    const minute = Math.round((now - (stepsMax - to) * step) / 60_000) * 60_000;
    set({ [name]: to >= stepsMax ? undefined : new Date(minute).toISOString() }, { replace: true });
  };
  return (
    <div className="as-of-clock">
      <label className="as-of-slider">
        <span>{label}</span>
        <input
          type="range"
          min={0}
          max={stepsMax}
          value={position}
          aria-valuetext={value === undefined ? words.say('as-of.now') : dateTimeGroup(at)}
          onChange={(event) => slide(Number(event.target.value))}
        />
      </label>
      <ExactMoment key={value ?? ''} name={name} label={label} value={value} now={now} />
    </div>
  );
}

interface ExactProps {
  readonly name: ClockName;
  readonly label: string;
  readonly value: string | undefined;
  readonly now: number;
}

function ExactMoment({ name, label, value, now }: ExactProps): ReactElement {
  const words = useWords();
  const [, set] = useFilters(clockNames);
  const at = findInstantMs(value ?? '');
  const [text, setText] = useState(at === undefined ? '' : dateTimeGroup(at));
  const [wrong, setWrong] = useState(false);
  const submit = (): void => {
    const present = new Date(now).toISOString();
    const found = text.trim() === '' || !isInstant(present) ? undefined : findMoment(text, present);
    setWrong(text.trim() !== '' && found === undefined);
    if (text.trim() === '' || found !== undefined) set({ [name]: found });
  };
  return (
    <form
      className="as-of-exact"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <input
        className="input input-number"
        aria-label={words.say('as-of.exact', { clock: label })}
        placeholder="171420Q SEP 24"
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `wrong-${name}` : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">{words.say('as-of.set')}</Button>
      <Button disabled={value === undefined} onClick={() => set({ [name]: undefined })}>
        {words.say('as-of.now')}
      </Button>
      {wrong && (
        <small id={`wrong-${name}`} className="as-of-wrong" role="alert">
          {words.say('as-of.wrong', { value: text })}
        </small>
      )}
    </form>
  );
}
