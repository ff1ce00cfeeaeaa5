const lineFeed = 0x0a;

/** One line as it was read, without its end. When it is longer than was kept, `bytes` holds its beginning. */
export interface RawLine {
  /** Counted from 1. */
  readonly number: number;
  readonly bytes: Uint8Array;
  /** Bytes the line has in all. */
  readonly size: number;
}

/**
 * Splits bytes into lines and never holds more than `limit` bytes of one: the rest of a longer line is passed over as it
 * is read. A line's bytes are only good until the next line is taken.
 */
export function lineSplitter(limit: number) {
  const held = new Uint8Array(limit);
  let size = 0;
  let number = 0;

  const keep = (piece: Uint8Array): void => {
    if (size < limit) held.set(piece.subarray(0, limit - size), size);
    size += piece.length;
  };
  const take = (): RawLine => {
    number++;
    const line = { number, bytes: held.subarray(0, Math.min(size, limit)), size };
    size = 0;
    return line;
  };

  return {
    *push(chunk: Uint8Array): Generator<RawLine> {
      let from = 0;
      for (;;) {
        const end = chunk.indexOf(lineFeed, from);
        if (end < 0) break;
        keep(chunk.subarray(from, end));
        from = end + 1;
        yield take();
      }
      keep(chunk.subarray(from));
    },
    /** The last line, when no line feed ended it. */
    *end(): Generator<RawLine> {
      if (size > 0) yield take();
    },
  };
}
