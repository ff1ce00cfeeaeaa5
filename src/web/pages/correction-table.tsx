import type { ReactElement } from 'react';
import type { Json } from '#book';
import { isObject } from '#kit';
import type { Entry, ModelKind } from '#web/app/client.ts';
import { Struck } from '#web/ui/struck.tsx';
import { ValueView } from './value.tsx';
import { usePageWords } from './words/words.ts';

export interface CorrectionTableProps {
  readonly kind: ModelKind;
  readonly entry: Entry;
  /** The correcting draft. */
  readonly json: Readonly<Record<string, Json>>;
}

/** What the correction will strike through, and what will stand beside it. */
export function CorrectionTable({ kind, entry, json }: CorrectionTableProps): ReactElement {
  const words = usePageWords();
  const { data } = json;
  const changes = Object.entries(data !== undefined && isObject(data) ? data : {});
  const struck = { was: words.say('struck-was'), now: words.say('struck-now') };
  return (
    <section aria-live="polite" className="correction">
      <h2>{words.say('correct-changes', { count: changes.length })}</h2>
      <dl className="facts">
        {changes.map(([name, value]) => {
          const field = kind.fields[name];
          const was = entry.data[name];
          return (
            <div key={name}>
              <dt>{field === undefined ? name : words.of(field.words)}</dt>
              <dd>
                <Struck
                  was={was === undefined ? words.say('nothing') : <ValueView field={field} value={was} />}
                  words={struck}
                  {...(value === null ? {} : { now: typedValue(field, value) })}
                />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

const typedValue = (field: ModelKind['fields'][string] | undefined, value: Json): ReactElement => (
  <ValueView field={field} value={value} />
);
