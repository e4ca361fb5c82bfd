import { oneOf, searchOf, type SearchOf, words } from '../../parts/list/search-schema';

/** What the address of this page keeps: its filters. */
export const ACCOUNTS = { words: words(), state: oneOf(['READY', 'NO_PASSWORD', 'WAITING', 'DISABLED']) };
export type AccountsSearch = SearchOf<typeof ACCOUNTS>;
export type AccountState = NonNullable<AccountsSearch['state']>;
export const readAccountsSearch = searchOf(ACCOUNTS);
