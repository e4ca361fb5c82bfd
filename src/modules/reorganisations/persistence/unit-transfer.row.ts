import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { TransferKind, TransferState } from '../domain/unit-transfer.js';

/** 机构调整: a unit that is merged into another, or of which projects go to another. */
@Entity('unit_transfer')
export class UnitTransferRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly kind!: TransferKind;
  @Column('uuid') readonly fromUnitId!: string;
  @Column('uuid') readonly toUnitId!: string;
  /** The document that orders it: number or title, and its day. */
  @Column('text') readonly basis!: string;
  @Column('date') readonly orderedOn!: Day;
  /** Of a SPLIT: the projects that go; null: everything. */
  @Column('uuid', { array: true, nullable: true }) readonly projectIds!: readonly string[] | null;
  @Column('text', { default: 'PROPOSED' }) readonly state!: TransferState;
  @Column('date', { default: () => 'app_today()' }) readonly proposedOn!: Day;
  @Column('uuid', { nullable: true }) readonly proposedByPerson!: string | null;
  @Column('date', { nullable: true }) readonly carriedOutOn!: Day | null;
  /** What went, in numbers. */
  @Column('jsonb', { nullable: true }) readonly moved!: Readonly<Record<string, number>> | null;
}
