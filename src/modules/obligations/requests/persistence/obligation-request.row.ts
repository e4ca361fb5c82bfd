import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RequestKind, RequestOutcome, RequestState } from '../domain/requests.js';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';

/** What a unit asks for: more time (延期), or to be excused (本季免办) or rid of it (取消) for an approved reason. */
@Entity('obligation_request')
export class ObligationRequestRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly obligationId!: string;
  @Column('text') readonly kind!: RequestKind;
  /** The outcome of an exemption. */
  @Column('text', { nullable: true }) readonly outcome!: RequestOutcome | null;
  @Column('text') readonly reason!: string;
  /** The current date that it is about, and its run: every new current date has its first request again. */
  @Column('date') readonly fromDate!: Day;
  @Column('int') readonly dateRun!: number;
  @Column('date', { nullable: true }) readonly newDate!: Day | null;
  /** 1 for the first extension, 2 for the second …: from then on the leading official decides too. */
  @Column('int') readonly number!: number;
  /** The first of its date, of any kind: it stops the clock until it is decided, and refused leaves grace. */
  @Column('boolean') readonly first!: boolean;
  /** Whether it stops the clock. */
  @Column('boolean') readonly pauses!: boolean;
  /** Entered by the office for the unit (代为录入). */
  @Column('boolean', { default: false }) readonly onBehalf!: boolean;
  @Column('text', { default: 'PENDING' }) readonly state!: RequestState;
  @Column('uuid', { nullable: true }) readonly filedByPerson!: string | null;
  /** The roles of whoever asked: nobody decides on what he asked for himself. */
  @Column('text', { array: true, default: () => `'{}'` }) readonly askedByRoles!: readonly string[];
  @Column('timestamptz', { default: () => 'app_now()' }) readonly filedAt!: Instant;
  @Column('timestamptz', { nullable: true }) readonly decidedAt!: Instant | null;
  @Column('text', { nullable: true }) readonly words!: string | null;
  /** False while the unit's own leader has it: then it stops no clock and keeps no quarter open. */
  @Column('boolean', { default: false }) readonly leftUnit!: boolean;
}
