import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { ControlProps } from './control.ts';
import { describedBy } from './control.ts';
import type { FieldOf, SubjectChoice } from './field.ts';
import { Icon } from './icon.tsx';

const shownMax = 40;

/**
 * Finds another subject by number or name while typing: an editable combobox with a list, after the ARIA authoring
 * practices. The focus stays in the line; arrows walk the list, Enter takes what they point at, Escape closes it.
 */
export function SubjectInput(props: ControlProps<FieldOf<'subject'>>): ReactElement {
  const { field, words, label, id } = props;
  const list = useSubjectList(props);
  const listId = useId();
  const optionId = (index: number): string => `${listId}-${index}`;
  const pointed = list.open && list.at >= 0;
  return (
    <div className="combo" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && list.close()}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="combo-box">
        <input
          id={id}
          name={field.name}
          className="input"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={list.open}
          aria-controls={listId}
          {...(pointed ? { 'aria-activedescendant': optionId(list.at) } : {})}
          {...describedBy(props)}
          required={field.required === true}
          value={list.text}
          onChange={(event) => list.type(event.currentTarget.value)}
          onKeyDown={list.onKeyDown}
        />
        <button
          type="button"
          className="button button-quiet combo-open"
          tabIndex={-1}
          aria-label={words.open}
          aria-expanded={list.open}
          aria-controls={listId}
          onClick={list.toggle}
        >
          <Icon name="chevronDown" />
        </button>
      </div>
      <div className="combo-popover" hidden={!list.open}>
        <ul id={listId} role="listbox" aria-label={field.label} className="combo-list">
          {list.open &&
            list.found.map((choice, index) => (
              <Option
                key={choice.id}
                id={optionId(index)}
                choice={choice}
                pointed={index === list.at}
                onTake={() => list.take(choice)}
              />
            ))}
        </ul>
        {list.open && list.found.length === 0 && <p className="combo-none">{words.noMatch}</p>}
      </div>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly choice: SubjectChoice;
  readonly pointed: boolean;
  readonly onTake: () => void;
}

function Option({ id, choice, pointed, onTake }: OptionProps): ReactElement {
  const shown = useRef<HTMLLIElement>(null);
  if (pointed) shown.current?.scrollIntoView({ block: 'nearest' });
  return (
    <li
      id={id}
      ref={shown}
      role="option"
      aria-selected={pointed}
      className="combo-item"
      // The line keeps the focus: a press must not take it away before the click arrives.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <span>{choice.label}</span>
      {choice.detail !== undefined && <small>{choice.detail}</small>}
    </li>
  );
}

interface SubjectList {
  readonly text: string;
  readonly found: readonly SubjectChoice[];
  readonly open: boolean;
  /** Which choice the arrows point at; −1 for none. */
  readonly at: number;
  type(text: string): void;
  take(choice: SubjectChoice): void;
  toggle(): void;
  close(): void;
  onKeyDown(event: KeyboardEvent): void;
}

function useSubjectList({ field, draft, onChange }: ControlProps<FieldOf<'subject'>>): SubjectList {
  const text = draft.type === 'subject' ? draft.text : '';
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const found = field.find(text).slice(0, shownMax);
  const show = (opened: boolean, index = -1): void => {
    setOpen(opened);
    setAt(index);
  };
  const take = (choice: SubjectChoice): void => {
    onChange({ type: 'subject', id: choice.id, text: choice.label });
    show(false);
  };
  const step = (by: 1 | -1): void => {
    if (!open) show(true, by === 1 ? 0 : found.length - 1);
    else setAt((at + by + found.length) % Math.max(1, found.length));
  };
  const pressed = (key: string): boolean => {
    const choice = open ? found[at] : undefined;
    if (key === 'ArrowDown') step(1);
    else if (key === 'ArrowUp') step(-1);
    else if (key === 'Escape' && open) show(false);
    else if (key === 'Enter' && choice !== undefined) take(choice);
    else return false;
    return true;
  };
  return {
    text,
    found,
    open,
    at,
    take,
    type: (typed) => {
      onChange({ type: 'subject', id: '', text: typed });
      show(true);
    },
    toggle: () => show(!open),
    close: () => show(false),
    // A key the list has used does nothing else: Escape closes the list and not the dialog, Enter sends no form.
    onKeyDown: (event) => {
      if (pressed(event.key)) event.preventDefault();
    },
  };
}
