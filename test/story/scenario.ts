import type { Beat } from './stage/beat.js';
import { LISTED_AT_LAST } from './walks/a-listed-at-last.js';
import { NEVER_FILED } from './walks/a-never-filed.js';
import { RETURNED_ONCE } from './walks/b-returned-once.js';
import { BEGINNING } from './walks/beginning.js';
import { PASSES_AT_SECOND } from './walks/c-passes-at-second.js';
import { CHORUS } from './walks/chorus.js';
import { JOINED, ONE_AFTER_THE_OTHER } from './walks/d-two-duties.js';
import { LEADERS_DIARY } from './walks/e-leaders-diary.js';
import { HISTORY } from './walks/f-history.js';
import { VACANT } from './walks/g-vacant.js';
import { COUNTY_TASK } from './walks/h-county.js';
import { LETTER_INSTEAD } from './walks/i-letter.js';

/** The whole story as data: what is done and said, when, and what must then be true. */
export const STORY: readonly Beat[] = [
  ...BEGINNING,
  ...CHORUS,
  ...NEVER_FILED,
  ...LISTED_AT_LAST,
  ...RETURNED_ONCE,
  ...PASSES_AT_SECOND,
  ...JOINED,
  ...ONE_AFTER_THE_OTHER,
  ...LEADERS_DIARY,
  ...HISTORY,
  ...VACANT,
  ...COUNTY_TASK,
  ...LETTER_INSTEAD,
];
