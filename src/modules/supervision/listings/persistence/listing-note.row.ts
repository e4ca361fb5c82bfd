import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../../shared-kernel/dates.js';

/** A half-monthly note of a listing; asked for only where nothing of it moved. */
@Entity('listing_note')
export class ListingNoteRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly listingId!: string;
  /** What moves from the day after this one on meets it. */
  @Column('date') readonly fromOn!: Day;
  @Column('date') readonly dueOn!: Day;
  @Column('uuid', { nullable: true }) readonly obligationId!: string | null;
  @Column('date', { nullable: true }) readonly metOn!: Day | null;
}
