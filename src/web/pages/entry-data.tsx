import type { ReactElement, ReactNode } from 'react';
import type { Json } from '#book';
import type { Entry, ModelKind } from '#web/app/client.ts';
import { useModel } from '#web/app/hooks.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Struck } from '#web/ui/struck.tsx';
import { useLinks } from '#web/app/address.ts';
import { ValueView } from './value.tsx';
import { usePageWords } from './words/words.ts';
import type { PageSpeech } from './words/words.ts';

export interface EntryDataProps {
  readonly entry: Entry;
  /** The correction that speaks for the entry now. */
  readonly correction?: Entry;
}

/** What an entry says, part by part; corrected values struck through beside the new, withheld parts named as such. */
export function EntryData({ entry, correction }: EntryDataProps): ReactElement {
  const words = usePageWords();
  const model = useModel();
  const kind = model.kinds.find(({ id }) => id === entry.kind);
  const marking = (name: string): string => {
    const known = model.markings[name];
    return known === undefined ? name : words.of(known.words);
  };
  return (
    <div className="entry-data">
      {entry.parts.map((part) => (
        <PartView
          key={part.name}
          part={part}
          kind={kind}
          entry={entry}
          correction={correction}
          marking={marking(part.marking)}
        />
      ))}
      {entry.withheld.map((part) => (
        <p key={part} className="withheld">
          <Icon name="lock" />{' '}
          {words.say('part-withheld', { part, marking: marking(kind?.parts[part] ?? entry.marking) })}
        </p>
      ))}
    </div>
  );
}

interface PartProps {
  readonly part: Entry['parts'][number];
  readonly kind: ModelKind | undefined;
  readonly entry: Entry;
  readonly correction: Entry | undefined;
  readonly marking: string;
}

function PartView({ part, kind, entry, correction, marking }: PartProps): ReactElement | null {
  const words = usePageWords();
  const added = correction?.parts.find(({ name }) => name === part.name)?.fields ?? [];
  const names = [...new Set([...part.fields, ...added])];
  if (names.length === 0) return null;
  const isOneOfMany = entry.parts.length + entry.withheld.length > 1;
  return (
    <section className="entry-part">
      {isOneOfMany && (
        <h3>
          <small>
            <Icon name="shield" /> {words.say('part-marking', { part: part.name, marking })}
          </small>
        </h3>
      )}
      <dl className="facts">
        {inKindOrder(names, kind).map((name) => {
          const field = kind?.fields[name];
          return (
            <div key={name}>
              <dt>{field === undefined ? name : words.of(field.words)}</dt>
              <dd>
                <Changed entry={entry} correction={correction} name={name} kind={kind} />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

const inKindOrder = (names: readonly string[], kind: ModelKind | undefined): string[] => {
  const order = Object.keys(kind?.fields ?? {});
  return names.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
};

interface ChangedProps {
  readonly entry: Entry;
  readonly correction: Entry | undefined;
  readonly name: string;
  readonly kind: ModelKind | undefined;
}

function Changed({ entry, correction, name, kind }: ChangedProps): ReactElement {
  const words = usePageWords();
  const links = useLinks();
  const field = kind?.fields[name];
  const draw = (value: Json | undefined): ReactNode =>
    value === undefined ? words.say('nothing') : <ValueView field={field} value={value} />;
  const was = entry.data[name];
  const now = correction?.data[name];
  const isWithdrawn = entry.withdrawn_by.length > 0;
  if (correction === undefined && !isWithdrawn) return <>{draw(was)}</>;
  if (correction !== undefined && JSON.stringify(was) === JSON.stringify(now)) return <>{draw(was)}</>;
  const note = correction === undefined ? undefined : correctionNote(correction, words);
  return (
    <Struck
      was={draw(was)}
      words={{ was: words.say('struck-was'), now: words.say('struck-now') }}
      {...(correction === undefined ? {} : { now: draw(now), href: links.entry(correction.id) })}
      {...(note === undefined ? {} : { note })}
    />
  );
}

/** Who changed it, with which entry, and why. */
export const correctionNote = (correction: Entry, words: PageSpeech): string =>
  words.say('correction-note', {
    position: String(correction.position),
    who: correction.who,
    reason: correction.reason ?? '',
  });
