import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';

/** A name under which a unit (单位) went until a day (曾用名). */
@Entity('unit_former_name')
export class UnitFormerNameRow {
  @PrimaryColumn('uuid') readonly unitId!: string;
  @PrimaryColumn('date') readonly untilDay!: Day;
  @Column('text') readonly name!: string;
}
