import { desk } from '#kit';
import { foldDevice, foldUnit } from './fold.ts';
import { kinds } from './kinds.ts';
import { tables, views } from './tables.ts';

export default desk({
  name: 'posts',
  words: 'Posts and units|Postes et unités|Pòs ak inite|Vituo na vitengo',
  about:
    'Who belongs to whom, and which devices sign for them|Qui relève de qui, et quels appareils signent|Ki moun ki anba ki moun, ak ki aparèy ki siyen pou yo|Nani yuko chini ya nani, na vifaa vinavyowasainia',
  order: 90,
  subjects: {
    device: { words: 'Device|Appareil|Aparèy|Kifaa', page: 'devices' },
    unit: { words: 'Unit|Unité|Inite|Kitengo', page: 'tree' },
  },
  kinds,
  tables,
  folds: { device: foldDevice, unit: foldUnit },
  views,
});
