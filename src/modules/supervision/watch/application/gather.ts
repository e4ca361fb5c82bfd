import { quarterOf } from '../../../../shared-kernel/quarter.js';
import { type NoticeKey, words } from '../../../../texts/words.js';
import type { NoticeDraft } from '../../../notifications/index.js';
import type { ObligationStep } from '../../cases/domain/steps.js';
import { optionalDayWords, wordsOf } from '../../cases/application/wording.js';
import { type Batch, type Planned, timelineOf } from './batch.js';
import type { Watched } from './load-watched.js';
import { type Addressed, asPeople, officeChain, recipientsOf } from '../../cases/application/recipients.js';

/** One obligation's turn in a batch. */
interface Turn {
  readonly batch: Batch;
  readonly watched: Watched;
  /** The open case, or the one that this turn opened. */
  caseId: string | null;
}

type Step<K extends ObligationStep['kind']> = Extract<ObligationStep, { kind: K }>;

/** The days that a slip gives for an answer. */
const ANSWER_WORKING_DAYS = 3;

/** Turns one plan into what it writes. */
export function gather(batch: Batch, planned: Planned): void {
  const turn: Turn = { batch, watched: planned.watched, caseId: planned.watched.openCase?.id ?? null };
  for (const step of planned.plan.steps) gatherStep(turn, step);
  batch.finish(planned);
}

function gatherStep(turn: Turn, step: ObligationStep): void {
  switch (step.kind) {
    case 'REMINDER':
    case 'OVERDUE_REMINDER':
    case 'CHAIN_REMINDER':
      remind(turn, step);
      return;
    case 'SLIP_PREPARED':
      prepareSlip(turn, step);
      return;
    case 'SLIP_SENT':
      sendSlip(turn, step);
      return;
    case 'SLIP_DROPPED':
      dropSlip(turn, step);
      return;
    default:
      gatherStanding(turn, step);
  }
}

type Standing = Exclude<
  ObligationStep,
  Step<'REMINDER' | 'OVERDUE_REMINDER' | 'CHAIN_REMINDER' | 'SLIP_PREPARED' | 'SLIP_SENT' | 'SLIP_DROPPED'>
>;

function gatherStanding(turn: Turn, step: Standing): void {
  switch (step.kind) {
    case 'CASE_OPENED':
      openCase(turn, step);
      return;
    case 'CASE_CLOSED':
      closeCase(turn, step);
      return;
    case 'CASE_PAUSED':
    case 'CASE_RESUMED':
      stand(turn, step);
      return;
    case 'TIER_PROPOSAL':
    case 'ITEM_SUSPENDED':
    case 'ITEM_RESUMED':
      turn.batch.later.push({ watched: turn.watched, caseId: turn.caseId, step });
  }
}

function closeCase(turn: Turn, step: Step<'CASE_CLOSED'>): void {
  const { batch, watched, caseId } = turn;
  if (caseId === null) return;
  batch.caseChanges.push({ id: caseId, state: 'CLOSED', outcome: step.outcome, pause_reason: null });
  batch.steps.push(timelineOf(watched, caseId, 'CASE_CLOSED', step.grounds, { why: { outcome: step.outcome } }));
  if (watched.openCase?.exhaustedOn != null) batch.studied.push(caseId);
  if (step.itemId !== null) batch.later.push({ watched, caseId, step });
  turn.caseId = null;
}

function openCase(turn: Turn, step: Step<'CASE_OPENED'>): void {
  const { batch, watched } = turn;
  const id = batch.id();
  batch.cases.push({
    id,
    obligation_id: watched.row.id,
    unit_id: watched.row.ownerUnitId,
    project_id: watched.row.projectId,
    policy_version: step.grounds.policyVersion,
    calendar_version: step.grounds.calendarVersion,
    date_run: watched.row.dateRun,
  });
  batch.steps.push(timelineOf(watched, id, 'CASE_OPENED', step.grounds));
  turn.caseId = id;
}

