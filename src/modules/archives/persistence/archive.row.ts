import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { ArchiveState } from '../domain/archive.js';

/** 年度归档 of one year. */
@Entity('archive')
export class ArchiveRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('int') readonly year!: number;
  @Column('text', { default: 'PREPARED' }) readonly state!: ArchiveState;
  @Column('uuid', { nullable: true }) readonly preparedByPerson!: string | null;
  /** When the list was drawn up last. */
  @Column('date', { default: () => 'app_today()' }) readonly preparedOn!: Day;
  /** Records that were finalised and yield no paper. */
  @Column('uuid', { array: true, default: () => `'{}'` }) readonly paperless!: readonly string[];
  @Column('uuid', { nullable: true }) readonly givenByPerson!: string | null;
  @Column('uuid', { nullable: true }) readonly toPerson!: string | null;
  @Column('date', { nullable: true }) readonly givenOn!: Day | null;
  @Column('date', { nullable: true }) readonly takenOn!: Day | null;
  /** Why it was given back last. */
  @Column('text', { nullable: true }) readonly words!: string | null;
  @Column('int', { default: 1 }) readonly version!: number;
}
