import { base64, fromBase64 } from './bytes.ts';
import type { Crypto, Signer } from './crypto.ts';
import { BookError } from './error.ts';
import type { TreeHead } from './merkle.ts';
import { ED25519, type NoteKey, type OpenedNote, isNoteName, openNote, signNote } from './note.ts';
import { HASH_BYTES } from './tree.ts';

/** What a post vouches for: the book `origin` has `size` entries and this 32-byte root. */
export interface Checkpoint extends TreeHead {
  readonly origin: string;
}

export interface OpenedCheckpoint extends OpenedNote {
  readonly checkpoint: Checkpoint;
}

/** Origin, size and root on a line each (C2SP tlog-checkpoint 1.0.0), no extension lines. Throws `checkpoint.malformed`. */
export function checkpointText(checkpoint: Checkpoint): string {
  const body = `${checkpoint.origin}\n${checkpoint.size}\n${base64(checkpoint.root)}\n`;
  parseCheckpoint(body);
  return body;
}

/** Reads the text of a checkpoint. Throws `checkpoint.malformed`, also when there are extension lines. */
export function parseCheckpoint(body: string): Checkpoint {
  const [, origin = '', digits, encoded = ''] =
    /^([^\n]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n$/.exec(body) ?? [];
  const size = Number(digits);
  if (digits === undefined || !Number.isSafeInteger(size) || !isNoteName(origin)) {
    throw new BookError('checkpoint.malformed', 'is three lines: origin, size, root');
  }
  const root = fromBase64(encoded);
  if (root.length !== HASH_BYTES) throw new BookError('checkpoint.malformed', 'root is not 32 bytes');
  return { origin, size, root };
}

/** The signed note of a checkpoint; the key's name is the origin. Never sign two that disagree. */
export function signCheckpoint(crypto: Crypto, checkpoint: Checkpoint, signer: Signer): string {
  return signNote(crypto, checkpointText(checkpoint), { name: checkpoint.origin, signer });
}

/**
 * Opens a signed checkpoint. Besides what `openNote` throws: `checkpoint.malformed`, and
 * `checkpoint.origin` unless a plain signature by a known key named as the origin is among them.
 */
export function openCheckpoint(crypto: Crypto, note: Uint8Array | string, keys: readonly NoteKey[]): OpenedCheckpoint {
  const opened = openNote(crypto, note, keys);
  const checkpoint = parseCheckpoint(opened.text);
  const own = opened.verified.some(({ key }) => key.type === ED25519 && key.name === checkpoint.origin);
  if (!own) throw new BookError('checkpoint.origin', 'not signed by its own origin');
  return { ...opened, checkpoint };
}