function stand({ batch, watched, caseId }: Turn, step: Step<'CASE_PAUSED' | 'CASE_RESUMED'>): void {
  if (caseId === null) return;
  const paused = step.kind === 'CASE_PAUSED';
  const reason = paused ? step.reason : null;
  batch.caseChanges.push({ id: caseId, state: paused ? 'PAUSED' : 'OPEN', outcome: null, pause_reason: reason });
  batch.steps.push(timelineOf(watched, caseId, step.kind, step.grounds, { why: { reason } }));
}

function fire({ batch, watched }: Turn, step: { readonly rung: string; readonly supersedes: readonly string[] }): void {
  batch.rungs.push({ obligation_id: watched.row.id, key: step.rung, fired_on: batch.today });
  batch.rungs.push(...step.supersedes.map((key) => ({ obligation_id: watched.row.id, key, fired_on: null })));
}

/** The facts that every notice about an obligation may name. */
function factsOf({ batch, watched: { row, book, input } }: Turn): Record<string, unknown> {
  return {
    ...batch.facts,
    unit: batch.people.unit(row.ownerUnitId)?.name ?? '',
    matter: row.title,
    dueOn: optionalDayWords(row.currentDate),
    plannedOn: optionalDayWords(row.plannedOn),
    actBy: optionalDayWords(row.actBy),
    lateness: input.obligation.lateness,
    left: book.calendar.between(batch.today, row.currentDate),
  };
}

interface Issue {
  readonly notice: NoticeKey;
  readonly kind: string;
  readonly recipients: readonly Addressed[];
  /** Part of the logical key, unique for the obligation. */
  readonly step: string;
  readonly statutory?: boolean;
  readonly facts?: Record<string, unknown>;
}

/** Puts a notice for each recipient into the batch. @returns their keys */
function issue(
  turn: Turn,
  { notice, kind, recipients, step, statutory = false, facts = {} }: Issue,
): readonly string[] {
  const { row } = turn.watched;
  const words = wordsOf(notice, { ...factsOf(turn), ...facts });
  const drafts = recipients.map(({ seat, copy, insteadOf }): NoticeDraft => ({
    key: `${row.id}:${step}:${seat.postId}`,
    kind,
    statutory,
    recipientPostId: seat.postId,
    unitId: row.ownerUnitId,
    subjectType: 'OBLIGATION',
    subjectId: row.id,
    ...words,
    params: {
      caseId: turn.caseId,
      dueOn: row.currentDate,
      lateness: turn.watched.input.obligation.lateness,
      ...(insteadOf !== null && { insteadOf }),
    },
    copy,
    list: !statutory,
  }));
  turn.batch.notices.push(...drafts, ...vacancies(turn, recipients, step));
  return drafts.map((draft) => draft.key);
}

/** The office is told, once for each step, that a post is vacant. */
function vacancies(turn: Turn, recipients: readonly Addressed[], step: string): readonly NoticeDraft[] {
  const chief = turn.batch.people.ofOffice('OFFICE_SECTION_CHIEF');
  const { row } = turn.watched;
  if (chief === null) return [];
  return recipients
    .filter(({ insteadOf }) => insteadOf !== null)
    .map(({ seat, insteadOf }) => ({
      key: `${row.id}:${step}:vacant:${seat.postId}:${chief.postId}`,
      kind: 'VACANT_RECIPIENT',
      recipientPostId: chief.postId,
      unitId: row.ownerUnitId,
      subjectType: 'OBLIGATION',
      subjectId: row.id,
      ...wordsOf('VACANT_RECIPIENT', { ...factsOf(turn), post: insteadOf }),
      list: true,
    }));
}

const REMINDERS = { PLANNED: 'REMINDER_PLANNED', ACT: 'REMINDER_ACT_BY', DUE: 'REMINDER_DUE' } as const;

