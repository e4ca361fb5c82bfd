import { asked, code, day, id, searchOf } from '../../parts/list/search-schema';

/** What the address of this page keeps: the filters, and the check of the record that is under way or done. */
export const AUDIT = {
  action: code(),
  person: asked(id('choice'), 'personId'),
  subjectType: code(),
  subject: asked(id(), 'subjectId'),
  from: day(),
  to: day(),
  /** The job that checks the record. */
  check: asked(id(), null),
};
export const readAuditSearch = searchOf(AUDIT);
