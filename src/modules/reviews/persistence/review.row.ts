import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NotWritten } from '../domain/draft.js';

/** What a review has beside every publication. */
@Entity('review')
export class ReviewRow {
  @PrimaryColumn('uuid') readonly publicationId!: string;
  @Column('text') readonly templateName!: string;
  /** 未写入及原因. */
  @Column('jsonb', { default: () => `'[]'` }) readonly notWritten!: readonly NotWritten[];
}
