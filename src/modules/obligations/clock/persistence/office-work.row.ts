import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OfficeWorkKind } from '../domain/office-work.js';
import type { Instant } from '../../../../shared-kernel/dates.js';

/** The office’s own work by a day: what it is, and about which thing. */
@Entity('office_work')
export class OfficeWorkRow {
  /** Also the subject_id of its obligation (kind OFFICE_WORK, ladder OFFICE). */
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  /** LISTING_STUDY, QUARANTINE, … a row of domain/office-work.ts each. */
  @Column('text') readonly what!: OfficeWorkKind;
  /** CASE, OBLIGATION, INTERVIEW … what it is about: a page where there is one. */
  @Column('text') readonly subjectType!: string;
  @Column('uuid') readonly subjectId!: string;
  @Column('timestamptz', { nullable: true }) readonly finishedAt!: Instant | null;
  /** Null where the engine settled it. */
  @Column('uuid', { nullable: true }) readonly finishedByPerson!: string | null;
  @Column('text', { nullable: true }) readonly note!: string | null;
}
