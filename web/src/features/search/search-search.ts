import { searchOf, words } from '../../parts/list/search-schema';

/** What the address of this page keeps: the words looked for. */
export const readSearchSearch = searchOf({ words: words() });
