import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';

/** From here on only the rows in view are in the page. They all have one height then. */
export const VIRTUAL_FROM = 200;
const ROW_HEIGHT_ESTIMATE = 37;
const HEAD_HEIGHT = 34;
const OVERSCAN = 12;

export interface Range {
  readonly from: number;
  readonly to: number;
  /** Pixels the left-out rows would take above and below. */
  readonly before: number;
  readonly after: number;
  readonly reveal: (index: number) => void;
}

interface Frame {
  readonly top: number;
  readonly height: number;
  readonly row: number;
}

function look(element: HTMLElement): Frame {
  const row = element.querySelector<HTMLElement>('.table-row')?.offsetHeight;
  return { top: element.scrollTop, height: element.clientHeight, row: row ?? ROW_HEIGHT_ESTIMATE };
}

/** Which rows are in the page. */
export function useRange(frame: RefObject<HTMLDivElement | null>, count: number): Range {
  const printing = usePrinting();
  const virtual = count > VIRTUAL_FROM && !printing;
  const [seen, setSeen] = useState<Frame>({ top: 0, height: 0, row: ROW_HEIGHT_ESTIMATE });
  useEffect(() => {
    const element = frame.current;
    if (element === null || !virtual) return undefined;
    const update = (): void => setSeen(look(element));
    const resizes = new ResizeObserver(update);
    resizes.observe(element);
    element.addEventListener('scroll', update, { passive: true });
    return () => {
      resizes.disconnect();
      element.removeEventListener('scroll', update);
    };
  }, [frame, virtual]);
  if (!virtual) return { from: 0, to: count, before: 0, after: 0, reveal: () => undefined };
  const from = Math.max(0, Math.floor(seen.top / seen.row) - OVERSCAN);
  const to = Math.min(count, Math.ceil((seen.top + seen.height) / seen.row) + OVERSCAN);
  const reveal = (index: number): void => scrollTo(frame.current, index);
  return { from, to, before: from * seen.row, after: (count - to) * seen.row, reveal };
}

/** Paper does not scroll: while printing, every row is in the page. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = (): void => flushSync(() => setPrinting(true));
    const after = (): void => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}

/** Scrolls no further than needed to show a whole row below the head that sticks to the top. */
function scrollTo(element: HTMLElement | null, index: number): void {
  if (element === null) return;
  const { top, height, row } = look(element);
  const lowest = HEAD_HEIGHT + (index + 1) * row - height;
  if (index * row < top) element.scrollTop = index * row;
  else if (lowest > top) element.scrollTop = lowest;
}
