import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../../shared-kernel/dates.js';

/** 责任单位补充: a paragraph of a responsible unit beside what the lead unit files. */
@Entity('duty_paragraph')
export class DutyParagraphRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly dutyId!: string;
  @Column('uuid') readonly unitId!: string;
  @Column('text') readonly text!: string;
  @Column('uuid', { nullable: true }) readonly writtenByPerson!: string | null;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly writtenAt!: Instant;
}
