import { areaViews } from './views-area.ts';
import { measureViews } from './views-measure.ts';
import { recordViews } from './views-record.ts';
import { patrolViews } from './views-patrol.ts';

/** Questions the desk answers. */
export const views = { ...patrolViews, ...measureViews, ...areaViews, ...recordViews };
