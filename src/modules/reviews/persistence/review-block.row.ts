import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Mark } from '../domain/draft.js';

/** A paragraph of a review, with chips for its numbers. */
@Entity('review_block')
export class ReviewBlockRow {
  @PrimaryColumn('uuid') readonly publicationId!: string;
  @PrimaryColumn('int') readonly position!: number;
  @Column('text') readonly heading!: string;
  @Column('text') readonly body!: string;
  @Column('jsonb', { default: () => `'[]'` }) readonly marks!: readonly Mark[];
}
