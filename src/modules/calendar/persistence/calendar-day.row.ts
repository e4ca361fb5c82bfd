import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';

/** A day of a version of the working calendar. */
@Entity('calendar_day')
export class CalendarDayRow {
  @PrimaryColumn('int') readonly version!: number;
  @PrimaryColumn('date') readonly day!: Day;
  @Column('boolean') readonly working!: boolean;
  /** Monday to Friday by guess, until the State Council's list of the year is loaded. */
  @Column('boolean') readonly provisional!: boolean;
  /** Working days on or before this day, counted from the version's first day. */
  @Column('int') readonly ordinal!: number;
}
