const EVERY_POST = 'xxxxx xxxxx xx xx ...';
const FILERS_AND_GROUPS = 'xx.xx xxxxx .. .x ...';

/** Files as evidence, as the table of expected-permissions.ts has them. */
export const EVIDENCE: Readonly<Record<string, string>> = {
  'POST /evidence': FILERS_AND_GROUPS,
  'GET /evidence/{id}/upload': FILERS_AND_GROUPS,
  'POST /evidence/{id}/upload': FILERS_AND_GROUPS,
  'POST /evidence/{id}/keep': FILERS_AND_GROUPS,
  'POST /evidence/{id}/discard': FILERS_AND_GROUPS,
  'GET /evidence/{id}': EVERY_POST,
  'GET /evidence/{id}/content': EVERY_POST,
  'GET /evidence/{id}/thumbnail': EVERY_POST,
};
