import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number of an office's series of a year. */
@Entity('document_series')
export class DocumentSeriesRow {
  @PrimaryColumn('uuid') readonly unitId!: string;
  @PrimaryColumn('int') readonly year!: number;
  @PrimaryColumn('text') readonly series!: string;
  @Column('int', { default: 0 }) readonly last!: number;
}
