import { REVIEWS } from './expected-reviews.js';

const THE_OFFICE = '..... xxxxx .. .. ...';
/** Whoever lets a line name its unit, or a month have no bulletin. */
const EXECUTIVE_UP = '..... ...xx .. .. ...';
const UNITS_AND_OFFICE = 'xxxxx xxxxx .. .. ...';
const FILERS_OF_UNIT = 'xx.xx ..... .. .. ...';
const EVERY_POST = 'xxxxx xxxxx xx xx ...';

/** What the office publishes, as the table of expected-permissions.ts has it: its own until it is issued, but for a unit's own lines. */
export const PUBLICATIONS: Readonly<Record<string, string>> = {
  ...REVIEWS,
  'GET /bulletins': THE_OFFICE,
  'GET /bulletins/{id}': THE_OFFICE,
  'GET /bulletins/{id}/figures': THE_OFFICE,
  'POST /bulletins': THE_OFFICE,
  'PUT /bulletins/{id}': THE_OFFICE,
  'POST /bulletins/{id}/refresh': THE_OFFICE,
  'POST /bulletins/{id}/discard': THE_OFFICE,
  'POST /bulletins/{id}/send': THE_OFFICE,
  'POST /bulletins/{id}/return': THE_OFFICE,
  'POST /bulletins/{id}/submit': THE_OFFICE,
  'POST /bulletins/{id}/issue': THE_OFFICE,
  'POST /bulletins/{id}/corrections': THE_OFFICE,
  'POST /bulletins/{id}/looked-at': THE_OFFICE,
  'POST /bulletins/{id}/lines/{lineId}/name': EXECUTIVE_UP,
  'GET /bulletin-months': THE_OFFICE,
  'POST /bulletin-months': EXECUTIVE_UP,
  'GET /fact-checks': UNITS_AND_OFFICE,
  'GET /fact-checks/{id}': UNITS_AND_OFFICE,
  'POST /fact-checks/{id}/answer': FILERS_OF_UNIT,
  'POST /fact-checks/{id}/decide': THE_OFFICE,
  'GET /quarter-reports': THE_OFFICE,
  'GET /quarter-reports/{id}': THE_OFFICE,
  'POST /quarter-reports': THE_OFFICE,
  'PUT /quarter-reports/{id}': THE_OFFICE,
  'POST /quarter-reports/{id}/submit': THE_OFFICE,
  'POST /quarter-reports/{id}/return': THE_OFFICE,
  'POST /quarter-reports/{id}/issue': THE_OFFICE,
  'POST /quarter-reports/{id}/corrections': THE_OFFICE,
  'POST /quarter-reports/{id}/discard': THE_OFFICE,
  'GET /publications/{id}/quarter-report': EVERY_POST,
  'GET /publications/{id}/review': EVERY_POST,
  'GET /publications': EVERY_POST,
  'GET /publications/{id}': EVERY_POST,
  'GET /publications/{id}/bulletin': EVERY_POST,
};
