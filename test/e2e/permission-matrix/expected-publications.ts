const THE_OFFICE = '..... xxxxx .. .. ...';

/** Bulletins that are not issued, as the table of expected-permissions.ts has them. */
export const PUBLICATIONS: Readonly<Record<string, string>> = {
  'GET /bulletins': THE_OFFICE,
  'GET /bulletins/{id}': THE_OFFICE,
  'POST /bulletins': THE_OFFICE,
  'PUT /bulletins/{id}': THE_OFFICE,
  'POST /bulletins/{id}/refresh': THE_OFFICE,
  'POST /bulletins/{id}/discard': THE_OFFICE,
};
