import { arrestKinds } from './kinds-arrest.ts';
import { careKinds } from './kinds-care.ts';
import { endingKinds } from './kinds-ending.ts';

/** What the custody desk may write, in the order in which custody goes. */
export const kinds = { ...arrestKinds, ...careKinds, ...endingKinds };
