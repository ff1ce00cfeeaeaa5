import type { ReactElement } from 'react';

const signs = {
  in: 'M8 3v10M3 8h10',
  out: 'M3 8h10',
  home: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  list: 'M2.5 4h1M6 4h7.5M2.5 8h1M6 8h7.5M2.5 12h1M6 12h7.5',
  map: 'M2.5 4 6 2.5l4 1.5 3.5-1.5v9.5L10 13.5 6 12l-3.5 1.5zM6 2.5V12M10 4v9.5',
} as const;

export interface MapButtonProps {
  readonly sign: keyof typeof signs;
  readonly label: string;
  readonly onPress: () => void;
}

export function MapButton({ sign, label, onPress }: MapButtonProps): ReactElement {
  return (
    <button type="button" className="button map-button" aria-label={label} title={label} onClick={onPress}>
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d={signs[sign]} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
    </button>
  );
}
