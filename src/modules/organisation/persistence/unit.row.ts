import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { UnitKind } from '../domain/unit.js';
import type { Day } from '../../../shared-kernel/dates.js';

/** A unit (单位) of the city’s organisation. */
@Entity('unit')
export class UnitRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid', { nullable: true }) readonly parentId!: string | null;
  /** Ids from the root to the unit itself, each followed by '/': the subtree of u is path LIKE u.path || '%'. */
  @Column('text') readonly path!: string;
  @Column('text') readonly kind!: UnitKind;
  @Column('text') readonly name!: string;
  /** A unit headed by a city leader gets no tier-3 interview. */
  @Column('boolean', { default: false }) readonly headedByCityLeader!: boolean;
  @Column('int', { default: 0 }) readonly sortOrder!: number;
  @Column('date', { nullable: true }) readonly closedOn!: Day | null;
  /** Who carries on what a closed unit did. */
  @Column('uuid', { nullable: true }) readonly successorId!: string | null;
  @Column('int', { default: 1 }) readonly version!: number;
  /** Of a group: the unit that houses its office (联络办公室所在单位). */
  @Column('uuid', { nullable: true }) readonly hostUnitId!: string | null;
  /** Of a group: 成员单位, in their order. */
  @Column('uuid', { array: true, default: [] }) readonly memberUnitIds!: readonly string[];
  /** Of a group: what it answers for. */
  @Column('text', { nullable: true }) readonly remit!: string | null;
}
