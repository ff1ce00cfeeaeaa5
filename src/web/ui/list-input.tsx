import type { ComponentType, ReactElement } from 'react';
import { Button } from './button.tsx';
import type { ControlProps } from './control.ts';
import { emptyDraft } from './field.ts';
import type { FieldDescription, FieldDraft, FieldOf, FieldWords } from './field.ts';

interface ItemProps {
  readonly field: FieldDescription;
  readonly draft: FieldDraft | undefined;
  readonly onChange: (draft: FieldDraft) => void;
  readonly words: FieldWords;
}

interface ListInputProps extends ControlProps<FieldOf<'list'>> {
  /** Draws one item; handed in, because an item may be a list itself. */
  readonly Item: ComponentType<ItemProps>;
}

export function ListInput({ field, draft, onChange, words, Item }: ListInputProps): ReactElement {
  const items = draft.type === 'list' ? draft.items : [];
  const replace = (index: number, item: FieldDraft): void => {
    onChange({ type: 'list', items: items.with(index, item) });
  };
  return (
    <div className="field-list">
      {items.map((item, index) => (
        // Items have no identity of their own: their place in the list is what they are.
        <div key={index} className="field-item">
          <Item
            field={{ ...field.item, label: `${field.item.label} ${index + 1}` }}
            draft={item}
            words={words}
            onChange={(changed) => replace(index, changed)}
          />
          <Button
            look="quiet"
            icon="close"
            label={`${words.remove}: ${field.item.label} ${index + 1}`}
            onClick={() => onChange({ type: 'list', items: items.toSpliced(index, 1) })}
          />
        </div>
      ))}
      <div>
        <Button icon="add" onClick={() => onChange({ type: 'list', items: [...items, emptyDraft(field.item)] })}>
          {words.add}
        </Button>
      </div>
    </div>
  );
}
