import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../shared-kernel/dates.js';

/** What a person said that a heading of a kind of file means: known the next time that it comes. */
@Entity('import_heading')
export class ImportHeadingRow {
  @PrimaryColumn('text') readonly kind!: string;
  /** Without blanks, marks and width. */
  @PrimaryColumn('text') readonly heading!: string;
  @Column('text') readonly field!: string;
  @Column('uuid', { nullable: true }) readonly saidByPerson!: string | null;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly saidAt!: Instant;
}
