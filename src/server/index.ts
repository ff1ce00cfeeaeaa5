export { findDesks, findModel } from './desks.ts';
export { createPost, instantFrom, openPost } from './post.ts';
export type { Post, PostOptions } from './post.ts';
