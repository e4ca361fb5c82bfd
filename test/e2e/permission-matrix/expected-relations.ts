/**
 * Who sees one thing, written by hand from the architecture page's paragraph on scope. The project is led by a
 * department; a second department is responsible, a third supports; a leading official leads it, a special group
 * answers for it. One column a person:
 *
 *   department (lead unit): c section chief, p principal leader
 *   R responsible unit's section chief, S supporting unit's section chief
 *   other unit (a county): c section chief, p principal leader
 *   leaders: l the leading official, s his secretary, o another leading official
 *   the special group: h head, l liaison
 *   the office: c clerk, d director
 *   administrators: s system, e security, a audit
 *
 * `2` is shown (200), `4` is not found (404: never 403 for a thing), `3` has no business at that door (403), `9` is let
 * in and told that the state does not allow it (409).
 */
export const PEOPLE = [
  ...['department-chief', 'department-principal', 'department2-chief', 'department3-chief'],
  ...['county-chief', 'county-principal'],
  ...['leading-official', 'leader-secretary', 'leading-official-2', 'group-head', 'group-liaison'],
  ...['office-clerk', 'office-director'],
  ...['system-admin', 'security-admin', 'audit-admin'],
] as const;

/** A thing, the route that shows it, the list in which it stands (null where there is none), who sees it. */
export interface Seen {
  readonly thing: string;
  readonly route: string;
  readonly list: string | null;
  readonly by: string;
}

const row = (thing: string, route: string, list: string | null, by: string): Seen => ({ thing, route, list, by });

/** All that stand in the project's chain see it; supporting units read. */
const CHAIN = '22 22 44 224 22 22 333';
/** The unit alone, beside the office. */
const UNIT_ALONE = '22 44 44 444 44 22 333';
/** Cases and interviews: the unit concerned, the office, the leading official with his secretary, the special group. */
const CONCERNED = '22 44 44 224 22 22 333';
const OFFICE_ALONE = '44 44 44 444 44 22 333';
const EVERY_POST = '22 22 22 222 22 22 333';

