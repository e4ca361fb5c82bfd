/** What the address of this page keeps: the filters, and the check of the record that is under way or done. */
export interface AuditSearch {
  readonly action?: string | undefined;
  readonly person?: string | undefined;
  readonly subjectType?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The job that checks the record. */
  readonly check?: string | undefined;
}

const ID = /^[0-9a-f-]{36}$/iu;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const CODE = /^[\w.-]{1,100}$/u;

function fitting(pattern: RegExp, value: unknown): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

/** Anything else in the address is dropped. */
export function readAuditSearch(address: Readonly<Record<string, unknown>>): AuditSearch {
  const search: AuditSearch = {
    action: fitting(CODE, address['action']),
    person: fitting(ID, address['person']),
    subjectType: fitting(CODE, address['subjectType']),
    subject: fitting(ID, address['subject']),
    from: fitting(DAY, address['from']),
    to: fitting(DAY, address['to']),
    check: fitting(ID, address['check']),
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
