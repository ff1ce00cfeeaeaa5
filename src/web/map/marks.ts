/**
 * Small signs for what is only named or noted on the map. They are no APP-6 symbols: what is no unit, person or event
 * must not be as large as one.
 */
export const marks = {
  area: {
    viewBox: '0 0 46 46',
    body: '<circle cx="23" cy="23" r="14" fill="{paper}" fill-opacity="0.6" stroke="{ink}" stroke-width="5" stroke-dasharray="9 5"/>',
  },
  place: {
    viewBox: '0 0 34 34',
    body: '<circle cx="17" cy="17" r="9" fill="{paper}" stroke="{ink}" stroke-width="6"/>',
  },
  note: {
    viewBox: '0 0 62 62',
    body: '<path d="M10 7h30l12 12v36H10z" fill="{paper}" stroke="{ink}" stroke-width="5"/><path d="M19 27h24M19 37h24M19 46h14" stroke="{ink}" stroke-width="4" fill="none"/>',
  },
} as const;
