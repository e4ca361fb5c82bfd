import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DelegationScope } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';

/** AB岗代行: the deputy post is added, the holder still sees. One hop. [from_day, to_day). */
@Entity('delegation')
export class DelegationRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly postId!: string;
  @Column('uuid') readonly deputyPostId!: string;
  @Column('date') readonly fromDay!: Day;
  @Column('date') readonly toDay!: Day;
  @Column('text') readonly reason!: string;
  @Column('uuid', { nullable: true }) readonly createdBy!: string | null;
  @Column('date', { nullable: true }) readonly endedOn!: Day | null;
  @Column('text', { default: 'ALL' }) readonly scope!: DelegationScope;
}
