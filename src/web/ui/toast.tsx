import type { ReactElement } from 'react';
import { Button } from './button.tsx';
import type { Tone } from './state-badge.tsx';
import { StateShape } from './state-badge.tsx';
import './toast.css';

export interface Toast {
  readonly id: string;
  readonly tone: Tone;
  readonly text: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

export interface ToastsProps {
  readonly toasts: readonly Toast[];
  readonly dismissLabel: string;
  readonly onDismiss: (id: string) => void;
}

/**
 * Both regions stay in the page while empty, since a screen reader only follows regions it has
 * already met. Alarms interrupt; everything else waits its turn.
 */
export function Toasts({ toasts, dismissLabel, onDismiss }: ToastsProps): ReactElement {
  const alarms = toasts.filter((toast) => toast.tone === 'alarm');
  const others = toasts.filter((toast) => toast.tone !== 'alarm');
  const line = (toast: Toast): ReactElement => (
    <ToastLine key={toast.id} toast={toast} dismissLabel={dismissLabel} onDismiss={onDismiss} />
  );
  return (
    <div className="toasts">
      <div aria-live="assertive">{alarms.map(line)}</div>
      <div aria-live="polite">{others.map(line)}</div>
    </div>
  );
}

interface ToastLineProps {
  readonly toast: Toast;
  readonly dismissLabel: string;
  readonly onDismiss: (id: string) => void;
}

function ToastLine({ toast, dismissLabel, onDismiss }: ToastLineProps): ReactElement {
  return (
    <div className={`toast toast-${toast.tone}`}>
      <StateShape tone={toast.tone} />
      <p>{toast.text}</p>
      {toast.action !== undefined && <Button onClick={toast.action.onPress}>{toast.action.label}</Button>}
      <Button look="quiet" icon="close" label={dismissLabel} onClick={() => onDismiss(toast.id)} />
    </div>
  );
}

export interface LiveTextProps {
  readonly text: string;
  readonly urgent?: boolean;
}

/** Spoken, not seen: for changes the eye finds by itself, such as a new row at the top. */
export function LiveText({ text, urgent = false }: LiveTextProps): ReactElement {
  return (
    <p className="unseen" aria-live={urgent ? 'assertive' : 'polite'}>
      {text}
    </p>
  );
}
