import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { DocumentKind } from '../domain/document-kinds.js';

/** How a document went out, for good. */
@Entity('document_layout')
export class DocumentLayoutRow {
  @PrimaryColumn('text') readonly kind!: DocumentKind;
  @PrimaryColumn('uuid') readonly subjectId!: string;
  /** Null: the built-in layout. */
  @Column('uuid', { nullable: true }) readonly templateId!: string | null;
  @Column('date', { default: () => 'app_today()' }) readonly fixedOn!: Day;
}
