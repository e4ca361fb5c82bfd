/**
 * Who may knock at which door, written by hand from the domain language, not from the policy. One row a route, one
 * column a role:
 *
 *   unit:    L liaison, C section chief, U unit office, D deputy leader, P principal leader
 *   office:  C clerk, S section chief, D deputy director, E executive deputy director, O director
 *   leaders: L leading official, S his secretary
 *   groups:  H head, L liaison
 *   administrators: s system, e security, a audit
 *
 * `x` the door opens (what then happens is scope's and the state's business), `.` it is closed with 403.
 * `signed-in` opens to everybody with a session, `anyone` without one too.
 */
export const ROLES = [
  ...['LIAISON', 'SECTION_CHIEF', 'UNIT_OFFICE', 'DEPUTY_LEADER', 'PRINCIPAL_LEADER'],
  ...['OFFICE_CLERK', 'OFFICE_SECTION_CHIEF', 'OFFICE_DEPUTY_DIRECTOR', 'EXECUTIVE_DEPUTY_DIRECTOR', 'OFFICE_DIRECTOR'],
  ...['LEADING_OFFICIAL', 'LEADER_SECRETARY', 'GROUP_HEAD', 'GROUP_LIAISON'],
  ...['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'],
] as const;

const EVERY_POST = 'xxxxx xxxxx xx xx ...';
const THE_OFFICE = '..... xxxxx .. .. ...';
/** From the section chief up: whoever opens, closes, holds and signs. */
const SUPERVISORS = '..... .xxxx .. .. ...';
/** Whoever files for a unit; the unit's office only receives. */
const FILERS_OF_UNIT = 'xx.xx ..... .. .. ...';
/** The office itself owes duties too, and enters what units hand in on paper (代为录入). */
const FILERS = 'xx.xx xxxxx .. .. ...';

/** Whoever prepares meetings. */
const OFFICE_AND_GROUPS = '..... xxxxx .. xx ...';
/** What is the office's, the leaders' and the groups' to read, and no unit's. */
const NOT_UNITS = '..... xxxxx xx xx ...';

/** A special group’s liaison reports for its projects. */
const FILERS_AND_GROUPS = 'xx.xx xxxxx .. .x ...';

/** Leaders’ secretaries enter what their leaders wrote. */
const OFFICE_AND_SECRETARIES = '..... xxxxx .x .. ...';

