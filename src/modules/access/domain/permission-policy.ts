import { type AdminRole, OFFICE_HEAD_ROLES, type PostRole } from '../../../shared-kernel/actor.js';

/**
 * Who may knock at which door: the one readable list. Every route names one of these permissions; what a person then
 * sees or changes behind the door is cut by scope and by the states and guards of the thing itself. Sorted by module.
 */
interface Permission {
  readonly roles: readonly PostRole[];
  readonly admins: readonly AdminRole[];
  /** Also whoever holds no post any more, or none yet: what concerns him as a person. */
  readonly postless?: true;
}

const FILERS: readonly PostRole[] = ['LIAISON', 'SECTION_CHIEF'];
const UNIT: readonly PostRole[] = [...FILERS, 'UNIT_OFFICE', 'DEPUTY_LEADER', 'PRINCIPAL_LEADER'];
const UNIT_FILERS: readonly PostRole[] = [...FILERS, 'DEPUTY_LEADER', 'PRINCIPAL_LEADER'];
const OFFICE_STAFF: readonly PostRole[] = ['OFFICE_CLERK', 'OFFICE_SECTION_CHIEF'];
const OFFICE: readonly PostRole[] = [...OFFICE_STAFF, ...OFFICE_HEAD_ROLES];
const SUPERVISORS: readonly PostRole[] = ['OFFICE_SECTION_CHIEF', ...OFFICE_HEAD_ROLES];
const LEADERS: readonly PostRole[] = ['LEADING_OFFICIAL', 'LEADER_SECRETARY'];
const GROUPS: readonly PostRole[] = ['GROUP_HEAD', 'GROUP_LIAISON'];
/** Everybody with a post; administrators are not among them. */
const EVERY_POST: readonly PostRole[] = [...UNIT, ...OFFICE, ...LEADERS, ...GROUPS];

const posts = (...groups: readonly (PostRole | readonly PostRole[])[]): Permission => ({
  roles: groups.flat(),
  admins: [],
});
const people = (permission: Permission): Permission => ({ ...permission, postless: true });
const admins = (...roles: readonly AdminRole[]): Permission => ({ roles: [], admins: roles });
const also = (permission: Permission, ...roles: readonly AdminRole[]): Permission => ({ ...permission, admins: roles });

