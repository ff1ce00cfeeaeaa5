import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { FileValue } from '#kit';
import { problemOf, readFileAnswer } from './uploading.ts';
import { FieldError } from './field-error.tsx';
import type { FormFieldProps } from './form-context.ts';
import type { PageSpeech } from './words/words.ts';

export interface FileFieldProps extends FormFieldProps {
  readonly error: string | undefined;
}

/** Sends a file ahead of the entry that will cite it by its hash. */
export function FileField({ field, typed, onChange, form, error }: FileFieldProps): ReactElement {
  const id = useId();
  const [state, setState] = useState<{ readonly busy: boolean; readonly failed?: string }>({ busy: false });
  const file = typed?.type === 'file' ? typed.file : null;
  const send = (chosen: File): void => {
    setState({ busy: true });
    readFileAnswer(chosen)
      .then((sent) => {
        setState({ busy: false });
        onChange({ type: 'file', file: sent });
      })
      .catch((cause: unknown) => setState({ busy: false, failed: problemOf(cause, form.words.say('file-failed')) }));
  };
  const fault = error ?? state.failed;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {form.words.of(field.words)} {!field.optional && `(${form.fieldWords.required})`}
      </label>
      <small className="field-hint" id={`${id}-hint`}>
        {form.words.say('file-hint')}
      </small>
      <input
        id={id}
        className="input"
        type="file"
        disabled={state.busy}
        aria-describedby={`${id}-hint ${id}-error`}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen !== undefined) send(chosen);
        }}
      />
      <output>{state.busy ? form.words.say('file-sending') : fileText(file, form.words)}</output>
      {fault !== undefined && <FieldError id={`${id}-error`} error={fault} />}
    </div>
  );
}

function fileText(file: FileValue | null, words: PageSpeech): string {
  return file === null
    ? ''
    : words.say('file-kept', { name: file.name, bytes: file.bytes, hash: file.sha256.slice(0, 16) });
}
