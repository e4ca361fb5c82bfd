import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../shared-kernel/dates.js';

/** A night in which what had served its time was let go. */
@Entity('retention_night')
export class RetentionNightRow {
  @PrimaryColumn('date') readonly night!: Day;
  /** Rows by kind. */
  @Column('jsonb', { default: () => `'{}'` }) readonly letGo!: Readonly<Record<string, number>>;
  /** Bytes by table when all was done; null until then. */
  @Column('jsonb', { nullable: true }) readonly sizes!: Readonly<Record<string, number>> | null;
}
