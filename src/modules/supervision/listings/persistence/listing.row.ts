import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PostRole } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { ListingState } from '../domain/listing.js';

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
  /** In whose name, where a deputy proposed it. */
  @Column('uuid', { nullable: true }) readonly proposedForPerson!: string | null;
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
