import { quarterOf } from '../../../../shared-kernel/quarter.js';
import { type NoticeKey, words } from '../../../../texts/words.js';
import type { NoticeDraft, NoticeKind } from '../../../notifications/index.js';
import type { ObligationStep } from '../../cases/domain/steps.js';
import { optionalDayWords, wordsOf } from '../../cases/application/wording.js';
import { type Batch, type Planned, timelineOf } from './batch.js';
import type { Watched } from './load-watched.js';
import {
  type Addressed,
  asPeople,
  groupCopies,
  officeChain,
  recipientsOf,
} from '../../cases/application/recipients.js';

type Step<K extends ObligationStep['kind']> = Extract<ObligationStep, { kind: K }>;
type Reminder = Step<'REMINDER' | 'OVERDUE_REMINDER' | 'CHAIN_REMINDER'>;

/** The days that a slip gives for an answer. */
const ANSWER_WORKING_DAYS = 3;

/** The slip is counted in the quarter of its matter. */
export function slipQuarter({ row }: Watched): { readonly year: number; readonly quarter: number } {
  return quarterOf(row.actBy ?? row.originalDate);
}

/** Turns one plan into what it writes. */
export function gather(batch: Batch, planned: Planned): void {
  const turn = new Turn(batch, planned.watched);
  for (const step of planned.plan.steps) turn.take(step);
  batch.finish(planned);
}

interface Issue {
  readonly kind: NoticeKind;
  readonly words: NoticeKey;
  readonly recipients: readonly Addressed[];
  readonly facts?: Record<string, unknown>;
}

const REMINDERS = { PLANNED: 'REMINDER_PLANNED', ACT: 'REMINDER_ACT_BY', DUE: 'REMINDER_DUE' } as const;

function wordsFor(step: Reminder): NoticeKey {
  if (step.kind === 'CHAIN_REMINDER') return 'OFFICE_REMINDER';
  return step.kind === 'REMINDER' ? REMINDERS[step.base] : 'OVERDUE_REMINDER';
}

/** One obligation's turn in a batch. */
class Turn {
  /** The open case, or the one that this turn opened. */
  private caseId: string | null;
  /** It is known to the office alone. */
  private hidden: boolean;

  constructor(
    private readonly batch: Batch,
    private readonly watched: Watched,
  ) {
    this.caseId = watched.openCase?.id ?? null;
    this.hidden = watched.openCase?.hidden ?? false;
  }

  take(step: ObligationStep): void {
    switch (step.kind) {
      case 'REMINDER':
      case 'OVERDUE_REMINDER':
      case 'CHAIN_REMINDER':
        this.remind(step);
        return;
      case 'SLIP_PREPARED':
        this.prepareSlip(step);
        return;
      case 'SLIP_SENT':
        this.sendSlip(step);
        return;
      case 'SLIP_DROPPED':
        this.dropSlip(step);
        return;
      default:
        this.takeStanding(step);
    }
  }

  private takeStanding(
    step: Exclude<ObligationStep, Reminder | Step<'SLIP_PREPARED' | 'SLIP_SENT' | 'SLIP_DROPPED'>>,
  ): void {
    switch (step.kind) {
      case 'CASE_OPENED':
        this.openCase(step);
        return;
      case 'CASE_CLOSED':
        this.closeCase(step);
        return;
      case 'CASE_PAUSED':
      case 'CASE_RESUMED':
        this.stand(step);
        return;
      case 'LAPSED':
        this.batch.lapsed.push({ id: this.watched.row.id, settled_on: step.lastDay });
        this.note(step);
        return;
      default:
        this.batch.later.push({ watched: this.watched, caseId: this.caseId, step });
    }
  }

  /** The step's entry in the timeline, of the case that is open now. */
  private note(step: ObligationStep, more: Parameters<typeof timelineOf>[4] = {}): void {
    this.batch.steps.push(timelineOf(this.watched, this.caseId, step.kind, step.grounds, more));
  }

  private openCase(step: Step<'CASE_OPENED'>): void {
    const { row } = this.watched;
    this.caseId = this.batch.id();
    this.batch.cases.push({
      id: this.caseId,
      obligation_id: row.id,
      unit_id: row.ownerUnitId,
      project_id: row.projectId,
      policy_version: step.grounds.policyVersion,
      calendar_version: step.grounds.calendarVersion,
      date_run: row.dateRun,
    });
    this.note(step);
  }

  private closeCase(step: Step<'CASE_CLOSED'>): void {
    const { batch, watched, caseId } = this;
    if (caseId === null) return;
    batch.caseChanges.push({ id: caseId, state: 'CLOSED', outcome: step.outcome, pause_reason: null });
    this.note(step, { why: { outcome: step.outcome } });
    if (watched.openCase?.exhaustedOn != null) batch.studied.push(caseId);
    if (step.itemId !== null) batch.later.push({ watched, caseId, step });
    this.caseId = null;
    this.hidden = false;
  }

  private stand(step: Step<'CASE_PAUSED' | 'CASE_RESUMED'>): void {
    if (this.caseId === null) return;
    const paused = step.kind === 'CASE_PAUSED';
    const reason = paused ? step.reason : null;
    const state = paused ? 'PAUSED' : 'OPEN';
    this.batch.caseChanges.push({ id: this.caseId, state, outcome: null, pause_reason: reason });
    this.note(step, { why: { reason } });
  }

