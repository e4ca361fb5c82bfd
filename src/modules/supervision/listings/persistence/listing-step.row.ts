import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';
import type { ListingState, ListingStep } from '../domain/listing.js';

/** What became of a listing, step by step. */
@Entity('listing_step')
export class ListingStepRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly listingId!: string;
  @Column('text') readonly act!: ListingStep;
  @Column('text') readonly state!: ListingState;
  @Column('date') readonly happenedOn!: Day;
  @Column('date', { nullable: true }) readonly endsOn!: Day | null;
  @Column('text', { nullable: true }) readonly words!: string | null;
  @Column('uuid', { nullable: true }) readonly personId!: string | null;
  /** In whose name, where a deputy did it. */
  @Column('uuid', { nullable: true }) readonly forPerson!: string | null;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly madeAt!: Instant;
  /** 代为录入: the office entered it for the unit, which confirms it once. */
  @Column('boolean', { default: false }) readonly onBehalf!: boolean;
  @Column('timestamptz', { nullable: true }) readonly entryConfirmedAt!: Instant | null;
  @Column('uuid', { nullable: true }) readonly entryConfirmedByPerson!: string | null;
}
