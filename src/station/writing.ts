import { appendNodes, base64, deviceId, edgeRoot, equal, signCheckpoint } from '#book';
import type { DeviceId, Edge, Json } from '#book';
import { clipped, compareInstants, isInstant, isRole, partsOf, readDraft, subjectNameOf } from '#kit';
import type { DraftContext, Instant, Kind, Look, Place, Proposed, ReadDraft, SubjectKey } from '#kit';
import type { AskingStore, DeviceTail, Indexed, Session, StoreWriter } from '#store';
import { selectFrom } from './asking.ts';
import { draftContext, fileFaults, findTarget } from './drafting.ts';
import type { Numbers } from './drafting.ts';
import { understand } from './indexing.ts';
import { placesOf } from './gazetteer.ts';
import { lateAfterMinutes } from './outcome.ts';
import type { Outcome, Receipt, Refused } from './outcome.ts';
import { once } from './once.ts';
import { foldTouched, placeEntry } from './placing.ts';
import type { Histories, Placing } from './placing.ts';
import { seal } from './sealing.ts';
import type { Sealing } from './sealing.ts';

export interface Writing extends Sealing, Placing {
  readonly store: AskingStore;
  readonly histories: Histories;
  readonly numbers: Numbers;
}

/** What a batch leaves behind in memory once it is on the disk. */
export interface Written {
  readonly outcomes: readonly Outcome[];
  readonly edge: Edge;
  readonly placed: number;
}

interface Batch extends Writing {
  readonly writer: StoreWriter;
  readonly received: Instant;
  readonly places: () => readonly Place[];
  readonly touched: Set<SubjectKey>;
  edge: Edge;
  /** The post's own device, and where it is in its chain. */
  readonly dev: DeviceId;
  tail: DeviceTail | undefined;
}

/**
 * Writes drafts in one transaction: read, judge, sign, place, fold, sign the new head. Refused drafts leave no trace and
 * do not disturb the others. Throws only when nothing at all was written (a full disk, a fault of ours).
 */
export function writeBatch(writing: Writing, edge: Edge, drafts: readonly Json[]): Written {
  try {
    return writing.store.transact((writer) => {
      const dev = deviceId(writing.crypto, writing.keys.device.publicKey);
      const batch: Batch = {
        ...writing,
        writer,
        dev,
        received: receivedNow(writing, writer),
        places: once(() => placesOf(writing.model, writer)),
        touched: new Set(),
        edge,
        tail: writer.deviceTail(dev),
      };
      const outcomes = drafts.map((draft) => writeOne(batch, draft));
      foldTouched(batch, writer, batch.touched);
      const placed = batch.edge.size - edge.size;
      if (placed > 0) {
        writer.putHead(headOf(writing, batch.edge));
        writer.putMeta('received', batch.received);
      }
      return { outcomes, edge: batch.edge, placed };
    });
  } catch (cause) {
    // The disk holds nothing of this batch, so memory must not either: the caller keeps the edge it had.
    writing.histories.forget();
    writing.numbers.forget();
    throw cause;
  }
}

/** The signed checkpoint of a tree. */
export const headOf = ({ platform, name, keys }: Sealing, edge: Edge): string =>
  signCheckpoint(
    platform.crypto,
    { origin: name.origin, size: edge.size, root: edgeRoot(platform.crypto, edge) },
    keys.node,
  );

/** Never earlier than the entry before: a clock that was set back does not turn the book's order around. */
function receivedNow({ platform }: Writing, writer: StoreWriter): Instant {
  const now = platform.clock.now();
  const last = writer.meta('received');
  return last !== undefined && isInstant(last) && compareInstants(last, now) > 0 ? last : now;
}

function writeOne(batch: Batch, given: Json): Outcome {
  const known = knownId(batch, given);
  const reading = readDraft(batch.model, given, contextOf(batch, known));
  if (!reading.ok) return { ok: false, faults: reading.faults };
  const { kind, proposed } = reading.value;
  if (known !== undefined) return again(batch, reading.value, known);
  const missing = filesMissing(batch, reading.value);
  if (missing.length > 0) return { ok: false, faults: missing };
  const refused = roleRefusal(kind, proposed) ?? ruleRefusal(batch, kind, proposed);
  if (refused !== undefined) return { ok: false, faults: [refused] };
  return { ok: true, receipt: place(batch, reading.value), again: false };
}

interface KnownEntry {
  readonly position: number;
  readonly noted: Instant;
  readonly subject: string;
}

