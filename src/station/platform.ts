import type { Crypto, Signer } from '#book';
import type { Instant } from '#kit';

/** What a station needs from the machine it runs on. Everything that is chance, time or secret comes through here. */
export interface Platform {
  readonly crypto: Crypto;
  /** Fills an array of this many bytes with randomness fit for salts. */
  random(bytes: number): Uint8Array;
  readonly clock: Clock;
  /** Runs work once everything that is ready now has been heard, so that a crowd is written together. */
  later(work: () => void): void;
  /** Whether this machine keeps the file with these bytes. Left out where no files are kept: then nobody is asked. */
  hasFile?(this: void, sha256: string): boolean;
}

/** The station's time. A mission's clock runs by itself; an exercise's may be driven. */
export interface Clock {
  now(): Instant;
  /** Moves a driven clock forward. Throws on a mission's clock, which nobody may move. */
  drive(to: Instant): void;
}

/** The post's keys: one signs checkpoints, one is the device that entries typed at the post are signed with. */
export interface PostKeys {
  readonly node: Signer;
  readonly device: Signer;
}

/** Which book this is. */
export interface BookName {
  /** Origin of the log and the `book` of every envelope, e.g. `ht.mss/hq`. */
  readonly origin: string;
  /** Name of this post in its stamps, e.g. `hq-1`. */
  readonly node: string;
  /** An exercise book accepts a driven clock, and everything shown of it says EXERCISE. */
  readonly exercise: boolean;
  /** Holds invented persons: every screen says DEMO. */
  readonly demo: boolean;
}
