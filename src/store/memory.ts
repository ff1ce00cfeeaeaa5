import { compareCodePoints } from '#kit';
import type { AnyRow, Recorded, SubjectKey } from '#kit';
import type { DeviceTail, Indexed, Store, StoreReader, StoreWriter, SubjectSpan } from './port.ts';

interface Memory {
  readonly entries: Recorded[];
  readonly ids: Map<string, number>;
  readonly nodes: Map<string, Uint8Array>;
  readonly meta: Map<string, string>;
  readonly devices: Map<string, DeviceTail>;
  readonly histories: Map<SubjectKey, Set<number>>;
  readonly changes: Map<string, number[]>;
  readonly spans: Map<SubjectKey, SubjectSpan>;
  readonly tables: Map<string, Map<string, readonly AnyRow[]>>;
}

const empty = (): Memory => ({
  entries: [],
  ids: new Map(),
  nodes: new Map(),
  meta: new Map(),
  devices: new Map(),
  histories: new Map(),
  changes: new Map(),
  spans: new Map(),
  tables: new Map(),
});

const copyOf = (memory: Memory): Memory => ({
  entries: [...memory.entries],
  ids: new Map(memory.ids),
  nodes: new Map(memory.nodes),
  meta: new Map(memory.meta),
  devices: new Map(memory.devices),
  histories: new Map([...memory.histories].map(([subject, positions]) => [subject, new Set(positions)])),
  changes: new Map(memory.changes),
  spans: new Map(memory.spans),
  tables: new Map([...memory.tables].map(([name, rows]) => [name, new Map(rows)])),
});

/** A store in memory: the browser's, and the yardstick the SQLite store is tested against. Nothing survives `close`. */
export function openMemory(leaves: readonly Recorded[] = []): Store {
  let memory: Memory = { ...empty(), entries: [...leaves] };
  const reader = memoryReader(() => memory);
  return {
    ...reader,
    damage: () => [],
    scratch: () => openMemory(memory.entries),
    transact(work) {
      // Undoing is going back to the copy made before: simple, and cheap at the size a browser holds.
      const before = copyOf(memory);
      try {
        return work({ ...reader, ...memoryWriter(() => memory) });
      } catch (cause) {
        memory = before;
        throw cause;
      }
    },
    close() {
      memory = empty();
    },
  };
}

function memoryReader(now: () => Memory): StoreReader {
  return {
    size: () => now().entries.length,
    head: () => now().meta.get('head'),
    meta: (name) => now().meta.get(name),
    node(level, index) {
      const hash = now().nodes.get(`${level}/${index}`);
      if (hash === undefined) throw new Error(`the tree has no node at level ${level}, index ${index}`);
      return hash;
    },
    entry: (position) => now().entries[position],
    positionOf: (id) => now().ids.get(id),
    entries: (from, limit) => now().entries.slice(from, from + limit),
    history: (subject) => [...(now().histories.get(subject) ?? [])].sort((a, b) => a - b),
    changesOf: (id) => now().changes.get(id) ?? [],
    deviceTail: (dev) => now().devices.get(dev),
    *rows(table) {
      const bySubject = [...(now().tables.get(table) ?? [])].sort(([a], [b]) => compareCodePoints(a, b));
      for (const [subject, rows] of bySubject) {
        for (const row of rows) yield { subject, row };
      }
    },
    derived: [],
    *raw(table) {
      for (const [subject, rows] of now().tables.get(table) ?? []) {
        for (const [n, row] of rows.entries()) yield { key: `${subject} row ${n + 1}`, row };
      }
    },
    changedSince: (position, occurred) =>
      [...now().spans.values()].filter(
        (span) => span.firstPosition <= position && (span.lastPosition > position || span.lastOccurred > occurred),
      ),
  };
}

function memoryWriter(now: () => Memory): Omit<StoreWriter, keyof StoreReader> {
  return {
    place: (entry) => place(now(), entry),
    joinHistories(position, { occurred, subjects }) {
      for (const subject of subjects) joinHistory(now(), position, { occurred, subject });
    },
    putNode: (level, index, hash) => void now().nodes.set(`${level}/${index}`, hash),
    putRows({ table, subject, rows }) {
      const bySubject = now().tables.get(table) ?? new Map<string, readonly AnyRow[]>();
      if (rows.length === 0) bySubject.delete(subject);
      else bySubject.set(subject, rows);
      now().tables.set(table, bySubject);
    },
    putHead: (note) => void now().meta.set('head', note),
    putMeta: (name, value) => void now().meta.set(name, value),
    clearReadTables() {
      const { ids, devices, histories, changes, spans, tables } = now();
      for (const map of [ids, devices, histories, changes, spans, tables]) map.clear();
    },
    erasePart(position, part) {
      const entry = now().entries[position];
      if (entry === undefined) return;
      now().entries[position] = { ...entry, parts: entry.parts.filter((one) => one.name !== part) };
    },
  };
}

function place(memory: Memory, entry: Indexed): void {
  const { position, leaf, parts } = entry;
  memory.entries[position] ??= { position, leaf, parts };
  memory.ids.set(entry.row.id, position);
  memory.devices.set(entry.dev, { count: entry.deviceCount, lineHash: entry.lineHash });
  const target = entry.row.corrects ?? entry.row.withdraws;
  if (target !== null) memory.changes.set(target, [...(memory.changes.get(target) ?? []), position]);
  for (const subject of entry.subjects) joinHistory(memory, position, { occurred: entry.row.occurred, subject });
}

function joinHistory(memory: Memory, position: number, at: { occurred: string; subject: SubjectKey }): void {
  const history = memory.histories.get(at.subject) ?? new Set<number>();
  if (history.has(position)) return;
  history.add(position);
  memory.histories.set(at.subject, history);
  const span = memory.spans.get(at.subject);
  memory.spans.set(at.subject, {
    subject: at.subject,
    firstPosition: Math.min(span?.firstPosition ?? position, position),
    lastPosition: Math.max(span?.lastPosition ?? position, position),
    lastOccurred: span !== undefined && span.lastOccurred > at.occurred ? span.lastOccurred : at.occurred,
  });
}