function knownId({ writer, model, platform }: Batch, given: Json): KnownEntry | undefined {
  const id = typeof given === 'object' && given !== null && 'id' in given ? given['id'] : undefined;
  const position = typeof id === 'string' ? writer.positionOf(id) : undefined;
  const recorded = position === undefined ? undefined : writer.entry(position);
  if (recorded === undefined) return undefined;
  const { row } = understand(model, platform.crypto, recorded).indexed;
  return isInstant(row.noted) ? { position: recorded.position, noted: row.noted, subject: row.subject } : undefined;
}

/** The same id with the same content gets the receipt it got; with other content it is another entry's name. */
function again(batch: Batch, { kind, proposed }: ReadDraft, known: KnownEntry): Outcome {
  const recorded = batch.writer.entry(known.position);
  const same =
    recorded !== undefined &&
    partsOf(kind, proposed).every((part) =>
      recorded.parts.some((one) => one.name === part.name && equal(one.bytes, part.bytes)),
    );
  if (recorded === undefined || !same) {
    return { ok: false, faults: [{ code: 'entry.conflict', field: 'id', value: clipped(proposed.id ?? '') }] };
  }
  return {
    ok: true,
    receipt: receiptOf(understand(batch.model, batch.platform.crypto, recorded).indexed),
    again: true,
  };
}

/** A draft sent again is read as it was the first time: at its own moment, and of the subject it was given then. */
const contextOf = ({ writer, store, received, places, numbers }: Batch, known: KnownEntry | undefined): DraftContext =>
  draftContext({
    reader: writer,
    places,
    now: known?.noted ?? received,
    nextName: (naming) =>
      known === undefined ? numbers.next(store.inside, naming, received) : subjectNameOf(known.subject),
  });

function filesMissing({ platform, writer }: Batch, { kind, proposed }: ReadDraft): Refused[] {
  const { corrects } = proposed;
  const target = corrects === undefined ? undefined : findTarget(writer, corrects);
  return fileFaults(platform, { kind, proposed, target });
}

function roleRefusal(kind: Kind, proposed: Proposed): Refused | undefined {
  const { role } = proposed.author;
  const allowed = isRole(role) && (role === 'station' || kind.by === undefined || kind.by.includes(role));
  if (allowed) return undefined;
  const known = kind.by?.join(', ') ?? '';
  return { code: 'role.forbidden', field: 'author.role', value: role, params: { role, known } };
}

/** A rule sees the rows as they will be with the earlier drafts of this batch. */
function ruleRefusal(batch: Batch, kind: Kind, proposed: Proposed): Refused | undefined {
  if (kind.rule === undefined || proposed.withdraws !== undefined) return undefined;
  foldTouched(batch, batch.writer, batch.touched);
  batch.touched.clear();
  const rule = kind.rule(proposed, lookAt(batch.store.inside, batch.received));
  if (rule === undefined || (rule.reasonLifts === true && proposed.reason !== undefined)) return undefined;
  const { code, field, value = subjectNameOf(proposed.subject), params } = rule;
  return { code, field, value, rule, ...(params === undefined ? {} : { params }) };
}

function lookAt(session: Session, now: Instant): Look {
  return {
    now,
    rows: (view, where = {}) =>
      session.ask(selectFrom(view.replace('.', '_'), Object.keys(where)), { now, params: where }),
  };
}

function place(batch: Batch, { kind, proposed }: ReadDraft): Receipt {
  const recorded = seal(batch, {
    kind,
    proposed,
    received: batch.received,
    position: batch.edge.size,
    dev: batch.dev,
    tail: batch.tail,
  });
  const understood = understand(batch.model, batch.platform.crypto, recorded);
  const { indexed } = understood;
  const { edge, nodes } = appendNodes(batch.crypto, batch.edge, indexed.leafHash);
  for (const { level, index, hash } of nodes) batch.writer.putNode(level, index, hash);
  // What a history held before is read before it grows: a new one is then known to be empty, and nothing is read back.
  for (const subject of indexed.subjects) batch.histories.get(batch.writer, subject);
  for (const subject of placeEntry(batch, batch.writer, understood)) batch.touched.add(subject);
  for (const subject of indexed.subjects) batch.numbers.take(batch.model, subject);
  batch.edge = edge;
  batch.tail = { count: indexed.deviceCount, lineHash: indexed.lineHash };
  return receiptOf(indexed);
}

function receiptOf(indexed: Indexed): Receipt {
  const { row } = indexed;
  return {
    id: row.id,
    position: row.position,
    kind: row.kind,
    subject: row.subject,
    received: row.received,
    leaf: base64(indexed.leafHash),
    ...(row.late_min > lateAfterMinutes ? { lateMinutes: row.late_min } : {}),
  };
}
