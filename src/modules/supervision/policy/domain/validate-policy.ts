import { OFFICE_HEAD_ROLES, type PostRole } from '../../../../shared-kernel/actor.js';
import type { FieldError } from '../../../../shared-kernel/domain-error.js';
import { OFFICE_CHAIN } from './choose-parties.js';
import type { PolicyRules, Tier, TierRules } from './policy.js';
import { refuse } from './problems.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const TIERS: readonly Tier[] = [1, 2, 3];
/** Whom a tier may call in, the lowest first. */
const CALLED_IN: readonly PostRole[] = ['SECTION_CHIEF', 'DEPUTY_LEADER', 'PRINCIPAL_LEADER'];

/**
 * Checks a rule set before it is stored: terms are whole working days of at least one, rungs come in the order of the ladder, every
 * default talk keeps its notice and its term, and every tier has posts that may call in, talk and sign.
 * @throws POLICY_INVALID with one field error per fault.
 */
export function assertPolicy(rules: PolicyRules): void {
  const errors = [
    ...termFaults(rules),
    ...orderFaults(rules),
    ...timeFaults(rules),
    ...TIERS.flatMap((tier) => [...tierFaults(rules, tier), ...roleFaults(rules, tier)]),
  ];
  if (errors.length > 0) throw refuse('POLICY_INVALID', {}, errors);
}

function termFaults(rules: PolicyRules): FieldError[] {
  const terms: Record<string, number> = {
    '/remindLadder/before': rules.remindLadder.before,
    '/remindLadder/overdueAt': rules.remindLadder.overdueAt,
    '/lapseLadder/before': rules.lapseLadder.before,
    '/officeLadder/overdueAt': rules.officeLadder.overdueAt,
    '/overdueReminderAt': rules.overdueReminderAt,
    '/slip/at': rules.slip.at,
    '/slip/holdDefault': rules.slip.holdDefault,
    '/firstTier/at': rules.firstTier.at,
    '/firstTier/slipSentFor': rules.firstTier.slipSentFor,
    '/secondTier/count': rules.secondTier.count,
    '/secondTier/lateness': rules.secondTier.lateness,
    '/approverTerm': rules.approverTerm,
    '/rejectionHold': rules.rejectionHold,
    '/historicRelease': rules.historicRelease,
    '/renoticeAfter': rules.renoticeAfter,
    '/handServiceAfter': rules.handServiceAfter,
    '/rectificationFailsAt': rules.rectificationFailsAt,
    '/surge/floor': rules.surge.floor,
    ...Object.fromEntries(rules.reminders.map((reminder, at) => [`/reminders/${String(at)}/days`, reminder.days])),
  };
  return wholeFaults(terms);
}

function tierFaults(rules: PolicyRules, tier: Tier): FieldError[] {
  const at = `/tiers/${String(tier)}`;
  const own = rules.tiers[tier];
  const names = [
    'noticeDays',
    'talkWithin',
    'defaultTalkDay',
    'recordCheck',
    'rectification',
    'check',
    'secondChance',
  ] as const;
  const faults = wholeFaults(Object.fromEntries(names.map((name) => [`${at}/${name}`, own[name]])));
  return [...faults, ...talkFaults(own, at)];
}

/**
 * A tier with a post that cannot sign or talk would be one at which nobody is ever called in: the heads of the office sign, above
 * whoever talks; of the third tier the approval names who talks.
 */
function roleFaults(rules: PolicyRules, tier: Tier): FieldError[] {
  const at = `/tiers/${String(tier)}`;
  const { interviewee, interviewer, approver } = rules.tiers[tier];
  const chain: readonly PostRole[] = OFFICE_CHAIN;
  const faults: FieldError[] = [];
  const below = tier === 1 ? -1 : CALLED_IN.indexOf(rules.tiers[tier === 2 ? 1 : 2].interviewee);
  if (CALLED_IN.indexOf(interviewee) <= below)
    faults.push({ pointer: `${at}/interviewee`, code: 'ROLE_NOT_CALLED_IN' });
  if (tier === 3 ? interviewer !== null : interviewer === null || !chain.includes(interviewer))
    faults.push({ pointer: `${at}/interviewer`, code: 'ROLE_CANNOT_TALK' });
  if (!OFFICE_HEAD_ROLES.includes(approver)) faults.push({ pointer: `${at}/approver`, code: 'ROLE_CANNOT_SIGN' });
  else if (interviewer !== null && chain.indexOf(approver) <= chain.indexOf(interviewer))
    faults.push({ pointer: `${at}/approver`, code: 'SIGNER_NOT_ABOVE' });
  return faults;
}

function talkFaults(own: TierRules, at: string): FieldError[] {
  const faults: FieldError[] = [];
  if (own.defaultTalkDay <= own.noticeDays)
    faults.push({ pointer: `${at}/defaultTalkDay`, code: 'TALK_BEFORE_NOTICE' });
  if (own.defaultTalkDay > own.talkWithin) faults.push({ pointer: `${at}/defaultTalkDay`, code: 'TALK_AFTER_TERM' });
  if (own.secondChance > own.rectification)
    faults.push({ pointer: `${at}/secondChance`, code: 'SECOND_CHANCE_LONGER' });
  return faults;
}

function orderFaults(rules: PolicyRules): FieldError[] {
  const faults: FieldError[] = [];
  if (rules.slip.at <= rules.overdueReminderAt) faults.push({ pointer: '/slip/at', code: 'RUNG_OUT_OF_ORDER' });
  if (rules.firstTier.at <= rules.slip.at) faults.push({ pointer: '/firstTier/at', code: 'RUNG_OUT_OF_ORDER' });
  if (rules.surge.share <= 0 || rules.surge.share > 1)
    faults.push({ pointer: '/surge/share', code: 'OUT_OF_RANGE', params: { min: 0, max: 1 } });
  if (rules.surge.times < 1) faults.push({ pointer: '/surge/times', code: 'BELOW_ONE' });
  return faults;
}

function timeFaults(rules: PolicyRules): FieldError[] {
  const times: Record<string, string> = {
    '/fireAt': rules.fireAt,
    '/fireUntil': rules.fireUntil,
    '/defaultTalkTime': rules.defaultTalkTime,
  };
  rules.officeHours.forEach((hours, at) => {
    times[`/officeHours/${at}/from`] = hours.from;
    times[`/officeHours/${at}/to`] = hours.to;
  });
  const faults = Object.entries(times)
    .filter(([, time]) => !TIME.test(time))
    .map(([pointer]) => ({ pointer, code: 'NOT_A_TIME' }));
  return rules.fireUntil > rules.fireAt ? faults : [...faults, { pointer: '/fireUntil', code: 'RUNG_OUT_OF_ORDER' }];
}

function wholeFaults(terms: Readonly<Record<string, number>>): FieldError[] {
  return Object.entries(terms)
    .filter(([, value]) => !Number.isInteger(value) || value < 1 || value > 250)
    .map(([pointer]) => ({ pointer, code: 'NOT_WORKING_DAYS' }));
}
