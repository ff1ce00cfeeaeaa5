import { compareCodePoints, tableDigest } from '#kit';
import type { Model, SubjectKey } from '#kit';
import type { Store, StoreReader } from '#store';
import type { Crypto } from '#book';
import { understand } from './indexing.ts';
import { collectedHistories, foldTouched, placeEntry } from './placing.ts';
import type { Placing } from './placing.ts';

/** Told as long work goes on: how much of how much. */
export type Progress = (done: number, total: number) => void;

const quiet: Progress = () => undefined;
const entriesPerWord = 5000;

/**
 * Throws the read tables away and makes them again from the book: first every entry's indexes, then every subject's rows.
 * One transaction: whoever reads meanwhile sees the old tables, and a crash leaves them.
 */
export function rebuild(
  placing: Placing,
  store: Store,
  progress: Progress = quiet,
): { entries: number; subjects: number } {
  placing.histories.forget();
  return store.transact((writer) => {
    writer.clearReadTables();
    const again: Placing = { ...placing, histories: collectedHistories() };
    const touched = new Set<SubjectKey>();
    const size = writer.size();
    for (const recorded of writer.entries(0, size)) {
      for (const subject of placeEntry(again, writer, understand(placing.model, placing.crypto, recorded)))
        touched.add(subject);
      if (recorded.position % entriesPerWord === 0) progress(recorded.position, size);
    }
    foldTouched(again, writer, touched);
    progress(size, size);
    return { entries: size, subjects: touched.size };
  });
}

export interface TableDigestLine {
  readonly table: string;
  readonly rows: number;
  readonly digest: string;
}

/** The digest of every read table, by name: the same book and the same folds give the same lines on any machine. */
export function digests(model: Model, crypto: Crypto, reader: StoreReader): TableDigestLine[] {
  return [...model.tables]
    .sort((a, b) => compareCodePoints(a.name, b.name))
    .map(({ name, sqlName }) => {
      const digest = tableDigest(crypto);
      for (const { subject, row } of reader.rows(sqlName)) digest.add(subject, row);
      return { table: name, rows: digest.rows, digest: digest.text() };
    });
}
