import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import ht from './ht.json' with { type: 'json' };
import sw from './sw.json' with { type: 'json' };

/** The words of the shell. Desks bring their own with the model. */
export const shellWords = { en, fr, ht, sw };
