import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { RaiseGround } from '../domain/raise-grounds.js';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';

/** Somebody whom a step reached, or who acted. */
export interface StepPerson {
  readonly postId: string;
  readonly title: string;
  readonly role: string;
  readonly personId: string | null;
  readonly name: string | null;
  /** TO, COPY, INSTEAD (the post meant was vacant), ACTOR, INTERVIEWEE, INTERVIEWER, APPROVER */
  readonly as: string;
  readonly onBehalfOf?: string | null;
  readonly why?: string;
}

/** What the engine and people did, in order, with its grounds (查看依据). Steps before a case opened have no case. */
@Entity('case_step')
export class CaseStepRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) readonly number!: number;
  @Column('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly obligationId!: string;
  @Column('uuid', { nullable: true }) readonly caseId!: string | null;
  @Column('uuid', { nullable: true }) readonly interviewId!: string | null;
  /** What happened: REMINDED, SLIP_SENT, INTERVIEW_SIGNED … */
  @Column('text') readonly kind!: string;
  /** The clause of the policy that it rests on. */
  @Column('text') readonly clause!: string;
  /** Set for what the clock causes. */
  @Column('text', { nullable: true }) readonly rung!: string | null;
  @Column('int') readonly dateRun!: number;
  /** Of an unsigned proposal: shown to the office alone. */
  @Column('boolean', { default: false }) readonly officeOnly!: boolean;
  @Column('int', { default: 0 }) readonly lateness!: number;
  @Column('jsonb', { default: () => `'{}'` }) readonly dates!: Readonly<Record<string, unknown>>;
  @Column('int') readonly policyVersion!: number;
  @Column('int') readonly calendarVersion!: number;
  @Column('jsonb', { default: () => `'{}'` }) readonly why!: Readonly<Record<string, unknown>>;
  /** [{postId, title, role, personId, name, as, onBehalfOf, why}] */
  @Column('jsonb', { default: () => `'[]'` }) readonly people!: readonly StepPerson[];
  @Column('text', { array: true, default: () => `'{}'` }) readonly noticeKeys!: readonly string[];
  @Column('text') readonly actorName!: string;
  @Column('uuid', { nullable: true }) readonly actorPerson!: string | null;
  @Column('jsonb', { nullable: true }) readonly offline!: object | null;
  /** Why a person raised it; null: none did, or it was before that was kept. */
  @Column('text', { nullable: true }) readonly ground!: RaiseGround | null;
  @Column('date', { default: () => 'app_today()' }) readonly onDay!: Day;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly at!: Instant;
}
