import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { DocumentKind } from '../domain/document-kinds.js';
import type { TemplateState } from '../domain/document-template.js';

/** A version of an office's own template of a kind of document. */
@Entity('document_template')
export class DocumentTemplateRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly unitId!: string;
  @Column('text') readonly kind!: DocumentKind;
  /** 第几版. */
  @Column('int') readonly number!: number;
  @Column('text', { default: 'DRAFT' }) readonly state!: TemplateState;
  @Column('text') readonly fileName!: string;
  @Column('bytea') readonly content!: Buffer;
  @Column('text') readonly sha256!: string;
  @Column('uuid') readonly uploadedByPerson!: string;
  /** The holder in whose name his deputy did it. */
  @Column('uuid', { nullable: true }) readonly uploadedForPerson!: string | null;
  @Column('date', { default: () => 'app_today()' }) readonly uploadedOn!: Day;
  @Column('uuid', { nullable: true }) readonly enforcedByPerson!: string | null;
  @Column('date', { nullable: true }) readonly enforcedOn!: Day | null;
  /** Who asked that the built-in layout comes back, and why. */
  @Column('uuid', { nullable: true }) readonly withdrawalByPerson!: string | null;
  /** The holder in whose name his deputy asked. */
  @Column('uuid', { nullable: true }) readonly withdrawalForPerson!: string | null;
  @Column('text', { nullable: true }) readonly withdrawalWords!: string | null;
  @Column('uuid', { nullable: true }) readonly endedByPerson!: string | null;
  @Column('date', { nullable: true }) readonly endedOn!: Day | null;
  @Column('int', { default: 1 }) readonly version!: number;
}
