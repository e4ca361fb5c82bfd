import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { ClockHoldCause } from '../../clock/domain/pauses.js';
import type { ClockHoldState, ClockHoldTarget } from '../domain/clock-hold.js';

/** 暂缓计时: clocks stand, for days that always end. What stands are the pauses whose source it is. */
@Entity('clock_hold')
export class ClockHoldRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly cause!: ClockHoldCause;
  @Column('text') readonly target!: ClockHoldTarget;
  /** The obligation, unit or project; null: all. */
  @Column('uuid', { nullable: true }) readonly targetId!: string | null;
  @Column('text') readonly words!: string;
  @Column('text', { nullable: true }) readonly documentNumber!: string | null;
  @Column('date') readonly fromDay!: Day;
  /** The last day as it was signed, kept for ever. */
  @Column('date') readonly toDay!: Day;
  /** The day on which it ended, or will end. */
  @Column('date') readonly lastDay!: Day;
  @Column('text', { default: 'PROPOSED' }) readonly state!: ClockHoldState;
  /** The one that it goes on from (续期). */
  @Column('uuid', { nullable: true }) readonly renewsId!: string | null;
  @Column('uuid', { nullable: true }) readonly proposedByPerson!: string | null;
  @Column('date', { default: () => 'app_today()' }) readonly proposedOn!: Day;
  @Column('uuid', { nullable: true }) readonly signedByPerson!: string | null;
  @Column('date', { nullable: true }) readonly signedOn!: Day | null;
  /** Who ended it before its last day. */
  @Column('uuid', { nullable: true }) readonly endedByPerson!: string | null;
  @Column('date', { nullable: true }) readonly endedOn!: Day | null;
  @Column('text', { nullable: true }) readonly endReason!: string | null;
  /** Whether its units were told that it began, and that it was over. */
  @Column('boolean', { default: false }) readonly begun!: boolean;
  @Column('boolean', { default: false }) readonly over!: boolean;
  @Column('int', { default: 1 }) readonly version!: number;
}