const ALWAYS: readonly Seen[] = [
  //                                                  cp RS cp lso hl cd sea
  row('project', '/projects/{id}', '/projects', CHAIN),
  row('projectTask', '/tasks/{id}', '/tasks', CHAIN),
  row('ownTask', '/tasks/{id}', '/tasks', UNIT_ALONE),
  row('output', '/outputs/{id}', '/outputs', CHAIN),
  row('output', '/register-entries/{id}', '/register-entries', CHAIN),
  row('output', '/outputs/{id}', '/counts/outputs.total/items', CHAIN),
  // Kept on paper.
  row('paperOutput', '/outputs/{id}', '/outputs', OFFICE_ALONE),
  // A file goes with what it proves; before it proves something it is its uploader's.
  row('proof', '/evidence/{id}/content', null, CHAIN),
  row('proof', '/evidence/{id}/thumbnail', null, CHAIN),
  row('proof', '/evidence/{id}', null, CHAIN),
  row('evidence', '/evidence/{id}/content', null, '24 44 44 444 44 44 333'),
  row('evidence', '/evidence/{id}/thumbnail', null, '24 44 44 444 44 44 333'),
  row('evidence', '/evidence/{id}', null, '24 44 44 444 44 44 333'),
  row('evidence', '/evidence/{id}/upload', null, '24 44 44 333 34 44 333'),
  row('keyPoint', '/key-points/{id}', '/key-points', CHAIN),
  row('indicator', '/indicators/{id}', '/indicators', CHAIN),
  row('expectedReading', '/expected-readings/{id}', null, CHAIN),
  // Which systems report for a unit is its own and the office's.
  row('unit', '/units/{id}/system-tokens', null, '22 44 44 333 33 22 333'),
  row('duty', '/duties/{id}', '/duties', CHAIN),
  row('duty', '/duties/{id}', '/projects/{project}/duties', CHAIN),
  // No empty list for a stranger: a project outside his scope is as little there as one that does not exist.
  row('project', '/projects/{id}/duties', null, CHAIN),
  row('obligation', '/obligations/{id}', '/obligations', CHAIN),
  row('obligation', '/obligations/{id}/coordination-requests', null, CHAIN),
  row('ownObligation', '/obligations/{id}/coordination-requests', null, UNIT_ALONE),
  row('ownObligation', '/obligations/{id}', '/obligations', UNIT_ALONE),
  row('project', '/projects/{id}/chain', null, CHAIN),
  row('project', '/projects/{id}/lead-change', null, '33 33 33 333 33 22 333'),
  row('cycle', '/cycles/{id}', '/cycles', EVERY_POST),
  row('cycle', '/cycles/{id}/matrix', null, EVERY_POST),
  row('cycle', '/cycles/{id}/plans', null, EVERY_POST),
  // Its quarter is open already.
  row('cycle', '/cycles/{id}/preview', null, '33 33 33 333 33 99 333'),
  row('cycle', '/cycles/{id}/closing', null, '33 33 33 333 33 22 333'),
  // The whole table of a unit's quarter; a leader and his secretary see the dates that concern them duty by duty.
  row('plan', '/plans/{id}', '/cycles/{cycle}/plans', UNIT_ALONE),
  row('unitApproval', '/approvals/{id}', '/approvals', '22 44 44 444 44 22 444'),
  row('officeApproval', '/approvals/{id}', '/approvals', '44 44 44 444 44 22 444'),
  row('case', '/supervision/cases/{id}', '/supervision/cases', CONCERNED),
  row('proposedListing', '/listings/{id}', '/listings', OFFICE_ALONE),
  row('listing', '/listings/{id}', '/listings', CONCERNED),
  row('listing', '/listings/{id}/documents', null, CONCERNED),
  // Its own lines alone, while the rest is the office's.
  row('factCheck', '/fact-checks/{id}', null, '22 44 44 333 33 22 333'),
  row('askedBulletin', '/bulletins/{id}', null, '33 33 33 333 33 22 333'),
  row('askedBulletin', '/publications/{id}', null, '44 44 44 444 44 44 333'),
  // Addressed to the department and the county; city leaders read all.
  row('issuedBulletin', '/publications/{id}', null, '22 44 22 222 44 22 333'),
  row('issuedBulletin', '/publications/{id}/bulletin', null, '22 44 22 222 44 22 333'),
  row('proposedHold', '/clock-holds/{id}', '/clock-holds', OFFICE_ALONE),
  row('clockHold', '/clock-holds/{id}', '/clock-holds', UNIT_ALONE),
  row('person', '/people/{id}', '/people', '22 44 44 444 44 22 223'),
  row('unit', '/units/{id}', '/units', '22 22 22 222 22 22 223'),
  // A leader's page is his own and his secretary's; to another leader it is not there.
  row('leadingPost', '/leader-sheets/{id}', null, '33 33 33 224 33 22 333'),
  row('ledgerImport', '/ledger-imports/{id}', '/ledger-imports', '33 33 33 333 33 22 333'),
  row('ledgerImport', '/ledger-imports/{id}/rows', null, '33 33 33 333 33 22 333'),
  row('ledgerImport', '/ledger-imports/{id}/sheets', null, '33 33 33 333 33 22 333'),
  row('ledgerImport', '/ledger-imports/{id}/not-read', null, '33 33 33 333 33 22 333'),
  row('ledgerImport', '/ledger-imports/{id}/date-changes', null, '33 33 33 333 33 22 333'),
  row('ledgerImport', '/ledger-imports/{id}/done-rows', null, '33 33 33 333 33 22 333'),
  row('ledgerImport', '/ledger-imports/{id}/lead-changes', null, '33 33 33 333 33 22 333'),
  row('ledgerImport', '/ledger-imports/{id}/missing', null, '33 33 33 333 33 22 333'),
  row('registerImport', '/register-imports/{id}', '/register-imports', '33 33 33 333 33 22 333'),
  row('registerImport', '/register-imports/{id}/rows', null, '33 33 33 333 33 22 333'),
  row('meetingImport', '/meeting-imports/{id}', '/meeting-imports', '33 33 33 333 33 22 333'),
  row('meetingImport', '/meeting-imports/{id}/rows', null, '33 33 33 333 33 22 333'),
  row('indicatorImport', '/indicator-imports/{id}', '/indicator-imports', '33 33 33 333 33 22 333'),
  row('indicatorImport', '/indicator-imports/{id}/rows', null, '33 33 33 333 33 22 333'),
  // A section chief of the office or above proposes a division of work, the clerk does not.
  row('planImport', '/agenda-plan-imports/{id}', '/agenda-plan-imports', '33 33 33 333 33 22 333'),
  row('planImport', '/agenda-plan-imports/{id}/rows', null, '33 33 33 333 33 22 333'),
  row('divisionImport', '/division-imports/{id}', '/division-imports', '33 33 33 333 33 32 333'),
  row('divisionImport', '/division-imports/{id}/rows', null, '33 33 33 333 33 32 333'),
  row('keyPointImport', '/key-point-imports/{id}', '/key-point-imports', '33 33 33 333 33 22 333'),
  row('keyPointImport', '/key-point-imports/{id}/rows', null, '33 33 33 333 33 22 333'),
  // The two people concerned and the office; here the section chief hands over to his liaison.
  row('handover', '/handovers/{id}', '/handovers', '24 44 44 444 44 22 333'),
  // Long work answers to whoever asked for it, here the section chief of the office, who is not among these.
  row('job', '/jobs/{id}', null, '44 44 44 444 44 44 444'),
];

