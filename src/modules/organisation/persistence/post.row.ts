import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PostRole } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';

/** A post (职务) of a unit, held by one person at a time. */
@Entity('post')
export class PostRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly unitId!: string;
  @Column('text') readonly role!: PostRole;
  /** 职级 as a number: 10 科级, 20 副县级, 30 正县级, 40 副厅级, 50 正厅级. */
  @Column('int') readonly rank!: number;
  @Column('text') readonly title!: string;
  /** For a secretary: the leader's post. */
  @Column('uuid', { nullable: true }) readonly servesPostId!: string | null;
  @Column('date', { nullable: true }) readonly abolishedOn!: Day | null;
  @Column('int', { default: 1 }) readonly version!: number;
  /** The party secretary's or the mayor's post. */
  @Column('boolean', { default: false }) readonly headsCity!: boolean;
  /** Of a leading official's post: its place in the order of leaders. */
  @Column('int', { nullable: true }) readonly orderNo!: number | null;
}
