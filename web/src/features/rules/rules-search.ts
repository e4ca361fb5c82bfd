import { count, searchOf } from '../../parts/list/search-schema';

/** What the address of this page keeps: which version of the rules is read. */
export const readRulesSearch = searchOf({ version: count() });
