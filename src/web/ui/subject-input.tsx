import { useState } from 'react';
import type { ReactElement } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { ControlProps } from './control.ts';
import type { FieldOf } from './field.ts';
import { Icon } from './icon.tsx';

const SHOWN_MAX = 40;

/** Finds another subject by number or name while typing. */
export function SubjectInput(props: ControlProps<FieldOf<'subject'>>): ReactElement {
  const { field, draft, onChange, words, label, error } = props;
  const text = draft.type === 'subject' ? draft.text : '';
  const id = draft.type === 'subject' ? draft.id : '';
  const found = field.find(text).slice(0, SHOWN_MAX);
  const [layer, setLayer] = useState<Element>();
  return (
    <ComboBox
      className="combo"
      items={found}
      inputValue={text}
      selectedKey={id === '' ? null : id}
      isRequired={field.required === true}
      isInvalid={error !== undefined}
      allowsEmptyCollection
      menuTrigger="input"
      onInputChange={(typed) => {
        if (typed !== text) onChange({ type: 'subject', id: '', text: typed });
      }}
      onSelectionChange={(key) => {
        const chosen = found.find((choice) => choice.id === key);
        if (chosen !== undefined) onChange({ type: 'subject', id: chosen.id, text: chosen.label });
      }}
    >
      <Label className="field-label">{label}</Label>
      {/* A list hung on the page itself would lie hidden behind an open dialog. */}
      <div className="combo-box" ref={(box) => setLayer(box?.closest('dialog') ?? document.body)}>
        <Input className="input" autoComplete="off" />
        <Button className="button button-quiet combo-open" aria-label={words.open}>
          <Icon name="chevronDown" />
        </Button>
      </div>
      <Popover className="combo-popover" {...(layer === undefined ? {} : { UNSTABLE_portalContainer: layer })}>
        <ListBox className="combo-list" renderEmptyState={() => <p className="combo-none">{words.noMatch}</p>}>
          {(choice: { readonly id: string; readonly label: string; readonly detail?: string }) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className="combo-item">
              <Text slot="label">{choice.label}</Text>
              {choice.detail !== undefined && <Text slot="description">{choice.detail}</Text>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
