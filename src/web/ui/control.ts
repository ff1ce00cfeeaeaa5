import type { FieldDescription, FieldDraft, FieldWords } from './field.ts';

/** What every control of a drawn form is given. */
export interface ControlProps<Field extends FieldDescription = FieldDescription> {
  readonly field: Field;
  readonly draft: FieldDraft;
  readonly onChange: (draft: FieldDraft) => void;
  readonly words: FieldWords;
  readonly id: string;
  /** The ids of hint and refusal, for assistive technology. */
  readonly described: string;
  /** The whole label, with its mark when the field is required. */
  readonly label: string;
  readonly error?: string;
}

interface Described {
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

export function describedBy(props: ControlProps): Described {
  return {
    ...(props.described === '' ? {} : { 'aria-describedby': props.described }),
    ...(props.error === undefined ? {} : { 'aria-invalid': true }),
  };
}
