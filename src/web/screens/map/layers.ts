import { useMemo } from 'react';
import { subjectTypeOf } from '#kit';
import { ageSeconds, cellText, subjectLabel } from '#web/app/cell.tsx';
import { useLinks } from '#web/app/address.ts';
import type { Links } from '#web/app/address.ts';
import type { Answer, Model, ModelView, Row } from '#web/app/client.ts';
import { useAlerts, useModel } from '#web/app/hooks.ts';
import { useWords } from '#web/app/use-words.ts';
import type { ShellSpeech } from '#web/app/use-words.ts';
import type { MapArea, MapPoint } from '#web/map/features.ts';
import type { Tone } from '#web/ui/state-badge.tsx';
import { tonesBySubject } from './levels.ts';

/** Views that place their rows on the map, in the order of their desks. */
export function useMapViews(): readonly ModelView[] {
  const model = useModel();
  return useMemo(() => {
    const order = new Map(model.desks.map((desk) => [desk.name, desk.order]));
    return model.views
      .filter(({ map, inner }) => map !== undefined && inner !== true)
      .toSorted((a, b) => (order.get(a.desk) ?? 0) - (order.get(b.desk) ?? 0));
  }, [model]);
}

/** How much each subject asks of the reader, from the alerts at the clocks of the address. */
export function useTones(): ReadonlyMap<string, Tone> {
  const { data } = useAlerts();
  return useMemo(() => tonesBySubject(data?.alerts ?? []), [data]);
}

/** Views on the watch screen that place rows on the map: the present picture, without what has passed. */
export function useWatchMapViews(): readonly ModelView[] {
  const views = useMapViews();
  return useMemo(() => {
    const flagged = views.filter(({ watch }) => watch !== undefined);
    return flagged.length === 0 ? views : flagged;
  }, [views]);
}

/** Views on the watch screen that count subjects: a subject on the map that one of them counts says so beside its name. */
export function useMarkViews(): readonly ModelView[] {
  const model = useModel();
  return useMemo(
    () => model.views.filter(({ map, subject, watch }) => watch?.figure === 'count' && map === undefined && subject),
    [model],
  );
}

/** What the marking views say of each subject, by its key. */
export function marksOf(
  answered: readonly { view: ModelView; answer: Answer }[],
  words: ShellSpeech,
): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  for (const { view, answer } of answered) {
    for (const row of answer.rows) {
      const subject = row[view.subject ?? ''];
      if (typeof subject === 'string') marks.set(subject, words.of(view.words).toLocaleLowerCase());
    }
  }
  return marks;
}

export interface Drawing {
  readonly links: Links;
  readonly words: ShellSpeech;
  readonly tones: ReadonlyMap<string, Tone>;
  readonly model: Model;
  /** Said beside a subject's name. */
  readonly marks?: ReadonlyMap<string, string>;
}

export function useDrawing(): Drawing {
  const links = useLinks();
  const words = useWords();
  const tones = useTones();
  const model = useModel();
  return useMemo(() => ({ links, words, tones, model }), [links, words, tones, model]);
}

const microdegrees = 1_000_000;

const degrees = (row: Row, column: string): number | undefined => {
  const value = row[column];
  return typeof value === 'number' ? value / microdegrees : undefined;
};

interface Placed {
  readonly id: string;
  readonly label: string;
  readonly state: Tone;
  readonly lat: number;
  readonly lon: number;
  readonly href: string;
  readonly row: Row;
}

function placed(view: ModelView, answer: Answer, drawing: Drawing): Placed[] {
  const { map } = view;
  if (map === undefined) return [];
  return answer.rows.flatMap((row, index) => {
    const [lat, lon] = [degrees(row, map.lat), degrees(row, map.lon)];
    if (lat === undefined || lon === undefined) return [];
    const key = view.subject === undefined ? null : row[view.subject];
    const subject = typeof key === 'string' ? key : undefined;
    return [
      {
        id: `${view.name} ${subject ?? index}`,
        label: [labelOf(view, row, drawing.words), drawing.marks?.get(subject ?? '') ?? ''].filter(Boolean).join(' '),
        state: drawing.tones.get(subject ?? '') ?? 'calm',
        lat,
        lon,
        href: subject === undefined ? drawing.links.desk(view.desk, deskView(view)) : drawing.links.subject(subject),
        row,
      },
    ];
  });
}

const labelLength = 40;

function labelOf(view: ModelView, row: Row, words: ShellSpeech): string {
  const column = view.columns[view.map?.label ?? ''];
  const cell = row[view.map?.label ?? ''];
  const text = column === undefined ? String(cell ?? '') : cellText(column, cell, words);
  const named = text === '' && view.subject !== undefined ? subjectLabel(String(row[view.subject] ?? '')) : text;
  return named.length > labelLength ? `${named.slice(0, labelLength - 1)}…` : named;
}

/** The part of a view's full name that desk pages take. */
export const deskView = (view: ModelView): string => view.name.slice(view.name.indexOf('.') + 1);

/**
 * A column may name the symbol of each row; else the view names one for all. A row that is the subject itself and has no
 * symbol takes the name of its type.
 */
function symbolOf(view: ModelView, row: Row, model: Model): string {
  const { map, subject = '' } = view;
  const own = row[map?.symbol ?? ''];
  const name = typeof own === 'string' ? own : (map?.symbol ?? '');
  if (name !== '' && name !== 'unknown') return name;
  const type = subjectTypeOf(String(row[subject] ?? ''));
  const page = model.desks.flatMap(({ subjects }) => subjects).find((one) => one.type === type)?.page;
  return page === view.name ? type : name;
}

const rankMax = 100;

/** What stands first on the watch screen stands first on the map. */
const rankOf = ({ watch }: ModelView): number => (watch === undefined ? 0 : Math.max(1, rankMax - watch.order));

export function pointsOf(view: ModelView, answer: Answer, drawing: Drawing): MapPoint[] {
  const at = view.map?.at;
  const rank = rankOf(view);
  const highest = Math.max(...drawing.model.views.filter(({ map }) => map !== undefined).map(rankOf));
  return placed(view, answer, drawing).map(({ row, ...point }) => {
    const age = at === undefined ? undefined : ageSeconds(row[at], answer.now);
    const symbol = symbolOf(view, row, drawing.model);
    return { ...point, symbol, rank, front: rank > 0 && rank === highest, ...(age === undefined ? {} : { age }) };
  });
}

/** A whole number of metres called a radius makes the row an area. */
const radiusOf = (view: ModelView): string | undefined =>
  Object.entries(view.columns).find(
    ([name, { type, unit }]) => type === 'integer' && unit === 'm' && name.startsWith('radius'),
  )?.[0];

export function areasOf(view: ModelView, answer: Answer, drawing: Drawing): MapArea[] {
  const radius = radiusOf(view);
  if (radius === undefined) return [];
  return placed(view, answer, drawing).flatMap(({ id, label, state, href, lat, lon, row }) => {
    const metres = row[radius];
    if (typeof metres !== 'number' || metres <= 0) return [];
    return [{ id, label, state, href, shape: { type: 'circle' as const, lat, lon, radiusMetres: metres } }];
  });
}
