import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ItemState, Rest } from '../domain/interview.js';
import type { Day } from '../../../../shared-kernel/dates.js';

/** One case in an interview, with its own demand, date, report and verdict. */
@Entity('interview_item')
export class InterviewItemRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly interviewId!: string;
  @Column('uuid') readonly caseId!: string;
  @Column('uuid') readonly obligationId!: string;
  @Column('text', { default: 'OPEN' }) readonly state!: ItemState;
  @Column('date', { default: () => 'app_today()' }) readonly joinedOn!: Day;
  @Column('text', { nullable: true }) readonly demand!: string | null;
  @Column('text', { nullable: true }) readonly commitment!: string | null;
  @Column('date', { nullable: true }) readonly dueOn!: Day | null;
  @Column('date', { nullable: true }) readonly reportedOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly reporterId!: string | null;
  @Column('text', { nullable: true }) readonly report!: string | null;
  @Column('date', { nullable: true }) readonly checkBy!: Day | null;
  @Column('int', { default: 0 }) readonly failedChecks!: number;
  /** {met, words, newDate, on, by} of the latest check. */
  @Column('jsonb', { nullable: true }) readonly verdict!: object | null;
  @Column('date', { nullable: true }) readonly suspendedSince!: Day | null;
  /** Days given before. */
  @Column('jsonb', { default: () => `'[]'` }) readonly rested!: readonly Rest[];
  @Column('date', { nullable: true }) readonly endedOn!: Day | null;
  /** Of a second or third tier about a project that somebody leads: he is told before it is signed. */
  @Column('uuid', { nullable: true }) readonly leaderPostId!: string | null;
  @Column('date', { nullable: true }) readonly leaderToldOn!: Day | null;
  /** From this day it may be signed though nobody marked it as known. */
  @Column('date', { nullable: true }) readonly leaderSignFrom!: Day | null;
  @Column('date', { nullable: true }) readonly leaderNotedOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly leaderNotedBy!: string | null;
}
