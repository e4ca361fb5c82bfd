const THE_OFFICE = '..... xxxxx .. .. ...';
const SUPERVISORS = '..... .xxxx .. .. ...';

/** How the office's paper looks, as the table of expected-permissions.ts has it. */
export const DOCUMENT_SETTINGS: Readonly<Record<string, string>> = {
  'GET /document-issuers': THE_OFFICE,
  'PUT /document-issuers/{id}': SUPERVISORS,
  'GET /document-templates': THE_OFFICE,
  'GET /document-templates/fields': THE_OFFICE,
  'GET /document-templates/{id}/file': THE_OFFICE,
  'GET /document-templates/{id}/sample': THE_OFFICE,
  'POST /document-templates': SUPERVISORS,
  'POST /document-templates/{id}/enforce': SUPERVISORS,
  'POST /document-templates/{id}/discard': SUPERVISORS,
  'POST /document-templates/{id}/ask-withdrawal': SUPERVISORS,
  'POST /document-templates/{id}/keep': SUPERVISORS,
  'POST /document-templates/{id}/withdraw': SUPERVISORS,
};
