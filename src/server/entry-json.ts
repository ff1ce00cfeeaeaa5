import type { Json } from '#book';
import { markings, mayRead, relatedSubjects, sameWords } from '#kit';
import type { Fact, Lang, Model, Viewer } from '#kit';
import { lateAfterMinutes } from '#station';
import type { Station } from '#station';
import type { entry } from './contract-shapes.ts';
import type { Frozen } from './contract-route.ts';
import { textsIn } from './reading.ts';
import type { Reader, Seen } from './reading.ts';
import type { z } from 'zod';

export type EntryJson = Frozen<z.output<typeof entry>>;

export interface Showing {
  readonly station: Station;
  readonly reader: Reader;
  readonly viewer: Viewer;
  readonly lang: Lang;
  /** Entries from this position on are not known yet, as far as the question goes. */
  readonly known: number;
}

/** An entry as the API gives it: what this reader may see of it, and what became of it later. */
export function entryJson(showing: Showing, seen: Seen): EntryJson {
  const { row, fact, parts, withheld } = seen;
  const { model } = showing.station;
  const kind = model.kinds.get(row.kind);
  const { data } = fact;
  return {
    ...row,
    words: kind?.words ?? null,
    label: (kind?.words ?? sameWords(row.kind))[showing.lang],
    late: row.late_min > lateAfterMinutes,
    caption: captionOf(model, fact, showing.lang),
    data: given(data),
    parts: parts.map((part) => ({
      name: part.name,
      marking: showing.reader.marking(part),
      fields: Object.keys(data).filter((name) => (kind?.fields[name]?.about.part ?? 'body') === part.name),
    })),
    withheld: [...withheld],
    mentions: relatedSubjects(model, fact).mentions,
    ...changes(showing, row.id),
  };
}

const given = (data: Fact['data']): Record<string, Json> => {
  const known: Record<string, Json> = {};
  for (const [name, value] of Object.entries(data)) if (value !== undefined) known[name] = value;
  return known;
};

/** What a list shows of an entry: the field its kind says names it, or the first text in it. */
export function captionOf(model: Model, fact: Fact, lang: Lang): string | null {
  const fields = model.kinds.get(fact.kind)?.fields ?? {};
  for (const [name, { about }] of Object.entries(fields)) {
    const value = fact.data[name];
    if (about.facet === 'caption' && typeof value === 'string') return about.codes?.[value]?.[lang] ?? clip(value);
  }
  const [first] = textsIn(given(fact.data));
  return first === undefined ? null : clip(first);
}

const clip = (text: string): string => (text.length > 160 ? `${text.slice(0, 159)}…` : text);

function changes(
  { station, reader, viewer, known }: Showing,
  id: string,
): Pick<EntryJson, 'corrected_by' | 'withdrawn_by'> {
  const found: { corrected_by: { id: string; position: number }[]; withdrawn_by: { id: string; position: number }[] } =
    {
      corrected_by: [],
      withdrawn_by: [],
    };
  for (const position of station.store.changesOf(id)) {
    const change = position < known ? reader.at(position, viewer) : undefined;
    if (change === undefined) continue;
    const list = change.row.withdraws === id ? found.withdrawn_by : found.corrected_by;
    list.push({ id: change.row.id, position });
  }
  return found;
}

/** A test in SQL that lets through entries whose body this reader may read; each is still looked at one by one. */
export function readableTest(viewer: Viewer): string {
  const readable = Object.keys(markings).filter((one) => mayRead(viewer, one));
  return `marking IN (${readable.map((one) => `'${one}'`).join(', ')})`;
}

/** Text as it is compared in a search: without case and accents. */
export const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether every word asked for stands somewhere in what this reader sees of the entry. */
export function speaksOf(seen: Seen, model: Model, words: readonly string[]): boolean {
  const { fact, row } = seen;
  const kind = model.kinds.get(row.kind);
  const labels = kind === undefined ? [row.kind] : [row.kind, ...Object.values(kind.words)];
  const universal = [row.subject, row.who, row.place ?? '', row.reason ?? '', row.source ?? '', row.id];
  const text = folded([...labels, ...universal, ...textsIn(given(fact.data))].join('\n'));
  return words.every((word) => text.includes(word));
}
