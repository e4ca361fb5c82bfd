import { OFFICE_HEAD_ROLES, type PostRole } from '../../../../shared-kernel/actor.js';
import { OFFICE_CHAIN } from './choose-parties.js';
import type { PolicyRules, ReminderRule } from './policy.js';

/** What stands in a place of a clause: a number, a share, a multiple, a time, a role, one of two ways. */
export type PlaceKind = 'COUNT' | 'SHARE' | 'TIMES' | 'TIME' | 'ROLE' | 'SWITCH';
export const PLACE_KINDS: readonly PlaceKind[] = ['COUNT', 'SHARE', 'TIMES', 'TIME', 'ROLE', 'SWITCH'];

/** A place in a clause's sentence, and where in a rule set its value is kept. */
export interface RulePlace {
  readonly name: string;
  /** As refusals point at it: `/tiers/1/approver`. */
  readonly pointer: string;
  readonly kind: PlaceKind;
  /** Of a role: those that may stand there. */
  readonly roles?: readonly PostRole[];
}

export const CLAUSE_GROUPS = ['LADDER', 'TIER_1', 'TIER_2', 'TIER_3', 'TERMS'] as const;
export type ClauseGroup = (typeof CLAUSE_GROUPS)[number];

/** A clause of a rule set: its sentence, by the words' key, and what stands in its places. */
export interface RuleClause {
  /** The same in two rule sets that say the same thing with other numbers. */
  readonly key: string;
  readonly group: ClauseGroup;
  readonly sentence: string;
  readonly places: readonly RulePlace[];
}

const CALLED_IN: readonly PostRole[] = ['SECTION_CHIEF', 'DEPUTY_LEADER', 'PRINCIPAL_LEADER'];

const place = (kind: PlaceKind, name: string, pointer: string, roles?: readonly PostRole[]): RulePlace => ({
  ...{ name, pointer, kind },
  ...(roles !== undefined && { roles }),
});

const count = (name: string, pointer: string): RulePlace => place('COUNT', name, pointer);
const time = (name: string, pointer: string): RulePlace => place('TIME', name, pointer);

const clause = (group: ClauseGroup, sentence: string, ...places: RulePlace[]): RuleClause => ({
  ...{ key: sentence, group, sentence, places },
});

/** Several reminders before one date are one sentence each. */
function reminders(rules: PolicyRules): RuleClause[] {
  const of = (base: ReminderRule['base']): RuleClause[] =>
    rules.reminders.flatMap((rule, at) =>
      rule.base === base
        ? [
            {
              ...clause('LADDER', `clause.REMINDER_${base}`, count('days', `/reminders/${String(at)}/days`)),
              key: `${base}:${String(at)}`,
            },
          ]
        : [],
    );
  return [...of('PLANNED'), ...of('ACT'), ...of('DUE')];
}

const LADDER: readonly RuleClause[] = [
  clause('LADDER', 'clause.OVERDUE_REMINDER', count('at', '/overdueReminderAt')),
  clause('LADDER', 'ruleClause.copyGroup', place('SWITCH', 'copied', '/copyGroupLiaison')),
  clause('LADDER', 'clause.SLIP_PREPARED', count('at', '/slip/at')),
  clause('LADDER', 'phrase.slipHeld', count('days', '/slip/holdDefault')),
  clause('LADDER', 'clause.TIER_BY_LADDER', count('at', '/firstTier/at'), count('sent', '/firstTier/slipSentFor')),
  clause('LADDER', 'ruleClause.firstTier', place('SWITCH', 'automatic', '/firstTier/automatic')),
  clause('LADDER', 'clause.TIER_BY_COUNT', count('count', '/secondTier/count'), count('late', '/secondTier/lateness')),
  clause(
    'LADDER',
    'phrase.remindOnly',
    count('before', '/remindLadder/before'),
    count('after', '/remindLadder/overdueAt'),
  ),
  clause('LADDER', 'phrase.lapseOnly', count('before', '/lapseLadder/before')),
  clause('LADDER', 'clause.CHAIN_REMINDER', count('at', '/officeLadder/overdueAt')),
];

