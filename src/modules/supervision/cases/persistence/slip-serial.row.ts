import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Serial numbers of slips by quarter: 催办2026-3-012. Not a document number. */
@Entity('slip_serial')
export class SlipSerialRow {
  @PrimaryColumn('int') readonly year!: number;
  @PrimaryColumn('int') readonly quarter!: number;
  @Column('int') readonly last!: number;
}
