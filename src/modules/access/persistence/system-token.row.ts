import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';

/** Another system that reports for a unit, by a token of which the digest alone is kept. */
@Entity('system_token')
export class SystemTokenRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  /** What the system is called: its acts bear this name. */
  @Column('text') readonly name!: string;
  @Column('uuid') readonly unitId!: string;
  /** The one thing that it may do. */
  @Column('text') readonly permission!: 'readings.create';
  @Column('bytea') readonly tokenDigest!: Buffer;
  @Column('uuid', { nullable: true }) readonly madeByPerson!: string | null;
  @Column('date', { default: () => 'app_today()' }) readonly madeOn!: Day;
  @Column('uuid', { nullable: true }) readonly revokedByPerson!: string | null;
  @Column('date', { nullable: true }) readonly revokedOn!: Day | null;
}
