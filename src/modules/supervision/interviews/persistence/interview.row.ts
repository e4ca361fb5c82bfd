import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TierTrigger } from '../../cases/domain/watched.js';
import type { InterviewState, Rest } from '../domain/interview.js';
import type { Entrustment } from '../domain/talk-guards.js';
import type { Tier } from '../../policy/domain/policy.js';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';

/** One talk of one post with another at one tier. Nobody outside the office sees a row before it is signed. */
@Entity('interview')
export class InterviewRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('int') readonly tier!: Tier;
  @Column('int') readonly round!: number;
  @Column('uuid') readonly intervieweePostId!: string;
  @Column('uuid') readonly interviewerPostId!: string;
  /** The unit of the interviewee's post. */
  @Column('uuid') readonly unitId!: string;
  @Column('int') readonly policyVersion!: number;
  @Column('int') readonly calendarVersion!: number;
  @Column('text') readonly state!: InterviewState;
  /** LADDER, COUNT, OUTCOME, AFTER_HOLD, AFTER_INTERVIEW, PERSON */
  @Column('text') readonly cause!: TierTrigger;
  @Column('text', { nullable: true }) readonly causeReason!: string | null;
  /** Who proposed it, where a person did: he does not sign it. */
  @Column('uuid', { nullable: true }) readonly proposedByPerson!: string | null;
  @Column('date') readonly proposedOn!: Day;
  @Column('date') readonly approvalDueOn!: Day;
  @Column('date', { nullable: true }) readonly approverRemindedOn!: Day | null;
  @Column('date', { nullable: true }) readonly signedOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly signedByPerson!: string | null;
  @Column('uuid', { nullable: true }) readonly signedByPost!: string | null;
  @Column('date', { nullable: true }) readonly noticedOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly addresseeId!: string | null;
  @Column('date', { nullable: true }) readonly acknowledgedOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly acknowledgedByPerson!: string | null;
  @Column('date', { nullable: true }) readonly renoticedOn!: Day | null;
  @Column('date', { nullable: true }) readonly handServiceAskedOn!: Day | null;
  @Column('date', { nullable: true }) readonly talkOn!: Day | null;
  @Column('text', { nullable: true }) readonly talkTime!: string | null;
  @Column('text', { nullable: true }) readonly place!: string | null;
  @Column('date', { nullable: true }) readonly talkBy!: Day | null;
  @Column('date', { nullable: true }) readonly termRemindedOn!: Day | null;
  @Column('date', { nullable: true }) readonly unservedOn!: Day | null;
  @Column('date', { nullable: true }) readonly suspendedSince!: Day | null;
  /** Days given before. */
  @Column('jsonb', { default: () => `'[]'` }) readonly rested!: readonly Rest[];
  @Column('date', { nullable: true }) readonly talkedOn!: Day | null;
  @Column('date', { nullable: true }) readonly recordCheckBy!: Day | null;
  @Column('text', { nullable: true }) readonly recordCheck!: 'OPEN' | 'CONFIRMED' | 'UNOBJECTED' | 'OBJECTED' | null;
  @Column('date', { nullable: true }) readonly endedOn!: Day | null;
  /** 约谈2026-007; given with the signature. Not a document number. */
  @Column('text', { nullable: true }) readonly serial!: string | null;
  /** How it was served by hand: {servedOn, how, takenBy}. */
  @Column('jsonb', { nullable: true }) readonly service!: object | null;
  /** What the unit said in writing before the talk. */
  @Column('text', { nullable: true }) readonly explanation!: string | null;
  /** {place, participants, points, explanation, talkedTime} */
  @Column('jsonb', { nullable: true }) readonly record!: object | null;
  /** The unit's objection to the record; stays beside it. */
  @Column('text', { nullable: true }) readonly objection!: string | null;
  /** {fault, reason} of a talk that did not take place; {reason, documentNumber} of a waiver; words of a rejection. */
  @Column('jsonb', { nullable: true }) readonly outcome!: object | null;
  @Column('timestamptz', { nullable: true }) readonly nextAt!: Instant | null;
  @Column('timestamptz', { nullable: true }) readonly quarantinedAt!: Instant | null;
  @Column('int', { default: 1 }) readonly version!: number;
  /**
   * Of a county's or zone's tier 3, where another than the party secretary talks: {toPostId, how: PAPER | ONLINE,
   * on}. An interviewer that is the office's director at tier 3 stands for one that is not named yet: the approval
   * names him.
   */
  @Column('jsonb', { nullable: true }) readonly entrustment!: Entrustment | null;
}
