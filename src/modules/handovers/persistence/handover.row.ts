import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { HandoverItem, HandoverState } from '../domain/handover.js';

/** 岗位交接: a post goes from one person to another with a list of what is open, signed by both. */
@Entity('handover')
export class HandoverRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly postId!: string;
  @Column('uuid') readonly fromPerson!: string;
  @Column('uuid') readonly toPerson!: string;
  @Column('text', { default: 'OPEN' }) readonly state!: HandoverState;
  @Column('date', { default: () => 'app_today()' }) readonly openedOn!: Day;
  @Column('uuid', { nullable: true }) readonly openedByPerson!: string | null;
  /** What was open when it was given. */
  @Column('jsonb', { nullable: true }) readonly items!: readonly HandoverItem[] | null;
  @Column('text', { nullable: true }) readonly remarks!: string | null;
  @Column('date', { nullable: true }) readonly givenOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly givenByPerson!: string | null;
  /** Why another signed for the outgoing holder. */
  @Column('text', { nullable: true }) readonly givenReason!: string | null;
  @Column('date', { nullable: true }) readonly takenOn!: Day | null;
  /** Why it was given back last, or ended. */
  @Column('text', { nullable: true }) readonly words!: string | null;
  @Column('int', { default: 1 }) readonly version!: number;
}
