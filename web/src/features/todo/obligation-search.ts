/** What may be opened on the page of anything due; each is one form. */
export const OBLIGATION_FORMS = ['release', 'explain', 'extend', 'coordinate', 'finish'] as const;
export type ObligationForm = (typeof OBLIGATION_FORMS)[number];

/** What the address of this page keeps: which form is open. Anything else in the address is dropped. */
export interface ObligationSearch {
  readonly act?: ObligationForm;
}

export function readObligationSearch({ act }: Readonly<Record<string, unknown>>): ObligationSearch {
  const form = OBLIGATION_FORMS.find((one) => one === act);
  return form === undefined ? {} : { act: form };
}
