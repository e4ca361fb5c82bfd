import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PartyRole } from '../domain/project.js';
import type { Day } from '../../../shared-kernel/dates.js';

/** The chain: who stands where, with the words of the ledger where they are not resolved to a unit. */
@Entity('project_party')
export class ProjectPartyRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly projectId!: string;
  @Column('text') readonly role!: PartyRole;
  @Column('uuid', { nullable: true }) readonly unitId!: string | null;
  @Column('uuid', { nullable: true }) readonly postId!: string | null;
  /** A group expression ("各县（市、区）") stays text until a person resolves it; it never becomes a unit. */
  @Column('text', { nullable: true }) readonly expression!: string | null;
  /** The words of the ledger, kept when a person or the import resolves them, so that an export writes them again. */
  @Column('text', { nullable: true }) readonly words!: string | null;
  @Column('int', { default: 0 }) readonly position!: number;
  @Column('date') readonly fromDay!: Day;
  /** [from_day, to_day); what is replaced on the day it was written leaves an empty range. */
  @Column('date', { nullable: true }) readonly toDay!: Day | null;
}
