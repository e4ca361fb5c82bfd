import { flag, searchOf } from '../../parts/list/search-schema';

/** What the address of this page keeps: only what is not read yet. */
export const readNoticesSearch = searchOf({ unread: flag() });
