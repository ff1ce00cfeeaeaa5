import { bookHandlers } from './answer-book.ts';
import { entryHandlers } from './answer-entries.ts';
import { fileHandlers } from './answer-files.ts';
import { modelHandlers } from './answer-model.ts';
import { reportHandlers } from './answer-reports.ts';
import { searchHandlers } from './answer-search.ts';
import { sessionHandlers } from './answer-session.ts';
import { subjectHandlers } from './answer-subject.ts';
import { viewHandlers } from './answer-views.ts';
import { watchHandlers } from './answer-watch.ts';
import { writeHandlers } from './answer-write.ts';
import type { Handlers } from './asked.ts';

/** The answer to every route of the contract. */
export const handlers: Handlers = {
  ...sessionHandlers,
  ...modelHandlers,
  ...viewHandlers,
  ...entryHandlers,
  ...writeHandlers,
  ...subjectHandlers,
  ...searchHandlers,
  ...watchHandlers,
  ...fileHandlers,
  ...bookHandlers,
  ...reportHandlers,
};
