import { wordsFrom } from '#web/app/use-words.ts';
import { pageWords } from './catalogues.ts';

/** The words of the pages, in the language of the reader. */
export const usePageWords = wordsFrom(pageWords);
export type PageSpeech = ReturnType<typeof usePageWords>;
export type PageKey = Parameters<PageSpeech['say']>[0];
