import type { ReactElement } from 'react';
import { useLinks } from '#web/app/address.ts';
import type { ModelKind } from '#web/app/client.ts';
import { Icon } from '#web/ui/icon.tsx';
import { usePageWords } from './words/words.ts';

export interface KindLinksProps {
  /** Kinds the reader may write, the likeliest first. */
  readonly kinds: readonly ModelKind[];
  readonly title: string;
  /** Key of the subject they would be about. */
  readonly subject?: string;
  /** How many of them are the next thing to do. */
  readonly first?: number;
}

/** What can be written here, as ways to its form. */
export function KindLinks({ kinds, title, subject, first = 0 }: KindLinksProps): ReactElement | null {
  const words = usePageWords();
  const links = useLinks();
  if (kinds.length === 0) return null;
  return (
    <nav className="kind-links screen-only" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {kinds.map((kind, index) => (
          <li key={kind.id}>
            <a
              className={index < first ? 'button button-main' : 'button'}
              href={links.write(kind.id, subject === undefined ? {} : { subject })}
            >
              <Icon name="add" /> {words.of(kind.words)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
