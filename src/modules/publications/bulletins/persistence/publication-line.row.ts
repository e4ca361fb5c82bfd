import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { ReasonCode } from '../../../obligations/index.js';
import type { LinePlace } from '../domain/lag-line.js';

/** A matter that lags, as it was when its line was drawn up. */
@Entity('publication_line')
export class PublicationLineRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly publicationId!: string;
  @Column('uuid') readonly obligationId!: string;
  @Column('uuid') readonly unitId!: string;
  @Column('text') readonly place!: LinePlace;
  @Column('int') readonly position!: number;
  @Column('text') readonly title!: string;
  @Column('date') readonly dueOn!: Day;
  /** Working days at the data day. */
  @Column('int') readonly daysLate!: number;
  /** What the unit gave as its reason; null: 未说明原因. */
  @Column('text', { nullable: true }) readonly reason!: ReasonCode | null;
  /** What its unit asks another for. */
  @Column('text', { nullable: true }) readonly asks!: string | null;
  /** A hand took it out. */
  @Column('boolean', { default: false }) readonly leftOut!: boolean;
  /** 点名: whose matter it is, is said. */
  @Column('boolean', { default: false }) readonly named!: boolean;
  @Column('uuid', { nullable: true }) readonly namedByPerson!: string | null;
  /** On the unit's objection the office put the reason right: it is not read from the unit's explanation any more. */
  @Column('boolean', { default: false }) readonly correctedReason!: boolean;
}
