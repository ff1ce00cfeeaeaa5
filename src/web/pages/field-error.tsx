import type { ReactElement } from 'react';
import { StateShape } from '#web/ui/state-badge.tsx';

export function FieldError({ id, error }: { readonly id: string; readonly error: string }): ReactElement {
  return (
    <small id={id} className="field-error">
      <StateShape tone="act" /> {error}
    </small>
  );
}