  private remind(step: Reminder): void {
    const { book } = this.watched;
    const recipients = this.remindedBy(step);
    const date = step.grounds.dates['date'];
    const facts = date === undefined ? {} : { left: book.calendar.between(this.batch.today, date) };
    this.fire(step, { kind: step.kind, words: wordsFor(step), recipients, facts });
  }

  private remindedBy(step: Reminder): readonly Addressed[] {
    const { people } = this.batch;
    const { row, book } = this.watched;
    if (step.kind === 'CHAIN_REMINDER') return officeChain(people, row.ownerPostId);
    const told = recipientsOf(people, row, step.addressees);
    return step.kind === 'REMINDER' ? told : [...told, ...groupCopies(people, row, book.policy.rules)];
  }

  private prepareSlip(step: Step<'SLIP_PREPARED'>): void {
    const { batch, watched, caseId } = this;
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
    const issued = { kind: 'SLIP_PREPARED', words: 'SLIP_PREPARED', recipients, facts: { serial } } as const;
    this.fire(step, issued, { office_only: true, why: { serial } });
  }

  private sendSlip(step: Step<'SLIP_SENT'>): void {
    const { batch, watched } = this;
    const { slip } = watched;
    if (slip === null) throw new Error('there is no slip to send');
    const answerBy = watched.book.calendar.add(batch.today, ANSWER_WORKING_DAYS);
    batch.slipsSent.push({ id: slip.id, answer_by: answerBy });
    const recipients = recipientsOf(batch.people, watched.row, step.addressees);
    const facts = { serial: slip.serial, answerBy: optionalDayWords(answerBy) };
    const issued = { kind: 'URGING_SLIP', words: 'URGING_SLIP', recipients, facts } as const;
    this.fire(step, issued, { why: { serial: slip.serial, answerBy } });
  }

  private dropSlip(step: Step<'SLIP_DROPPED'>): void {
    const { slip } = this.watched;
    if (slip === null) return;
    this.batch.slipsDropped.push(slip.id);
    this.note(step, { office_only: true, why: { serial: slip.serial } });
  }

  /** A rung has come: what it supersedes is spent, whom it concerns is told, and the timeline says so. */
  private fire(
    step: Reminder | Step<'SLIP_PREPARED' | 'SLIP_SENT'>,
    issued: Issue,
    more: Parameters<typeof timelineOf>[4] = {},
  ): void {
    const { batch, watched } = this;
    // A reminder before the date speaks of the matter alone; what would open a case by itself makes it no secret any more.
    if (step.kind !== 'REMINDER' && more.office_only !== true) this.reveal();
    const keys = this.issue(issued, step.rung);
    batch.rungs.push({ obligation_id: watched.row.id, key: step.rung, fired_on: batch.today });
    batch.rungs.push(...step.supersedes.map((key) => ({ obligation_id: watched.row.id, key, fired_on: null })));
    const told = { case_id: this.toldOf, rung: step.rung, people: asPeople(issued.recipients), notice_keys: keys };
    this.note(step, { ...told, ...more });
  }

  private reveal(): void {
    if (!this.hidden || this.caseId === null) return;
    this.batch.revealed.push(this.caseId);
    this.hidden = false;
  }

  /** The case that those who are told may know of. */
  private get toldOf(): string | null {
    return this.hidden ? null : this.caseId;
  }

  /**
   * Puts a notice for each recipient into the batch.
   * @param rung part of the logical key, unique for the obligation
   * @returns their keys
   */
  private issue({ kind, words: key, recipients, facts = {} }: Issue, rung: string): readonly string[] {
    const { row, input } = this.watched;
    const said = wordsOf(key, { ...this.facts(), ...facts });
    const params = { caseId: this.toldOf, dueOn: row.currentDate, lateness: input.obligation.lateness };
    const drafts = recipients.map(({ seat, copy, insteadOf }): NoticeDraft => ({
      key: `${row.id}:${rung}:${seat.postId}`,
      kind,
      recipientPostId: seat.postId,
      unitId: row.ownerUnitId,
      subjectId: row.id,
      ...said,
      params: insteadOf === null ? params : { ...params, insteadOf },
      copy,
    }));
    this.batch.notices.push(...drafts, ...this.vacancies(recipients, rung));
    return drafts.map((draft) => draft.key);
  }

  /** The office is told, once for each rung, that a post is vacant. */
  private vacancies(recipients: readonly Addressed[], rung: string): readonly NoticeDraft[] {
    const chief = this.batch.people.ofOffice('OFFICE_SECTION_CHIEF');
    const { row } = this.watched;
    if (chief === null) return [];
    return recipients
      .filter(({ insteadOf }) => insteadOf !== null)
      .map(({ seat, insteadOf }) => ({
        key: `${row.id}:${rung}:vacant:${seat.postId}:${chief.postId}`,
        kind: 'VACANT_RECIPIENT',
        recipientPostId: chief.postId,
        unitId: row.ownerUnitId,
        subjectId: row.id,
        ...wordsOf('VACANT_RECIPIENT', { ...this.facts(), post: insteadOf }),
      }));
  }

  /** The facts that every notice about an obligation may name. */
  private facts(): Record<string, unknown> {
    const { batch } = this;
    const { row, book, input } = this.watched;
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
}