function tier(number: 1 | 2 | 3): RuleClause[] {
  const at = `/tiers/${String(number)}`;
  const group: ClauseGroup = `TIER_${number}`;
  const talkers = number === 3 ? [] : OFFICE_CHAIN;
  const of = (sentence: string, ...places: RulePlace[]): RuleClause => ({
    ...clause(group, sentence, ...places),
    key: `${sentence}:${String(number)}`,
  });
  const own = (name: string): RulePlace => count(name, `${at}/${name}`);
  return [
    of(
      'ruleClause.people',
      place('ROLE', 'interviewee', `${at}/interviewee`, CALLED_IN),
      place('ROLE', 'interviewer', `${at}/interviewer`, talkers),
      place('ROLE', 'approver', `${at}/approver`, OFFICE_HEAD_ROLES),
    ),
    of('ruleClause.talk', own('noticeDays'), own('talkWithin'), own('defaultTalkDay')),
    of('ruleClause.after', own('recordCheck'), own('rectification'), own('check'), own('secondChance')),
  ];
}

const hours = (rules: PolicyRules): RuleClause[] =>
  rules.officeHours.map((_, at) => ({
    ...clause(
      'TERMS',
      'ruleClause.hours',
      time('from', `/officeHours/${String(at)}/from`),
      time('to', `/officeHours/${String(at)}/to`),
    ),
    key: `hours:${String(at)}`,
  }));

const TERMS: readonly RuleClause[] = [
  clause('TERMS', 'clause.APPROVER_SILENT', count('days', '/approverTerm')),
  clause('TERMS', 'ruleClause.rejection', count('days', '/rejectionHold')),
  clause('TERMS', 'clause.RENOTICE', count('days', '/renoticeAfter')),
  clause('TERMS', 'clause.HAND_SERVICE', count('days', '/handServiceAfter')),
  clause('TERMS', 'clause.RECTIFICATION_OVERDUE', count('days', '/rectificationFailsAt')),
  clause('TERMS', 'ruleClause.historic', count('days', '/historicRelease')),
  clause('TERMS', 'ruleClause.fire', time('from', '/fireAt'), time('until', '/fireUntil')),
  clause('TERMS', 'ruleClause.talkTime', time('time', '/defaultTalkTime')),
  clause(
    'TERMS',
    'ruleClause.hearing',
    count('county', '/hearing/county'),
    count('zone', '/hearing/zone'),
    count('group', '/hearing/group'),
  ),
  clause(
    'TERMS',
    'ruleClause.surge',
    count('floor', '/surge/floor'),
    place('SHARE', 'share', '/surge/share'),
    place('TIMES', 'times', '/surge/times'),
  ),
];

/** Every clause of a rule set, in the order in which an office reads them: each number, role and switch has its place in one. */
export function ruleClauses(rules: PolicyRules): readonly RuleClause[] {
  return [...reminders(rules), ...LADDER, ...tier(1), ...tier(2), ...tier(3), ...TERMS, ...hours(rules)];
}

/** What stands at a place of a rule set. */
export function valueAt(rules: PolicyRules, pointer: string): string | number | boolean | null {
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, name) => (inner as Readonly<Record<string, unknown>> | null)?.[name], rules);
  return (found ?? null) as string | number | boolean | null;
}

/** Whether two rule sets say the same: the same clauses with the same at every place. */
export function sayTheSame(one: PolicyRules, other: PolicyRules): boolean {
  const said = (rules: PolicyRules): string =>
    JSON.stringify(
      ruleClauses(rules).map(({ key, places }) => [key, ...places.map(({ pointer }) => valueAt(rules, pointer))]),
    );
  return said(one) === said(other);
}
