import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { NotWritten } from '../domain/draft.js';

/** What a review has beside every publication. */
@Entity('review')
export class ReviewRow {
  @PrimaryColumn('uuid') readonly publicationId!: string;
  @Column('text') readonly templateName!: string;
  /** 未写入及原因. */
  @Column('jsonb', { default: () => `'[]'` }) readonly notWritten!: readonly NotWritten[];
  /** As of which day its numbers were read when it went to be checked. */
  @Column('date', { nullable: true }) readonly readOn!: Day | null;
}