export const PERMISSIONS: Readonly<Record<string, Permission>> = {
  // access
  'accounts.create': admins('SECURITY_ADMIN'),
  'accounts.disable': admins('SECURITY_ADMIN'),
  'accounts.read': admins('SECURITY_ADMIN', 'AUDIT_ADMIN'),
  'accounts.reset': admins('SECURITY_ADMIN'),
  'approvals.confirm-paper': posts(OFFICE),
  'approvals.decide': also(posts(EVERY_POST), 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'),
  'system-tokens.read': posts(UNIT, OFFICE),
  'system-tokens.write': posts(SUPERVISORS),
  'approvals.read': also(posts(EVERY_POST), 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'),

  // audit
  'audit-events.read': admins('AUDIT_ADMIN'),
  'audit-events.verify': admins('AUDIT_ADMIN'),

  // delivery
  'channels.write': admins('SYSTEM_ADMIN'),

  // evidence: a file goes with the record that it proves
  'evidence.create': posts(UNIT_FILERS, OFFICE, 'GROUP_LIAISON'),
  'evidence.take': posts(EVERY_POST),

  // calendar
  'calendar.load': also(posts(SUPERVISORS), 'SYSTEM_ADMIN'),
  'calendar.read': also(posts(EVERY_POST), 'SYSTEM_ADMIN'),

  // notifications
  'events.read': posts(EVERY_POST),

  // organisation
  'delegations.create': also(posts(UNIT, OFFICE, LEADERS, GROUPS), 'SYSTEM_ADMIN'),
  'delegations.end': also(posts(UNIT, OFFICE, LEADERS, GROUPS), 'SYSTEM_ADMIN'),
  'delegations.read': also(posts(EVERY_POST), 'SYSTEM_ADMIN'),
  'division-orders.propose': posts(SUPERVISORS),
  'divisions.read': posts(EVERY_POST),
  'handovers.read': people(posts(EVERY_POST)),
  'handovers.sign': people(posts(EVERY_POST)),
  'people.create': also(posts(OFFICE), 'SYSTEM_ADMIN'),
  'people.read': also(posts(EVERY_POST), 'SYSTEM_ADMIN', 'SECURITY_ADMIN'),
  'posts.abolish': also(posts(OFFICE), 'SYSTEM_ADMIN'),
  'posts.create': also(posts(OFFICE), 'SYSTEM_ADMIN'),
  'posts.read': also(posts(EVERY_POST), 'SYSTEM_ADMIN', 'SECURITY_ADMIN'),
  'posts.update': also(posts(OFFICE), 'SYSTEM_ADMIN'),
  'tenures.create': also(posts(OFFICE), 'SYSTEM_ADMIN'),
  'units.close': also(posts(SUPERVISORS), 'SYSTEM_ADMIN'),
  'units.create': also(posts(OFFICE), 'SYSTEM_ADMIN'),
  'unit-transfers.propose': posts(SUPERVISORS),
  'unit-transfers.read': posts(OFFICE),
  'units.read': also(posts(EVERY_POST), 'SYSTEM_ADMIN', 'SECURITY_ADMIN'),
  'units.update': also(posts(OFFICE), 'SYSTEM_ADMIN'),

  // obligations
  'coordination-requests.create': posts(UNIT_FILERS),
  'explanations.confirm': posts('LEADER_SECRETARY', 'LEADING_OFFICIAL', SUPERVISORS),
  'explanations.confirm-entry': posts(UNIT_FILERS),
  'explanations.create': posts(UNIT_FILERS, OFFICE),
  'explanations.decide': posts(SUPERVISORS),
  'obligations.read': posts(EVERY_POST),
  'obligations.release': posts(OFFICE),
  'clock-holds.count': posts(OFFICE),
  'clock-holds.propose': posts(SUPERVISORS),
  'clock-holds.read': posts(EVERY_POST),
  'office-work.finish': posts(SUPERVISORS),

  // projects
  'chain-gaps.read': posts(EVERY_POST),
  'division-changes.create': posts(SUPERVISORS),
  'ledger-exports.read': posts(EVERY_POST),
  'ledger-imports.confirm': posts(OFFICE),
  'ledger-imports.create': posts(OFFICE),
  'ledger-imports.read': posts(OFFICE),
  'key-points.read': posts(EVERY_POST),
  'key-points.write': posts(OFFICE),
  'projects.create': posts(OFFICE),
  'projects.end': posts(UNIT_FILERS, OFFICE),
  'projects.read': posts(EVERY_POST),
  'projects.update': posts(OFFICE),
  'tasks.cancel': posts(OFFICE),
  'tasks.create': posts(OFFICE, LEADERS, GROUPS),
  'tasks.help': posts(UNIT_FILERS),
  'tasks.help-day': posts(SUPERVISORS),
  'tasks.progress': posts(UNIT_FILERS, OFFICE),
  'tasks.read': posts(EVERY_POST),
  'tasks.return': posts(OFFICE),
  'tasks.submit': posts(UNIT_FILERS),
  'tasks.verify': posts(OFFICE),

  // problems
  'problems.answer': posts(UNIT_FILERS, OFFICE),
  'problems.assign': posts(OFFICE),
  'problems.import': posts(OFFICE),
  'problems.read': posts(EVERY_POST),
  'problems.report': posts(UNIT_FILERS, OFFICE, GROUPS),
  'problems.show-person': posts(OFFICE),
  'problems.work': posts(UNIT_FILERS, OFFICE),

  // indicators
  'indicators.read': posts(EVERY_POST),
  'indicators.write': posts(OFFICE),
  'readings.confirm': posts(OFFICE),
  'readings.create': posts(UNIT_FILERS, OFFICE),

  // registers
  'instructions.assign': posts(OFFICE),
  'instructions.enter': posts(OFFICE, 'LEADER_SECRETARY'),
  'register-exports.read': posts(EVERY_POST),
  'register-imports.confirm': posts(OFFICE),
  'register-imports.create': posts(OFFICE),
  'register-imports.read': posts(OFFICE),
  'counting-rules.propose': posts(SUPERVISORS),
  'counting-rules.read': posts(OFFICE),
  'registers.confirm': posts(OFFICE),
  'registers.confirm-entry': posts(UNIT_FILERS),
  'registers.create': posts(UNIT_FILERS, OFFICE, 'GROUP_LIAISON'),
  'registers.enter': posts(OFFICE),
  'registers.move': posts(OFFICE),
  'registers.read': posts(EVERY_POST),
  'registers.release': posts(SUPERVISORS),
  'registers.vouch': posts(UNIT_FILERS, OFFICE),

  // meetings
  'agenda-plan.read': posts(OFFICE, LEADERS, GROUPS),
  'agenda-plan.write': posts(OFFICE),
  'hearing-rota.read': posts(OFFICE, LEADERS, GROUPS),
  'meeting-exports.read': posts(OFFICE),
  'meeting-imports.write': posts(OFFICE),
  'meetings.read': posts(EVERY_POST),
  'meetings.write': posts(OFFICE, GROUPS),

  // cycles
  'cycles.close': posts(SUPERVISORS),
  'cycles.create': posts(OFFICE),
  'cycles.matrix': posts(EVERY_POST),
  'cycles.open': posts(SUPERVISORS),
  'cycles.preview': posts(OFFICE),
  'cycles.read': posts(EVERY_POST),
  'duties.add-paragraph': posts(UNIT_FILERS),
  'duties.confirm-entries': posts(UNIT_FILERS),
  'duties.confirm-plan': posts(LEADERS),
  'duties.hold': posts(UNIT_FILERS, OFFICE),
  'duties.plan': posts(UNIT_FILERS, OFFICE),
  'duties.read': posts(EVERY_POST),
  'duties.return': posts(OFFICE),
  'duties.submit': posts(UNIT_FILERS, OFFICE),
  'duties.verify': posts(OFFICE),
  'exemptions.create': posts(UNIT_FILERS, OFFICE),
  'extensions.create': posts(UNIT_FILERS, OFFICE),
  'plans.read': posts(EVERY_POST),
  'plans.submit': posts(UNIT_FILERS),

  // scheduling notes
  'scheduling-notes.create': posts(OFFICE, LEADERS, GROUPS),
  'scheduling-notes.read': posts(EVERY_POST),

  // supervision
  'lag-list.read': posts(OFFICE),
  'listings.check': posts(OFFICE),
  'listings.confirm-entry': posts(UNIT_FILERS),
  'listings.propose': posts(SUPERVISORS),
  'listings.read': posts(EVERY_POST),
  'office-delays.read': posts(OFFICE),
  'listings.work': posts(UNIT_FILERS, OFFICE),
  'interviews.acknowledge': posts(UNIT),
  'interviews.confirm': posts(UNIT_FILERS),
  'interviews.decide': posts(SUPERVISORS),
  'interviews.explain': posts(UNIT_FILERS),
  'interviews.note': posts(LEADERS),
  'interviews.object': posts(UNIT_FILERS),
  'interviews.read': posts(EVERY_POST),
  'interviews.record': posts(OFFICE),
  'interviews.rectify': posts(UNIT_FILERS),
  'interviews.schedule': posts(OFFICE),
  'interviews.serve': posts(OFFICE),
  'interviews.terminate': posts(SUPERVISORS),
  'interviews.verify': posts(OFFICE),
  'interviews.waive': posts(SUPERVISORS),
  'quarantines.read': also(posts(SUPERVISORS), 'SYSTEM_ADMIN'),
  'quarantines.release': also(posts(SUPERVISORS), 'SYSTEM_ADMIN'),
  'self-audits.read': also(posts(SUPERVISORS), 'SYSTEM_ADMIN'),
  'self-audits.run': also(posts(SUPERVISORS), 'SYSTEM_ADMIN'),
  'supervision-cases.raise': posts(SUPERVISORS),
  'supervision-cases.read': posts(EVERY_POST),
  'supervision-letters.read': posts(OFFICE),
  'supervision-letters.register': posts(OFFICE),
  'supervision-moves.propose': posts(OFFICE),
  'supervision-moves.read': posts(OFFICE),
  'supervision-policies.create': posts(SUPERVISORS),
  'supervision-policies.read': posts(EVERY_POST),
  'supervision-slips.hold': posts(SUPERVISORS),
  'supervision-slips.read': posts(OFFICE),
  'supervision-surge.read': also(posts(OFFICE), 'SYSTEM_ADMIN'),
  'supervision-trials.create': posts(OFFICE),
  'supervision-trials.read': posts(OFFICE),

  // operation
  'status.read': also(posts(SUPERVISORS), 'SYSTEM_ADMIN'),

  // counts: each with the scope of its list
  'counts.read': posts(EVERY_POST),

  // reports
  'dashboard.read': posts(EVERY_POST),
  'groups.read': posts(OFFICE, LEADERS, GROUPS),
  'leader-sheets.read': posts(OFFICE, LEADERS),
  'own-calendar.read': posts(EVERY_POST),
  'search.read': posts(EVERY_POST),

  // scoring: off until two people say so
  'comparison.read': posts(OFFICE),
  'comparison.read-own': posts('SECTION_CHIEF', 'DEPUTY_LEADER', 'PRINCIPAL_LEADER'),
  'comparison.switch': posts(SUPERVISORS),
  'comparison.write': posts(OFFICE),
  'scores.appeal': posts('DEPUTY_LEADER', 'PRINCIPAL_LEADER'),
  'scores.read-own': posts('SECTION_CHIEF', 'DEPUTY_LEADER', 'PRINCIPAL_LEADER'),
  'scores.rules': posts(SUPERVISORS),
  'scores.run': posts(SUPERVISORS),
  'switched-on.read': posts(EVERY_POST),
  // publications: what is not issued is the office's alone
  'publications.write': posts(OFFICE),
  'publications.read-issued': posts(EVERY_POST),
  'bulletins.decide': posts('EXECUTIVE_DEPUTY_DIRECTOR', 'OFFICE_DIRECTOR'),
  'fact-checks.answer': posts(UNIT_FILERS),
  'fact-checks.read': posts(UNIT, OFFICE),

  // archives: the papers of a year
  'archives.read': posts(OFFICE),
  'archives.write': posts(OFFICE),
  // documents: each with the right to read its record
  'interview-dossiers.read': posts(OFFICE),
  'official-documents.number': posts(OFFICE),
  'official-documents.read': posts(EVERY_POST),
  'document-issuers.read': posts(OFFICE),
  'document-issuers.write': posts(SUPERVISORS),
  'document-templates.read': posts(OFFICE),
  'document-templates.write': posts(SUPERVISORS),
};
