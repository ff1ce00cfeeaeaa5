/**
 * What the book needs from a platform. All calls are synchronous, because a tree is hashed
 * inside a database transaction. Neither call may keep a reference to `data` or `message`
 * after it returns: the book reuses its buffers.
 */
export interface Crypto {
  /** SHA-256 (FIPS 180-4): 32 bytes. */
  sha256(data: Uint8Array): Uint8Array;
  /** Ed25519 (RFC 8032) with a raw 32-byte key and a 64-byte signature; false for any other shape. */
  verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
}

/** Holds one Ed25519 private key; only the raw 32-byte public key can be read from it. */
export interface Signer {
  readonly publicKey: Uint8Array;
  /** Ed25519 signature of `message`: 64 bytes. */
  sign(message: Uint8Array): Uint8Array;
}