export const EXPECTED: Readonly<Record<string, string>> = {
  //                                  LCUDP CSDEO LS HL sea
  // sign-in and accounts
  'POST /sessions': 'anyone',
  'POST /passwords': 'anyone',
  'DELETE /sessions/current': 'signed-in',
  'GET /me': 'signed-in',
  'POST /me/password': 'signed-in',
  'GET /accounts': '..... ..... .. .. .xx',
  'POST /accounts': '..... ..... .. .. .x.',
  'POST /accounts/{id}/links': '..... ..... .. .. .x.',
  'POST /accounts/{id}/disable': '..... ..... .. .. .x.',
  'POST /accounts/{id}/enable': '..... ..... .. .. .x.',

  // approvals: administrators decide on one another's accounts
  'GET /approvals': 'xxxxx xxxxx xx xx xxx',
  'GET /approvals/{id}': 'xxxxx xxxxx xx xx xxx',
  'POST /approvals/{id}/confirm-paper': '..... xxxxx .. .. ...',
  'POST /approvals/{id}/return-paper': '..... xxxxx .. .. ...',
  'POST /approvals/{id}/withdraw': 'xxxxx xxxxx xx xx xxx',
  'POST /approvals/{id}/disown': 'xxxxx xxxxx xx xx xxx',
  'POST /approvals/{id}/approve': 'xxxxx xxxxx xx xx xxx',
  'POST /approvals/{id}/reject': 'xxxxx xxxxx xx xx xxx',

  // the record
  'GET /audit-events': '..... ..... .. .. ..x',
  'POST /audit-events/verify': '..... ..... .. .. ..x',

  // operation
  'GET /status': '..... .xxxx .. .. x..',

  // calendar
  'GET /calendar': 'xxxxx xxxxx xx xx x..',
  'GET /calendar-years': 'xxxxx xxxxx xx xx x..',
  'POST /calendar-years': '..... .xxxx .. .. x..',
  'POST /calendar-years/preview': '..... .xxxx .. .. x..',

  // organisation
  'GET /units': 'xxxxx xxxxx xx xx xx.',
  'GET /units/{id}': 'xxxxx xxxxx xx xx xx.',
  'POST /units': '..... xxxxx .. .. x..',
  'PUT /units/{id}': '..... xxxxx .. .. x..',
  'POST /units/{id}/close': '..... .xxxx .. .. x..',
  'GET /posts': 'xxxxx xxxxx xx xx xx.',
  'POST /posts': '..... xxxxx .. .. x..',
  'PUT /posts/{id}': '..... xxxxx .. .. x..',
  'POST /posts/{id}/abolish': '..... xxxxx .. .. x..',
  'POST /posts/{id}/tenures': '..... xxxxx .. .. x..',
  'POST /posts/{id}/vacate': '..... xxxxx .. .. x..',
  'GET /people': 'xxxxx xxxxx xx xx xx.',
  'GET /people/{id}': 'xxxxx xxxxx xx xx xx.',
  'POST /people': '..... xxxxx .. .. x..',
  'PUT /people/{id}': '..... xxxxx .. .. x..',
  'GET /delegations': 'xxxxx xxxxx xx xx x..',
  'POST /delegations': 'xxxxx xxxxx xx xx x..',
  'POST /delegations/{id}/end': 'xxxxx xxxxx xx xx x..',

  // messages and long work
  // Whoever was displaced has no post any more, and is told all the same.
  'GET /notices': 'signed-in',
  'POST /notices/{id}/read': 'signed-in',
  'POST /notices/{id}/read-through': 'signed-in',
  'GET /events': EVERY_POST,
  'GET /jobs/{id}': 'signed-in',

  // what is due
  'GET /obligations': EVERY_POST,
  'GET /obligations/{id}': EVERY_POST,
  'GET /explanations': EVERY_POST,
  'POST /obligations/{id}/explanations': FILERS,
  'POST /obligations/{id}/explanations/{explanationId}/confirm': '..... .xxxx xx .. ...',
  'POST /obligations/{id}/explanations/{explanationId}/confirm-entry': FILERS_OF_UNIT,
  'POST /obligations/{id}/explanations/{explanationId}/accept': SUPERVISORS,
  'POST /obligations/{id}/explanations/{explanationId}/refuse': SUPERVISORS,
  'POST /obligations/{id}/extensions': FILERS,
  'POST /obligations/{id}/coordination-requests': FILERS_OF_UNIT,
  'POST /obligations/{id}/release': THE_OFFICE,
  'POST /obligations/{id}/finish': SUPERVISORS,

  // projects, tasks and the ledger
  'GET /projects': EVERY_POST,
  'GET /projects/{id}': EVERY_POST,
  'GET /projects/{id}/chain': EVERY_POST,
  'GET /projects/{id}/duties': EVERY_POST,
  'GET /projects/{id}/lead-change': THE_OFFICE,
  'GET /chain-gaps': EVERY_POST,
  'POST /projects': THE_OFFICE,
  'PUT /projects/{id}': THE_OFFICE,
  'POST /projects/{id}/end': THE_OFFICE,
  'POST /projects/{id}/parties/{partyId}/resolve': THE_OFFICE,
  'POST /division-changes': SUPERVISORS,
  'POST /division-changes/preview': SUPERVISORS,
  'GET /tasks': EVERY_POST,
  'GET /tasks/{id}': EVERY_POST,
  'POST /tasks': '..... xxxxx xx xx ...',
  'POST /tasks/{id}/progress': FILERS,
  'POST /tasks/{id}/confirm-progress': FILERS_OF_UNIT,
  'POST /tasks/{id}/submit': FILERS_OF_UNIT,
  'POST /tasks/{id}/verify': THE_OFFICE,
  'POST /tasks/{id}/return': THE_OFFICE,
  'POST /tasks/{id}/cancel': THE_OFFICE,
  'GET /ledger-exports': EVERY_POST,
  'GET /ledger-imports': THE_OFFICE,
  'GET /ledger-imports/{id}': THE_OFFICE,
  'GET /ledger-imports/{id}/date-changes': THE_OFFICE,
  'GET /ledger-imports/{id}/done-rows': THE_OFFICE,
  'GET /ledger-imports/{id}/lead-changes': THE_OFFICE,
  'GET /ledger-imports/{id}/missing': THE_OFFICE,
  'GET /ledger-imports/{id}/not-read': THE_OFFICE,
  'GET /ledger-imports/{id}/rows': THE_OFFICE,
  'GET /ledger-imports/{id}/sheets': THE_OFFICE,
  'POST /ledger-imports': THE_OFFICE,
  'POST /ledger-imports/{id}/answers': THE_OFFICE,
  'POST /ledger-imports/{id}/confirm': THE_OFFICE,
  'POST /ledger-imports/{id}/discard': THE_OFFICE,
  'POST /ledger-imports/{id}/undo': THE_OFFICE,

  // meetings: the office prepares all, a group its own; what one sees of them is scope's business
  'GET /meetings': EVERY_POST,
  'GET /meetings/{id}': EVERY_POST,
  'POST /meetings': OFFICE_AND_GROUPS,
  'PUT /meetings/{id}': OFFICE_AND_GROUPS,
  'POST /meetings/{id}/convene': OFFICE_AND_GROUPS,
  'POST /meetings/{id}/hold': OFFICE_AND_GROUPS,
  'POST /meetings/{id}/minutes': OFFICE_AND_GROUPS,
  'POST /meetings/{id}/cancel': OFFICE_AND_GROUPS,
  'POST /meetings/{id}/items/{itemId}/material': OFFICE_AND_GROUPS,
  'GET /meeting-decisions': EVERY_POST,
  'POST /meeting-decisions/{id}/revoke': OFFICE_AND_GROUPS,
  'GET /hearing-rota': NOT_UNITS,
  'GET /agenda-plan-items': NOT_UNITS,
  'POST /agenda-plan-items': THE_OFFICE,
  'PUT /agenda-plan-items/{id}': THE_OFFICE,

  // registers: units report to some, the office enters the others; confirming is another person's, releasing a section chief's
  'GET /registers': EVERY_POST,
  'GET /counts': EVERY_POST,
  'GET /counts/{count}/items': EVERY_POST,
  'GET /register-exports': EVERY_POST,
  'GET /register-imports': THE_OFFICE,
  'GET /register-imports/{id}': THE_OFFICE,
  'GET /register-imports/{id}/refused': THE_OFFICE,
  'GET /register-imports/{id}/rows': THE_OFFICE,
  'POST /register-imports': THE_OFFICE,
  'POST /register-imports/{id}/confirm': THE_OFFICE,
  'POST /register-imports/{id}/discard': THE_OFFICE,
  'GET /register-entries': EVERY_POST,
  'GET /register-entries/{id}': EVERY_POST,
  'POST /register-entries/confirm-batch': THE_OFFICE,
  'POST /register-entries/release-batch': SUPERVISORS,
  'GET /outputs': EVERY_POST,
  'GET /outputs/{id}': EVERY_POST,
  'POST /outputs': FILERS_AND_GROUPS,
  'PUT /outputs/{id}': FILERS_AND_GROUPS,
  'POST /outputs/{id}/withdraw': FILERS_AND_GROUPS,
  'POST /outputs/{id}/confirm-entry': FILERS_OF_UNIT,
  'POST /outputs/{id}/confirm': THE_OFFICE,
  'POST /outputs/{id}/return': THE_OFFICE,
  'POST /outputs/{id}/correct': THE_OFFICE,
  'POST /outputs/{id}/release': SUPERVISORS,
  'GET /outcome-facts': EVERY_POST,
  'GET /outcome-facts/{id}': EVERY_POST,
  'POST /outcome-facts': FILERS_AND_GROUPS,
  'PUT /outcome-facts/{id}': FILERS_AND_GROUPS,
  'POST /outcome-facts/{id}/withdraw': FILERS_AND_GROUPS,
  'POST /outcome-facts/{id}/confirm-entry': FILERS_OF_UNIT,
  // The unit that answers for the number, or the office that rang it.
  'POST /outcome-facts/{id}/vouch': FILERS,
  'POST /outcome-facts/{id}/confirm': THE_OFFICE,
  'POST /outcome-facts/{id}/return': THE_OFFICE,
  'POST /outcome-facts/{id}/correct': THE_OFFICE,
  'POST /outcome-facts/{id}/release': SUPERVISORS,
  'GET /experience-cases': EVERY_POST,
  'GET /experience-cases/{id}': EVERY_POST,
  'POST /experience-cases': FILERS_AND_GROUPS,
  'PUT /experience-cases/{id}': FILERS_AND_GROUPS,
  'POST /experience-cases/{id}/withdraw': FILERS_AND_GROUPS,
  'POST /experience-cases/{id}/confirm-entry': FILERS_OF_UNIT,
  'POST /experience-cases/{id}/confirm': THE_OFFICE,
  'POST /experience-cases/{id}/return': THE_OFFICE,
  'POST /experience-cases/{id}/correct': THE_OFFICE,
  'POST /experience-cases/{id}/release': SUPERVISORS,
  'POST /experience-cases/{id}/move': THE_OFFICE,
  'GET /pilots': EVERY_POST,
  'GET /pilots/{id}': EVERY_POST,
  'POST /pilots': THE_OFFICE,
  'PUT /pilots/{id}': THE_OFFICE,
  'POST /pilots/{id}/withdraw': THE_OFFICE,
  'POST /pilots/{id}/confirm': THE_OFFICE,
  'POST /pilots/{id}/return': THE_OFFICE,
  'POST /pilots/{id}/correct': THE_OFFICE,
  'POST /pilots/{id}/release': SUPERVISORS,
  'POST /pilots/{id}/move': THE_OFFICE,
  'POST /pilots/{id}/extend': THE_OFFICE,
  // Read by name, and written by the office and the leaders' secretaries.
  'GET /instructions': EVERY_POST,
  'GET /instructions/{id}': EVERY_POST,
  'GET /instructions/{id}/handling': EVERY_POST,
  'POST /instructions': OFFICE_AND_SECRETARIES,
  'PUT /instructions/{id}': OFFICE_AND_SECRETARIES,
  'POST /instructions/{id}/withdraw': OFFICE_AND_SECRETARIES,
  'POST /instructions/{id}/confirm': THE_OFFICE,
  'POST /instructions/{id}/return': THE_OFFICE,
  'POST /instructions/{id}/correct': THE_OFFICE,
  'POST /instructions/{id}/release': SUPERVISORS,
  'POST /instructions/{id}/assign': THE_OFFICE,
  'POST /instructions/{id}/report-back': OFFICE_AND_SECRETARIES,
  'GET /recognitions': EVERY_POST,
  'GET /recognitions/{id}': EVERY_POST,
  'POST /recognitions': THE_OFFICE,
  'PUT /recognitions/{id}': THE_OFFICE,
  'POST /recognitions/{id}/withdraw': THE_OFFICE,
  'POST /recognitions/{id}/confirm': THE_OFFICE,
  'POST /recognitions/{id}/return': THE_OFFICE,
  'POST /recognitions/{id}/correct': THE_OFFICE,
  'POST /recognitions/{id}/release': SUPERVISORS,
  'GET /publicity-items': EVERY_POST,
  'GET /publicity-items/{id}': EVERY_POST,
  'POST /publicity-items': THE_OFFICE,
  'PUT /publicity-items/{id}': THE_OFFICE,
  'POST /publicity-items/{id}/withdraw': THE_OFFICE,
  'POST /publicity-items/{id}/confirm': THE_OFFICE,
  'POST /publicity-items/{id}/return': THE_OFFICE,
  'POST /publicity-items/{id}/correct': THE_OFFICE,
  'POST /publicity-items/{id}/release': SUPERVISORS,
  // Names of persons: the office alone reads them.
  'GET /commendations': THE_OFFICE,
  'GET /commendations/{id}': THE_OFFICE,
  'POST /commendations': THE_OFFICE,
  'PUT /commendations/{id}': THE_OFFICE,
  'POST /commendations/{id}/withdraw': THE_OFFICE,
  'POST /commendations/{id}/confirm': THE_OFFICE,
  'POST /commendations/{id}/return': THE_OFFICE,
  'POST /commendations/{id}/correct': THE_OFFICE,
  'POST /commendations/{id}/release': SUPERVISORS,
  'GET /information-items': EVERY_POST,
  'GET /information-items/{id}': EVERY_POST,
  'POST /information-items': FILERS_AND_GROUPS,
  'PUT /information-items/{id}': FILERS_AND_GROUPS,
  'POST /information-items/{id}/withdraw': FILERS_AND_GROUPS,
  'POST /information-items/{id}/confirm-entry': FILERS_OF_UNIT,
  'POST /information-items/{id}/confirm': THE_OFFICE,
  'POST /information-items/{id}/return': THE_OFFICE,
  'POST /information-items/{id}/correct': THE_OFFICE,
  'POST /information-items/{id}/release': SUPERVISORS,
  'GET /front-runner-claims': EVERY_POST,
  'GET /front-runner-claims/{id}': EVERY_POST,
  'POST /front-runner-claims': FILERS_AND_GROUPS,
  'PUT /front-runner-claims/{id}': FILERS_AND_GROUPS,
  'POST /front-runner-claims/{id}/withdraw': FILERS_AND_GROUPS,
  'POST /front-runner-claims/{id}/confirm-entry': FILERS_OF_UNIT,
  'POST /front-runner-claims/{id}/confirm': THE_OFFICE,
  'POST /front-runner-claims/{id}/return': THE_OFFICE,
  'POST /front-runner-claims/{id}/correct': THE_OFFICE,
  'POST /front-runner-claims/{id}/release': SUPERVISORS,

  // the quarter
  'GET /cycles': EVERY_POST,
  'GET /cycles/{id}': EVERY_POST,
  'GET /cycles/{id}/matrix': EVERY_POST,
  'GET /cycles/{id}/plans': EVERY_POST,
  'GET /cycles/{id}/preview': THE_OFFICE,
  'GET /cycles/{id}/closing': THE_OFFICE,
  'POST /cycles': THE_OFFICE,
  'POST /cycles/{id}/open': SUPERVISORS,
  'POST /cycles/{id}/close': SUPERVISORS,
  'GET /plans/{id}': EVERY_POST,
  'POST /plans/{id}/submit': FILERS_OF_UNIT,
  'GET /duties': EVERY_POST,
  'GET /duties/{id}': EVERY_POST,
  'POST /duties/{id}/plan': FILERS,
  'POST /duties/{id}/confirm-plan': '..... ..... xx .. ...',
  'POST /duties/{id}/confirm-entries': FILERS_OF_UNIT,
  'POST /duties/{id}/paragraphs': FILERS_OF_UNIT,
  'POST /duties/{id}/hold': FILERS,
  'POST /duties/{id}/submit': FILERS,
  'POST /duties/{id}/withdraw': FILERS,
  'POST /duties/{id}/verify': THE_OFFICE,
  'POST /duties/{id}/return': THE_OFFICE,
  'POST /duties/verify-batch': THE_OFFICE,
  'POST /duties/{id}/extensions': FILERS,
  'POST /duties/{id}/exemptions': FILERS,

  // supervision
  'GET /supervision/policies': EVERY_POST,
  'POST /supervision/policies': SUPERVISORS,
  'POST /supervision/trials': SUPERVISORS,
  'GET /supervision/cases': EVERY_POST,
  'GET /supervision/cases/{id}': EVERY_POST,
  'POST /supervision/cases/{id}/raise': SUPERVISORS,
  'GET /supervision/slips': THE_OFFICE,
  'POST /supervision/slips/{id}/called': THE_OFFICE,
  'POST /supervision/slips/{id}/hold': SUPERVISORS,
  // A storm is told to whoever runs the system too: that it waits, how many, since when, and nothing else.
  // What was set aside is let go on by the office's heads, or by whoever runs the system, who sees no matter by name.
  'GET /supervision/quarantines': '..... .xxxx .. .. x..',
  'POST /supervision/quarantines/{id}/release': '..... .xxxx .. .. x..',
  'GET /supervision/surge': '..... xxxxx .. .. x..',
  'POST /supervision/surge/{id}/release': SUPERVISORS,
  'GET /interviews': EVERY_POST,
  'GET /interviews/{id}': EVERY_POST,
  'GET /interviews/{id}/notice': EVERY_POST,
  'POST /interviews/approve-batch': SUPERVISORS,
  'GET /interviews/{id}/interviewers': THE_OFFICE,
  'POST /interviews/{id}/approve': SUPERVISORS,
  'POST /interviews/{id}/reject': SUPERVISORS,
  'POST /interviews/{id}/schedule': THE_OFFICE,
  'POST /interviews/{id}/service': THE_OFFICE,
  'POST /interviews/{id}/record': THE_OFFICE,
  'POST /interviews/{id}/not-held': THE_OFFICE,
  'POST /interviews/{id}/verify': THE_OFFICE,
  'POST /interviews/{id}/terminate': SUPERVISORS,
  'POST /interviews/{id}/waive': SUPERVISORS,
  // The unit's office signs for the notice; it neither explains nor rectifies.
  'POST /interviews/{id}/acknowledge': 'xxxxx ..... .. .. ...',
  'POST /interviews/{id}/explanation': FILERS_OF_UNIT,
  'POST /interviews/{id}/confirm-record': FILERS_OF_UNIT,
  'POST /interviews/{id}/object': FILERS_OF_UNIT,
  'POST /interviews/{id}/rectification': FILERS_OF_UNIT,

  'GET /dashboard': EVERY_POST,
  'GET /search': EVERY_POST,

  // the demo; outside demo mode these doors lead nowhere (404)
  'GET /demo/personas': 'anyone',
  'POST /demo/sign-in': 'anyone',
  'GET /demo/clock': 'anyone',
  'POST /demo/clock': 'signed-in',
};
