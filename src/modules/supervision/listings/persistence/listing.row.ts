import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PostRole } from '../../../../shared-kernel/actor.js';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';
import type { ListedType, ListingState, ListingStep } from '../domain/listing.js';

/** 挂牌督导: a unit's matters that lag, listed for thirty days. */
@Entity('listing')
export class ListingRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly unitId!: string;
  /** Of a third tier that failed: its case; null where a person proposed it. */
  @Column('uuid', { nullable: true }) readonly caseId!: string | null;
  @Column('text') readonly reason!: string;
  @Column('text', { default: 'PROPOSED' }) readonly state!: ListingState;
  @Column('date', { default: () => 'app_today()' }) readonly stateOn!: Day;
  @Column('uuid', { nullable: true }) readonly proposedByPerson!: string | null;
  @Column('date', { default: () => 'app_today()' }) readonly proposedOn!: Day;
  /** Who signs it, and that it comes off the list. */
  @Column('text') readonly approverRole!: PostRole;
  @Column('date', { nullable: true }) readonly listedOn!: Day | null;
  /** The end as it was listed, kept for ever. */
  @Column('date', { nullable: true }) readonly firstEndsOn!: Day | null;
  @Column('date', { nullable: true }) readonly endsOn!: Day | null;
  @Column('boolean', { default: false }) readonly extended!: boolean;
  @Column('boolean', { default: false }) readonly movedByCheck!: boolean;
  /** An extension that waits for a word. */
  @Column('date', { nullable: true }) readonly askedEndsOn!: Day | null;
  @Column('text', { nullable: true }) readonly result!: string | null;
  @Column('date', { nullable: true }) readonly appliedOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly checkedByPerson!: string | null;
  @Column('boolean', { nullable: true }) readonly checkMet!: boolean | null;
  @Column('text', { nullable: true }) readonly checkWords!: string | null;
  @Column('text', { nullable: true }) readonly publicApprovalNumber!: string | null;
  @Column('int', { default: 1 }) readonly version!: number;
}

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

/** What is listed; a listing writes nothing of it. */
@Entity('listing_item')
export class ListingItemRow {
  @PrimaryColumn('uuid') readonly listingId!: string;
  @PrimaryColumn('text') readonly type!: ListedType;
  @PrimaryColumn('uuid') readonly itemId!: string;
  @Column('int') readonly position!: number;
  @Column('text') readonly title!: string;
  /** How it stood when it was proposed. */
  @Column('text') readonly fact!: string;
}

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
  @Column('timestamptz', { default: () => 'app_now()' }) readonly madeAt!: Instant;
}
