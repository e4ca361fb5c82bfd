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
}
