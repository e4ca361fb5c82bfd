import { oneOf, searchOf } from '../../parts/list/search-schema';

/** What may be opened on the page of anything due; each is one form. */
export const OBLIGATION_FORMS = ['release', 'explain', 'extend', 'coordinate', 'finish'] as const;
export type ObligationForm = (typeof OBLIGATION_FORMS)[number];

/** What the address of this page keeps: which form is open. */
export const readObligationSearch = searchOf({ act: oneOf(OBLIGATION_FORMS) });
