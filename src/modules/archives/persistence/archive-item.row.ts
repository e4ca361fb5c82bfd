import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { RetainedKind, Retention } from '../../../shared-kernel/retention.js';

/** A line of the contents: one paper. */
@Entity('archive_item')
export class ArchiveItemRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly archiveId!: string;
  @Column('text') readonly retention!: Retention;
  /** 件号. */
  @Column('int') readonly number!: number;
  @Column('text') readonly kind!: RetainedKind;
  @Column('uuid') readonly subjectId!: string;
  @Column('text') readonly document!: string;
  @Column('text') readonly responsible!: string;
  @Column('text', { nullable: true }) readonly reference!: string | null;
  @Column('text') readonly title!: string;
  @Column('date') readonly datedOn!: Day;
  /** Counted on the paper by hand. */
  @Column('int', { nullable: true }) readonly pages!: number | null;
  /** Where the signed paper is kept. */
  @Column('text', { nullable: true }) readonly place!: string | null;
  @Column('text', { nullable: true }) readonly remark!: string | null;
  @Column('int', { default: 1 }) readonly version!: number;
}
