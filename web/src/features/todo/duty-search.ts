import { oneOf, searchOf } from '../../parts/list/search-schema';

/** What may be opened on the page of a duty; each is one form. */
const DUTY_FORMS = ['submit', 'plan', 'hold', 'explain', 'extend', 'exempt', 'coordinate', 'verify', 'return'] as const;
export type DutyForm = (typeof DUTY_FORMS)[number];

/** What the address of this page keeps: which form is open. */
export const readDutySearch = searchOf({ act: oneOf(DUTY_FORMS) });
