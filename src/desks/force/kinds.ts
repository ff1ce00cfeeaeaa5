import { casualtyKinds } from './kinds-casualty.ts';
import { personKinds } from './kinds-person.ts';
import { strengthKinds } from './kinds-strength.ts';

/** What the desk may write. */
export const kinds = { ...strengthKinds, ...personKinds, ...casualtyKinds };
