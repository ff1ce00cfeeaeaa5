export { StoreFullError } from './port.ts';
export type {
  DeviceTail,
  Indexed,
  NotPromise,
  Store,
  StoreReader,
  StoreWriter,
  SubjectRows,
  SubjectSpan,
} from './port.ts';
export type { AskingStore, AsOf, PastRows, Session } from './port-asking.ts';
export { openMemory } from './memory.ts';
