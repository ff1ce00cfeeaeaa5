import type { ReactElement } from 'react';

/** Line drawings on a 16 × 16 grid. Each is a path; `filled` ones are painted, not stroked. */
const paths = {
  add: 'M8 3v10M3 8h10',
  area: 'M3 5l5-3 5 3v6l-5 3-5-3z',
  arrowDown: 'M8 3v10m-4-4 4 4 4-4',
  arrowUp: 'M8 13V3M4 7l4-4 4 4',
  bell: 'M4 11V7a4 4 0 0 1 8 0v4l1 1.5H3zm2.5 3h3',
  book: 'M3 3h4.5L8 3.5 8.5 3H13v9.5H9L8 13l-1-.5H3zM8 3.5V13',
  calendar: 'M2.5 4h11v9h-11zM2.5 7h11M5.5 2.5V5M10.5 2.5V5',
  check: 'M3 8.5 6.5 12 13 4.5',
  chevronDown: 'M4 6l4 4 4-4',
  chevronRight: 'M6 4l4 4-4 4',
  clock: 'M8 4.5V8l2.5 1.5M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z',
  close: 'M4 4l8 8M12 4l-8 8',
  command: 'M6 3.5a1.5 1.5 0 1 0-1.5 1.5h7A1.5 1.5 0 1 0 10 3.5v9a1.5 1.5 0 1 0 1.5-1.5h-7A1.5 1.5 0 1 0 6 12.5z',
  correct: 'M3 13l.8-3L10 3.5 12.5 6 6 12.3zM8.8 4.8l2.5 2.4',
  coin: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zm1.8 4C9 5 6.2 5.1 6.2 6.6c0 1.9 3.7.9 3.7 2.8 0 1.6-2.8 1.7-3.8.5M8 4v8',
  cuffs: 'M5 6.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zm6 0a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM7 7.3 8 6l1 1.3',
  desk: 'M2 6h12M3.5 6v7.5M12.5 6v7.5M9 6v4h3.5',
  download: 'M8 2.5V10m-3-3 3 3 3-3M3 13h10',
  filter: 'M2.5 3.5h11L9.5 8.5V13l-3-1.5v-3z',
  flag: 'M4 14V2.5M4 3h8l-2 3 2 3H4',
  flash: 'M9 2 4 9h3.5L7 14l5-7H8.5z',
  globe: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM2 8h12M8 2c-4 4-4 8 0 12 4-4 4-8 0-12z',
  graph: 'M2.5 13.5h11M4 11V7.5M7 11V4M10 11V6M13 11V8.5',
  house: 'M2.5 8 8 3l5.5 5M4 7v6.5h8V7',
  link: 'M6.5 9.5l3-3M7.5 5l1.7-1.7a2.5 2.5 0 0 1 3.5 3.5L11 8.5M8.5 11l-1.7 1.7a2.5 2.5 0 0 1-3.5-3.5L5 7.5',
  list: 'M2.5 4h1M6 4h7.5M2.5 8h1M6 8h7.5M2.5 12h1M6 12h7.5',
  lock: 'M4 7.5h8V13H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  map: 'M2.5 4 6 2.5l4 1.5 3.5-1.5v9.5L10 13.5 6 12l-3.5 1.5zM6 2.5V12M10 4v9.5',
  mark: 'M4 2.5h8V14l-4-3-4 3z',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  minus: 'M3 8h10',
  moon: 'M12.5 9.5A5.5 5.5 0 1 1 6.5 3a4.5 4.5 0 0 0 6 6.5z',
  outbox: 'M2.5 9v4h11V9M8 9.5V2.5M5 5.5l3-3 3 3',
  people: 'M6 3a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM2.5 13c0-5 7-5 7 0M10.5 3.5a1.8 1.8 0 0 1 0 3.5m.8 2c1.6.5 2.2 2 2.2 4',
  pin: 'M8 14S3.5 9.7 3.5 6.5a4.5 4.5 0 0 1 9 0C12.5 9.7 8 14 8 14zm0-9a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  question: 'M6 6c0-3 4-2.7 4-.3 0 1.6-2 1.7-2 3.5M8 11.5v.5M8 1.7a6.3 6.3 0 1 0 0 12.6A6.3 6.3 0 0 0 8 1.7z',
  route:
    'M4 10.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zM12 2.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zM5.5 12H10a2 2 0 0 0 0-4H6a2 2 0 0 1 0-4h4.5',
  scale: 'M8 2.5v11M4.5 13.5h7M3 4.5h10M3 4.5 1.5 9h3zm10 0L11.5 9h3z',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.5 10.5l3.5 3.5',
  seal: 'M8 2l1.6 1.3 2-.1.5 2 1.7 1.1-.8 1.9.8 1.9-1.7 1.1-.5 2-2-.1L8 14.4l-1.6-1.3-2 .1-.5-2-1.7-1.1L3 8.2l-.8-1.9 1.7-1.1.5-2 2 .1zM6 8.2l1.5 1.5L10.2 7',
  shield: 'M8 2l5 1.5V8c0 3-2 5-5 6-3-1-5-3-5-6V3.5z',
  speech: 'M2.5 3h11v8H8l-3 2.5V11H2.5z',
  sun: 'M8 5.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4zM8 1.5v1.5M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1 1M11.6 11.6l1 1M3.4 12.6l1-1M11.6 4.4l1-1',
  truck:
    'M1.5 4h8v7h-8zM9.5 6.5H12l2.5 2.5v2h-5M4 9.8a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8zm7.5 0a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8z',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6',
  unequal: 'M3 6h10M3 10h10M11 3 5 13',
  warning: 'M8 2.5 14 13.5H2zM8 6.5v3.5M8 11.8v.3',
} as const;

export type IconName = keyof typeof paths;

/** Decoration only: the word beside it, or the button's label, carries the meaning. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
