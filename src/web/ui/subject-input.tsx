import { useId } from 'react';
import type { ReactElement } from 'react';
import type { ControlProps } from './control.ts';
import { describedBy } from './control.ts';
import type { FieldOf } from './field.ts';

const shownMax = 40;

/**
 * Finds another subject by number or name while typing. The list is the browser's own: it works by keyboard, by touch and
 * with a screen reader wherever the page does, and where a browser has none the name is typed.
 */
export function SubjectInput(props: ControlProps<FieldOf<'subject'>>): ReactElement {
  const { field, draft, onChange, words, label, id } = props;
  const text = draft.type === 'subject' ? draft.text : '';
  const found = field.find(text);
  const listId = useId();
  const change = (typed: string): void => {
    const chosen = field.find(typed).find((choice) => choice.label === typed);
    onChange({ type: 'subject', id: chosen?.id ?? '', text: typed });
  };
  return (
    <div className="combo">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        name={field.name}
        className="input"
        type="text"
        autoComplete="off"
        list={listId}
        required={field.required === true}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        {...describedBy(props)}
      />
      <datalist id={listId}>
        {found.slice(0, shownMax).map((choice) => (
          <option key={choice.id} value={choice.label}>
            {choice.detail === undefined ? choice.label : `${choice.label} · ${choice.detail}`}
          </option>
        ))}
      </datalist>
      <output className="combo-none" htmlFor={id}>
        {text !== '' && found.length === 0 ? words.noMatch : ''}
      </output>
    </div>
  );
}
