import { EMPTY_EDGE, appendNodes, edgeRoot } from '#book';
import type { Edge } from '#book';
import type { Recorded, SubjectKey } from '#kit';
import type { Store } from '#store';
import { understand } from './indexing.ts';
import { foldTouched, placeEntry } from './placing.ts';
import type { Placing } from './placing.ts';

/**
 * Takes entries that another post has placed, in order, and folds them here: the browser's way to the same rows. Hashes
 * every leaf on the way, so that the root can be compared with a signed checkpoint. Gives the size and the root reached.
 */
export function mirror(
  placing: Placing,
  store: Store,
  entries: Iterable<Recorded>,
): { size: number; root: Uint8Array } {
  return store.transact((writer) => {
    let edge: Edge = EMPTY_EDGE;
    const touched = new Set<SubjectKey>();
    for (const recorded of entries) {
      const understood = understand(placing.model, placing.crypto, recorded);
      const grown = appendNodes(placing.crypto, edge, understood.indexed.leafHash);
      for (const { level, index, hash } of grown.nodes) writer.putNode(level, index, hash);
      for (const subject of placeEntry(placing, writer, understood)) touched.add(subject);
      edge = grown.edge;
    }
    foldTouched(placing, writer, touched);
    return { size: edge.size, root: edgeRoot(placing.crypto, edge) };
  });
}
