export { nameKey } from './key.ts';
export { nameDistance, sameNameLikely } from './distance.ts';
