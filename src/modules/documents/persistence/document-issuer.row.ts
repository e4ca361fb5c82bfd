import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How an office is written on paper. */
@Entity('document_issuer')
export class DocumentIssuerRow {
  @PrimaryColumn('uuid') readonly unitId!: string;
  @Column('text') readonly fullName!: string;
  /** 机关代字. */
  @Column('text') readonly code!: string;
  @Column('int', { default: 1 }) readonly version!: number;
}
