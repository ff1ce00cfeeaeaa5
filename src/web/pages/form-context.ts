import type { ModelField } from '#web/app/client.ts';
import type { FieldWords } from '#web/ui/field.ts';
import type { Describing } from './form-describe.ts';
import type { Typed } from './form-typed.ts';

/** What every field of one form shares. */
export interface FormContext extends Describing {
  readonly fieldWords: FieldWords;
  /** Why a value is refused and the way out, by its place in the draft (`data.items.0.what`). */
  readonly errors: ReadonlyMap<string, string>;
}

export interface FormFieldProps {
  readonly name: string;
  /** Place in the draft. */
  readonly path: string;
  readonly field: ModelField;
  readonly typed: Typed | undefined;
  readonly onChange: (typed: Typed) => void;
  readonly form: FormContext;
}
