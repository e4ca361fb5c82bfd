const THE_OFFICE = '..... xxxxx .. .. ...';

/** Reviews and reports of a year that are not issued, as the table of expected-permissions.ts has them. */
export const REVIEWS: Readonly<Record<string, string>> = {
  'GET /reviews': THE_OFFICE,
  'POST /reviews': THE_OFFICE,
  'GET /reviews/{id}': THE_OFFICE,
  'PUT /reviews/{id}': THE_OFFICE,
  'GET /reviews/{id}/offers': THE_OFFICE,
  'POST /reviews/{id}/preview': THE_OFFICE,
  'POST /reviews/{id}/look': THE_OFFICE,
  'POST /reviews/{id}/discard': THE_OFFICE,
  'GET /reviews/{id}/numbers': THE_OFFICE,
  'POST /reviews/{id}/check': THE_OFFICE,
  'POST /reviews/{id}/return': THE_OFFICE,
  'POST /reviews/{id}/submit': THE_OFFICE,
  'POST /reviews/{id}/issue': THE_OFFICE,
  'POST /reviews/{id}/correct': THE_OFFICE,
  'GET /reviews/{id}/steps': THE_OFFICE,
  'POST /reviews/{id}/secrecy': THE_OFFICE,
  'POST /reviews/{id}/publicity': THE_OFFICE,
  'GET /reviews/{id}/leaders': THE_OFFICE,
  'POST /reviews/{id}/leaders': THE_OFFICE,
  'GET /review-templates': THE_OFFICE,
  'POST /review-templates': THE_OFFICE,
  'PUT /review-templates/{id}': THE_OFFICE,
  'GET /secrecy-reviewer': THE_OFFICE,
  'POST /secrecy-reviewer': THE_OFFICE,
};
