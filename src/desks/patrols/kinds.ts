import { patrolKinds } from './kinds-patrol.ts';
import { groundKinds } from './kinds-ground.ts';
import { recordKinds } from './kinds-record.ts';

/** What the desk may write. */
export const kinds = { ...patrolKinds, ...recordKinds, ...groundKinds };
