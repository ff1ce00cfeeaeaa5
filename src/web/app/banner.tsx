import type { ReactElement } from 'react';
import type { Session } from './client.ts';
import { useWords } from './use-words.ts';

/** What must never be taken for a mission's own record says so on every screen and sheet. */
export function Banner({ book }: { readonly book: Session['book'] }): ReactElement | null {
  const words = useWords();
  if (!book.exercise && !book.demo) return null;
  return (
    <aside className="banner" aria-label={words.say(book.exercise ? 'exercise' : 'demo')}>
      {book.exercise && <strong>{words.say('exercise')}</strong>}
      {book.demo && <strong>{words.say('demo')}</strong>}
      <span className="banner-what">{words.say(book.demo ? 'demo-what' : 'exercise-what')}</span>
    </aside>
  );
}
