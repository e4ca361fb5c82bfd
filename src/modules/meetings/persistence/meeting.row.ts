import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { MeetingKind, MeetingMode, MeetingState, SchedulingKind } from '../domain/meeting.js';

/** A meeting (会议): of the committee, for scheduling, or of a special group. */
@Entity('meeting')
export class MeetingRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly kind!: MeetingKind;
  @Column('text') readonly mode!: MeetingMode;
  @Column('text', { nullable: true }) readonly schedulingKind!: SchedulingKind | null;
  @Column('uuid', { nullable: true }) readonly groupUnitId!: string | null;
  /** Of the day on which it was held, or is planned for. */
  @Column('int') readonly year!: number;
  /** 第n次, of its kind, group and year; what is circulated has none. */
  @Column('int', { nullable: true }) readonly number!: number | null;
  @Column('date') readonly plannedOn!: Day;
  @Column('date', { nullable: true }) readonly heldOn!: Day | null;
  @Column('text', { nullable: true }) readonly place!: string | null;
  @Column('uuid') readonly chairPostId!: string;
  @Column('text', { nullable: true }) readonly attendance!: string | null;
  /** The day of which the lists and lights on its table are. */
  @Column('date', { nullable: true }) readonly dataAsOf!: Day | null;
  @Column('text', { nullable: true }) readonly minutesNumber!: string | null;
  @Column('text', { nullable: true }) readonly minutesIssuer!: string | null;
  @Column('uuid', { nullable: true }) readonly minutesByPerson!: string | null;
  /** Where a deputy prepared them: the holder of the post for which he acted. */
  @Column('uuid', { nullable: true }) readonly minutesForPerson!: string | null;
  @Column('uuid', { nullable: true }) readonly signedByPostId!: string | null;
  @Column('date', { nullable: true }) readonly signedOn!: Day | null;
  /** The day on which they became final here: the paper may bear an earlier one. */
  @Column('date', { nullable: true }) readonly finalisedOn!: Day | null;
  /** The workbook with which it came. */
  @Column('uuid', { nullable: true }) readonly importId!: string | null;
  @Column('text', { default: 'PLANNED' }) readonly state!: MeetingState;
  @Column('text', { nullable: true }) readonly cancelReason!: string | null;
  @Column('int', { default: 1 }) readonly version!: number;
}
