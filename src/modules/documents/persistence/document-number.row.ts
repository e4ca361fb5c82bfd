import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { DocumentKind, DocumentSeries } from '../domain/document-kinds.js';

/** The number that a document bears for ever. */
@Entity('document_number')
export class DocumentNumberRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly unitId!: string;
  @Column('int') readonly year!: number;
  @Column('text') readonly series!: DocumentSeries;
  @Column('int') readonly number!: number;
  @Column('text') readonly kind!: DocumentKind;
  @Column('uuid') readonly subjectId!: string;
  /** As it was written when it was taken. */
  @Column('text') readonly words!: string;
  @Column('uuid', { nullable: true }) readonly takenByPerson!: string | null;
  @Column('date', { default: () => 'app_today()' }) readonly takenOn!: Day;
}
