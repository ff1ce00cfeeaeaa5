export type { Crypto, Signer } from './crypto.ts';
export { type BookCode, BookError } from './error.ts';
export { base64, base64url, concat, equal, fromBase64, fromBase64url, fromHex, hex, text, utf8 } from './bytes.ts';
export {
  CanonicalError,
  JSON_DEPTH_MAX,
  type Json,
  type JsonCode,
  type JsonObject,
  canonical,
  jsonPath,
} from './canonical.ts';
export { type ParseLimits, isCanonical, parseStrict } from './parse.ts';
export {
  type DeviceId,
  type EntryId,
  type Envelope,
  FIRST_PREV,
  type KindName,
  type Sealed,
  type Stamp,
  deviceId,
  entryId,
  isDeviceId,
  isEntryId,
  isKindName,
  kindName,
  lineHash,
  uuidv7,
} from './entry.ts';
export {
  BOOK_LENGTH_MAX,
  LEAF_BYTES_MAX,
  type Leaf,
  NODE_LENGTH_MAX,
  PARTS_MAX,
  REFS_MAX,
  envelopeLine,
  isBookOrigin,
  isPartName,
  leafBytes,
  parseEnvelope,
  parseLeaf,
} from './leaf.ts';
export { type SignedLine, signEnvelope, verifyLine, verifySealed } from './seal.ts';
export { type Part, type PartsChecked, checkParts, commitment } from './part.ts';
export {
  EMPTY_EDGE,
  type Edge,
  HASH_BYTES,
  type NodeReader,
  type Subtree,
  TILE_HEIGHT,
  TILE_WIDTH,
  type TreeNode,
  appendNodes,
  appendToEdge,
  edgeFromNodes,
  edgeOf,
  edgeRoot,
  emptyRoot,
  leafHash,
  nodeHash,
  subtreeHash,
} from './tree.ts';
export {
  type Consistency,
  type Inclusion,
  type TreeHead,
  consistencyProof,
  inclusionProof,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts';
export {
  type Bundle,
  type Tile,
  type TileName,
  bundlesOf,
  decodeBundle,
  decodeTile,
  encodeBundle,
  entriesPath,
  parseTilePath,
  tileBytes,
  tilePath,
  tilesOf,
} from './tiles.ts';
export {
  COSIGNATURE,
  type Cosigner,
  ED25519,
  NOTE_BYTES_MAX,
  NOTE_SIGNATURES_MAX,
  type NoteKey,
  type NoteKeyType,
  type NoteSignature,
  type NoteSigner,
  type OpenedNote,
  type VerifiedSignature,
  cosignNote,
  encodeVkey,
  isNoteName,
  keyId,
  noteKey,
  openNote,
  parseVkey,
  signNote,
} from './note.ts';
export {
  type Checkpoint,
  type OpenedCheckpoint,
  checkpointText,
  openCheckpoint,
  parseCheckpoint,
  signCheckpoint,
} from './checkpoint.ts';
export { type EntryProof, type ProofClaim, encodeProof, parseProof, verifyProof } from './proof.ts';
export {
  type BookCheck,
  type CheckCounts,
  type CheckFault,
  type CheckFaultCode,
  type CheckOptions,
  type CheckReport,
  type CheckedEntry,
  beginCheck,
} from './verify.ts';
