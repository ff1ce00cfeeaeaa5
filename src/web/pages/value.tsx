import type { ReactElement } from 'react';
import type { Json } from '#book';
import { formatDate, formatMoney, formatNumber, isCurrency, isDay, isObject } from '#kit';
import { useLinks } from '#web/app/address.ts';
import { unitWord } from '#web/app/cell.tsx';
import type { ModelField } from '#web/app/client.ts';
import { useZones } from '#web/app/preferences.ts';
import { useWords } from '#web/app/use-words.ts';
import { TimeStamp } from '#web/ui/time.tsx';
import { PlaceText } from './place-text.tsx';
import { partsOfField } from './form-typed.ts';
import { usePageWords } from './words/words.ts';
import type { PageSpeech } from './words/words.ts';

export interface ValueProps {
  /** Undefined for a kind this station does not know: shown raw, never hidden. */
  readonly field: ModelField | undefined;
  readonly value: Json;
}

/** One value of an entry, drawn by the type of its field. */
export function ValueView({ field, value }: ValueProps): ReactElement {
  const words = usePageWords();
  if (field === undefined || value === null) return <code>{rawText(value)}</code>;
  if (Array.isArray(value)) return <ListView field={field} value={value} />;
  if (typeof value === 'string') return <TextView field={field} value={value} />;
  if (isObject(value)) return <ObjectView field={field} value={value} />;
  if (typeof value === 'boolean') return <>{words.say(value ? 'yes' : 'no')}</>;
  if (typeof value === 'number') return <NumberView field={field} value={value} />;
  return <code>{rawText(value)}</code>;
}

const rawText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** A whole number as the language writes it; anything else as it stands. */
function NumberView({ field, value }: { readonly field: ModelField; readonly value: number }): ReactElement {
  const words = useWords();
  const text = Number.isSafeInteger(value) ? words.number(value) : String(value);
  return <span className="number">{field.unit === undefined ? text : `${text} ${unitWord(field.unit, words)}`}</span>;
}

function TextView({ field, value }: { readonly field: ModelField; readonly value: string }): ReactElement {
  const words = usePageWords();
  const links = useLinks();
  const zones = useZones();
  const code = field.codes?.[value];
  if (code !== undefined) return <>{words.of(code)}</>;
  switch (field.type) {
    case 'instant':
      return <TimeStamp instant={value} zones={zones} />;
    case 'day':
      return <>{isDay(value) ? formatDate(words.lang, value, 'short') : value}</>;
    case 'ref':
      return <a href={links.subject(`${field.subject ?? ''}:${value}`)}>{value}</a>;
    case 'entry':
      return <a href={links.entry(value)}>{words.say('the-entry')}</a>;
    default:
      return <span className="value-text">{value}</span>;
  }
}

function ListView({ field, value }: { readonly field: ModelField; readonly value: readonly Json[] }): ReactElement {
  const words = usePageWords();
  if (value.length === 0) return <>{words.say('nothing')}</>;
  return (
    <ul className="value-list">
      {value.map((one, index) => (
        // Items have no identity of their own: their place in the list is what they are.
        <li key={index}>
          <ValueView field={field.of} value={one} />
        </li>
      ))}
    </ul>
  );
}

interface ObjectProps {
  readonly field: ModelField;
  readonly value: { readonly [key: string]: Json };
}

function ObjectView({ field, value }: ObjectProps): ReactElement {
  const words = usePageWords();
  if (field.type === 'place') return <PlaceText place={value} />;
  if (field.type === 'quantity') return <span className="number">{quantityText(value, words)}</span>;
  if (field.type === 'money') return <span className="number">{moneyText(value, words)}</span>;
  if (field.type === 'range') return <span className="number">{rangeText(value, words)}</span>;
  if (field.type === 'file') return <FileLink value={value} />;
  const parts = partsOfField(field) ?? {};
  return (
    <dl className="facts value-group">
      {Object.entries(value).map(([name, one]) => {
        const part = parts[name];
        return (
          <div key={name}>
            <dt>{part === undefined ? name : words.of(part.words)}</dt>
            <dd>
              <ValueView field={part} value={one} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function quantityText({ value, unit }: ObjectProps['value'], words: PageSpeech): string {
  return typeof value === 'string'
    ? `${formatNumber(words.lang, value)} ${rawText(unit ?? '')}`
    : rawText(value ?? null);
}

function moneyText(value: ObjectProps['value'], words: PageSpeech): string {
  const { minor, currency } = value;
  return typeof minor === 'number' && isCurrency(currency)
    ? formatMoney({ minor, currency }, words.lang)
    : rawText(value);
}

function rangeText({ low, best, high }: ObjectProps['value'], words: PageSpeech): string {
  const end = (one: Json | undefined): string => (typeof one === 'number' ? words.number(one) : '?');
  return `${end(low)} – ${end(best)} – ${end(high)}`;
}

function FileLink({ value }: Pick<ObjectProps, 'value'>): ReactElement {
  const text = (key: string): string => rawText(value[key] ?? '');
  return (
    <>
      <a href={`/api/files/${text('sha256')}`} download>
        {text('name')}
      </a>{' '}
      <small className="number">
        {text('bytes')} B · SHA-256 {text('sha256').slice(0, 16)}…
      </small>
    </>
  );
}
