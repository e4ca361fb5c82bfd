import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { MonthOutcome } from '../domain/month.js';

/** A month that has no bulletin of its own. */
@Entity('bulletin_month')
export class BulletinMonthRow {
  @PrimaryColumn('date') readonly dataDay!: Day;
  @Column('text') readonly outcome!: MonthOutcome;
  /** Why. */
  @Column('text') readonly words!: string;
  @Column('uuid', { nullable: true }) readonly byPerson!: string | null;
  @Column('date', { default: () => 'app_today()' }) readonly madeOn!: Day;
}
