import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { ReviewStep } from '../domain/steps.js';

/** What was looked through before a review is signed. */
@Entity('review_step')
export class ReviewStepRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly publicationId!: string;
  @Column('text') readonly step!: ReviewStep;
  /** Of the text that was looked through. */
  @Column('text') readonly textDigest!: string;
  @Column('uuid') readonly byPerson!: string;
  @Column('date', { default: () => 'app_today()' }) readonly madeOn!: Day;
  /** 拟公开内容. */
  @Column('text', { nullable: true }) readonly content!: string | null;
  /** 审查意见. */
  @Column('text', { nullable: true }) readonly opinion!: string | null;
  /** 依据. */
  @Column('text', { nullable: true }) readonly basis!: string | null;
  /** Who publishes it, where, and under which number that is registered. */
  @Column('text', { nullable: true }) readonly publisher!: string | null;
  @Column('text', { nullable: true }) readonly place!: string | null;
  @Column('text', { nullable: true }) readonly registerNumber!: string | null;
}