function remind(turn: Turn, step: Step<'REMINDER' | 'OVERDUE_REMINDER' | 'CHAIN_REMINDER'>): void {
  const { batch, watched } = turn;
  const chain = step.kind === 'CHAIN_REMINDER';
  const recipients = chain
    ? officeChain(batch.people, watched.row.ownerPostId)
    : recipientsOf(batch.people, watched.row, step.addressees);
  const notice = chain ? 'OFFICE_REMINDER' : step.kind === 'REMINDER' ? REMINDERS[step.base] : 'OVERDUE_REMINDER';
  const date = step.grounds.dates['date'];
  const left = date === undefined ? {} : { left: watched.book.calendar.between(batch.today, date) };
  const keys = issue(turn, { notice, kind: step.kind, recipients, step: step.rung, facts: left });
  fire(turn, step);
  batch.steps.push(
    timelineOf(watched, turn.caseId, step.kind, step.grounds, {
      rung: step.rung,
      people: asPeople(recipients),
      notice_keys: keys,
    }),
  );
}

/** The slip is counted in the quarter of its matter. */
export function slipQuarter({ row }: Watched): { readonly year: number; readonly quarter: number } {
  return quarterOf(row.actBy ?? row.originalDate);
}

function prepareSlip(turn: Turn, step: Step<'SLIP_PREPARED'>): void {
  const { batch, watched, caseId } = turn;
  if (caseId === null) throw new Error('a slip needs a case');
  const { year, quarter } = slipQuarter(watched);
  const number = String(batch.serial(year, quarter)).padStart(3, '0');
  const serial = words('phrase.serialSlip', { year, quarter, number });
  batch.slips.push({
    id: batch.id(),
    obligation_id: watched.row.id,
    case_id: caseId,
    date_run: watched.row.dateRun,
    send_on: step.sendOn,
    serial,
  });
  const chief = batch.people.ofOffice('OFFICE_SECTION_CHIEF');
  const recipients = chief === null ? [] : [{ seat: chief, copy: false, insteadOf: null }];
  const keys = issue(turn, {
    notice: 'SLIP_PREPARED',
    kind: 'SLIP_PREPARED',
    recipients,
    step: step.rung,
    facts: { serial },
  });
  fire(turn, step);
  batch.steps.push(
    timelineOf(watched, caseId, step.kind, step.grounds, {
      rung: step.rung,
      office_only: true,
      people: asPeople(recipients),
      notice_keys: keys,
      why: { serial },
    }),
  );
}

function sendSlip(turn: Turn, step: Step<'SLIP_SENT'>): void {
  const { batch, watched, caseId } = turn;
  const { slip } = watched;
  if (slip === null) throw new Error('there is no slip to send');
  const answerBy = watched.book.calendar.add(batch.today, ANSWER_WORKING_DAYS);
  batch.slipsSent.push({ id: slip.id, answer_by: answerBy });
  const recipients = recipientsOf(batch.people, watched.row, step.addressees);
  const facts = { serial: slip.serial, answerBy: optionalDayWords(answerBy) };
  const keys = issue(turn, {
    notice: 'URGING_SLIP',
    kind: 'URGING_SLIP',
    recipients,
    step: step.rung,
    statutory: true,
    facts,
  });
  fire(turn, step);
  batch.steps.push(
    timelineOf(watched, caseId, step.kind, step.grounds, {
      rung: step.rung,
      people: asPeople(recipients),
      notice_keys: keys,
      why: { serial: slip.serial, answerBy },
    }),
  );
}

function dropSlip({ batch, watched, caseId }: Turn, step: Step<'SLIP_DROPPED'>): void {
  if (watched.slip === null) return;
  batch.slipsDropped.push(watched.slip.id);
  batch.steps.push(
    timelineOf(watched, caseId, step.kind, step.grounds, { office_only: true, why: { serial: watched.slip.serial } }),
  );
}
