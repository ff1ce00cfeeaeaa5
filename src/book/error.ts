/** Stable codes of everything the book refuses to read or write. */
export type BookCode =
  | 'bytes.base64'
  | 'bytes.hex'
  | 'bytes.utf8'
  | 'bundle.malformed'
  | 'checkpoint.malformed'
  | 'checkpoint.origin'
  | 'entry.canonical'
  | 'entry.id'
  | 'entry.part'
  | 'entry.shape'
  | 'entry.size'
  | 'note.key'
  | 'note.malformed'
  | 'note.signature'
  | 'note.size'
  | 'note.unsigned'
  | 'proof.malformed'
  | 'proof.wrong'
  | 'tile.malformed'
  | 'tree.node'
  | 'tree.range';

/** Thrown when bytes are not what the format demands. `code` is stable, `message` is for logs. */
export class BookError extends Error {
  override readonly name = 'BookError';
  readonly code: BookCode;

  constructor(code: BookCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
  }
}