export const WHILE_PROPOSED: readonly Seen[] = [
  ...ALWAYS,
  row('interview', '/interviews/{id}', '/interviews', OFFICE_ALONE),
  row('interview', '/own-calendar/{id}', null, OFFICE_ALONE),
  row('interview', '/official-documents?subject=INTERVIEW&subjectId={id}', null, OFFICE_ALONE),
  row('interview', '/official-documents/{id}?kind=INTERVIEW_NOTICE', null, OFFICE_ALONE),
];
export const ONCE_ISSUED: readonly Seen[] = [
  row('interview', '/official-documents?subject=INTERVIEW&subjectId={id}', null, CONCERNED),
  row('interview', '/official-documents/{id}?kind=INTERVIEW_NOTICE', null, CONCERNED),
  row('interview', '/interviews/{id}', '/interviews', CONCERNED),
  row('interview', '/own-calendar/{id}', null, CONCERNED),
  row('case', '/supervision/cases/{id}', '/supervision/cases', CONCERNED),
];

/** Which thing stands behind `{id}` of a writing route, by the beginning of its path. */
export const THING_OF: Readonly<Record<string, string>> = {
  projects: 'project',
  tasks: 'projectTask',
  outputs: 'output',
  evidence: 'evidence',
  duties: 'duty',
  obligations: 'obligation',
  plans: 'plan',
  approvals: 'unitApproval',
  delegations: 'delegation',
  handovers: 'handover',
  interviews: 'interview',
  'supervision/cases': 'case',
  'supervision/obligations': 'obligation',
  'supervision/slips': 'slip',
};

/** People who stand in no relation to any of the things, one for each role that writes. */
export const STRANGERS = [
  'county-liaison',
  'county-chief',
  'county-office',
  'county-deputy',
  'county-principal',
  'leading-official-2',
] as const;
/** Supporting units read and change nothing. */
export const READERS = [
  'department3-liaison',
  'department3-chief',
  'department3-deputy',
  'department3-principal',
] as const;
