import type { Reply } from '#web/app/client.ts';

/** Everything the station tells of one subject. */
export type Subject = Reply<'GET /api/subjects/{type}/{name}'>;
