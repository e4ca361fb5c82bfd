import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { MonthOutcome } from '../domain/month.js';

/** A month for which a bulletin is owed, or that has none of its own. */
@Entity('bulletin_month')
export class BulletinMonthRow {
  @PrimaryColumn('date') readonly dataDay!: Day;
  /** Of the work on the office's desk. */
  @Column('uuid', { default: () => 'new_id()' }) readonly id!: string;
  /** Null while it may have a bulletin of its own. */
  @Column('text', { nullable: true }) readonly outcome!: MonthOutcome | null;
  /** Why. */
  @Column('text', { nullable: true }) readonly words!: string | null;
  @Column('uuid', { nullable: true }) readonly byPerson!: string | null;
  @Column('date', { default: () => 'app_today()' }) readonly madeOn!: Day;
}
