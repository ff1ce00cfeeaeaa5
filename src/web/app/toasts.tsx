import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { Toasts } from '#web/ui/toast.tsx';
import type { Toast } from '#web/ui/toast.tsx';
import { useWords } from './use-words.ts';

let toasts: readonly Toast[] = [];
let told = 0;
const listeners = new Set<() => void>();
/** Alarms stay until they are put away by hand. */
const shownMs = 8000;

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const dismiss = (id: string): void => change(toasts.filter((toast) => toast.id !== id));

/** Says something at the edge of the screen, aloud to a screen reader. */
export function tell(toast: Omit<Toast, 'id'>): void {
  told += 1;
  const id = String(told);
  change([...toasts.slice(-3), { ...toast, id }]);
  if (toast.tone !== 'alarm') setTimeout(() => dismiss(id), shownMs);
}

export function ToastCorner(): ReactElement {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  const words = useWords();
  return <Toasts toasts={shown} dismissLabel={words.say('close')} onDismiss={dismiss} />;
}
