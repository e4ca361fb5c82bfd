/** What may be opened on the page of a duty; each is one form. */
export const DUTY_FORMS = [
  'submit',
  'plan',
  'hold',
  'explain',
  'extend',
  'exempt',
  'coordinate',
  'verify',
  'return',
] as const;
export type DutyForm = (typeof DUTY_FORMS)[number];

/** What the address of this page keeps: which form is open. Anything else in the address is dropped. */
export interface DutySearch {
  readonly act?: DutyForm;
}

export function readDutySearch({ act }: Readonly<Record<string, unknown>>): DutySearch {
  const form = DUTY_FORMS.find((one) => one === act);
  return form === undefined ? {} : { act: form };
}
