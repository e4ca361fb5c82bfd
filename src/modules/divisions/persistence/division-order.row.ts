import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { Assignment, DivisionState } from '../domain/division.js';

/** A new division of work (领导分工调整), proposed by one person and carried out by the word of another. */
@Entity('division_order')
export class DivisionOrderRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  /** The document that orders it: number or title, and its day. */
  @Column('text') readonly document!: string;
  @Column('date') readonly orderedOn!: Day;
  /** What it orders. */
  @Column('jsonb') readonly places!: readonly Assignment[];
  @Column('text', { default: 'PROPOSED' }) readonly state!: DivisionState;
  @Column('date', { default: () => 'app_today()' }) readonly proposedOn!: Day;
  @Column('uuid', { nullable: true }) readonly proposedByPerson!: string | null;
  @Column('date', { nullable: true }) readonly carriedOutOn!: Day | null;
  /** What went, in numbers. */
  @Column('jsonb', { nullable: true }) readonly moved!: Readonly<Record<string, number>> | null;
}
