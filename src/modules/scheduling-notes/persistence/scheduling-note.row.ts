import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../../../shared-kernel/dates.js';
import type { NoteWay, ScheduledType } from '../domain/scheduling-note.js';

/** 调度记录: that somebody went, met, rang or asked on line about a matter. */
@Entity('scheduling_note')
export class SchedulingNoteRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly subjectType!: ScheduledType;
  @Column('uuid') readonly subjectId!: string;
  @Column('text') readonly way!: NoteWay;
  @Column('date') readonly happenedOn!: Day;
  @Column('uuid', { nullable: true }) readonly whoPostId!: string | null;
  @Column('text', { nullable: true }) readonly whoWords!: string | null;
  @Column('text') readonly words!: string;
  @Column('date', { nullable: true }) readonly nextOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly madeByPerson!: string | null;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly madeAt!: Instant;
}
