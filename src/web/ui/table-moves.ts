import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

export interface Moves {
  readonly at: number;
  readonly go: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

interface MoveInput {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly keys: readonly string[];
  readonly reveal: (index: number) => void;
  readonly onChoose?: (key: string) => void;
  readonly onOpen?: (key: string) => void;
}

const PAGE = 10;
const steps: Readonly<Record<string, number>> = {
  j: 1,
  ArrowDown: 1,
  k: -1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -Infinity,
  End: Infinity,
};

/** One row is in the tab order; j, k, arrows, page keys, Home and End move between rows. */
export function useMoves(input: MoveInput): Moves {
  const { frame, keys, reveal, onChoose, onOpen } = input;
  const [at, go] = useState(0);
  const awaited = useRef<number>(undefined);
  const focusAwaited = (): void => {
    const row = frame.current?.querySelector<HTMLElement>(`tr[data-index="${awaited.current ?? ''}"]`);
    if (row === null || row === undefined) return;
    awaited.current = undefined;
    row.focus();
  };
  // A row far away is in the page only after the table has scrolled there and drawn it.
  useEffect(() => focusAwaited());
  const focusRow = (index: number): void => {
    awaited.current = index;
    reveal(index);
    focusAwaited();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const row = event.target;
    if (!(row instanceof HTMLTableRowElement)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = Number(row.dataset['index'] ?? at);
    const key = keys[from];
    if (event.key === 'Enter' && key !== undefined) onOpen?.(key);
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(keys.length - 1, from + step));
    const nextKey = keys[next];
    if (nextKey !== undefined) onChoose?.(nextKey);
    focusRow(next);
  };
  return { at, go, onKeyDown };
}
