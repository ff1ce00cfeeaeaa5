import type { ReactElement } from 'react';
import { useAsOf } from '#web/app/address.ts';
import { addressOf } from '#web/app/client.ts';
import type { ModelView } from '#web/app/client.ts';
import { Icon } from '#web/ui/icon.tsx';
import { usePageWords } from './words/words.ts';

/** French and Creole spreadsheets part columns by semicolons. */
export function CsvLink({ view }: { readonly view: ModelView }): ReactElement {
  const words = usePageWords();
  const asOf = useAsOf();
  const separator = words.lang === 'fr' || words.lang === 'ht' ? 'semicolon' : 'comma';
  const query = { ...asOf, format: 'csv', header: 'words', separator, lang: words.lang };
  return (
    <a className="button" download href={addressOf('GET /api/views/{name}', { params: { name: view.name }, query })}>
      <Icon name="download" /> {words.say('csv')}
    </a>
  );
}
