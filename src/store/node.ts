export { openSqlite } from './sqlite-store.ts';
export { tableFingerprint } from './sqlite-schema.ts';
export { FolderError, createFolder, openFolder, recovery } from './folder.ts';
export { copyBook, inspectFolder } from './inspecting.ts';
export type { Inspected } from './inspecting.ts';
export type { Folder, FolderCode, FolderName, OpenOptions } from './folder.ts';
export { checkSeal } from './seal.ts';
export type { SealFault } from './seal.ts';
export { drivenClock, hashOf, machineClock, newKeyPem, nodeCrypto, nodeRandom, signerFrom } from './node-platform.ts';
