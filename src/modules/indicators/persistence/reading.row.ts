import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { ReadingLight } from '../domain/light.js';
import type { Period } from '../domain/period.js';
import type { ReadingState } from '../domain/reading.js';

/** What was read of an indicator for a period. */
@Entity('reading')
export class ReadingRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly indicatorId!: string;
  @Column('text') readonly period!: Period;
  @Column('date') readonly asOf!: Day;
  @Column('text') readonly value!: string;
  @Column('int', { nullable: true }) readonly rankPosition!: number | null;
  @Column('int', { nullable: true }) readonly rankOf!: number | null;
  /** The document that it is from: its number, or its title. */
  @Column('text') readonly source!: string;
  @Column('text', { nullable: true }) readonly sourceIssuer!: string | null;
  @Column('text', { default: 'REPORTED' }) readonly state!: ReadingState;
  /** How the indicator stands by it; of a confirmed one. */
  @Column('text', { nullable: true }) readonly light!: ReadingLight | null;
  /** The confirmed reading beside which it stands as a correction, and why. */
  @Column('uuid', { nullable: true }) readonly correctsId!: string | null;
  @Column('text', { nullable: true }) readonly reason!: string | null;
  /** Who entered it; null of another system, which `enteredByName` names. */
  @Column('uuid', { nullable: true }) readonly enteredByPerson!: string | null;
  /** Where a deputy entered it: the holder of the post for which he acted. */
  @Column('uuid', { nullable: true }) readonly enteredForPerson!: string | null;
  @Column('text') readonly enteredByName!: string;
  @Column('boolean', { default: false }) readonly onBehalf!: boolean;
  @Column('date', { default: () => 'app_today()' }) readonly enteredOn!: Day;
  @Column('uuid', { nullable: true }) readonly confirmedByPerson!: string | null;
  @Column('date', { nullable: true }) readonly confirmedOn!: Day | null;
  /** Why it was returned, or not taken. */
  @Column('text', { nullable: true }) readonly words!: string | null;
  /** 转为成效数据: the entry that was made of it. */
  @Column('uuid', { nullable: true }) readonly factEntryId!: string | null;
  @Column('int', { default: 1 }) readonly version!: number;
}
