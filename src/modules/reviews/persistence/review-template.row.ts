import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { TemplateHeading } from '../domain/template.js';

/** The headings of an office's own review. */
@Entity('review_template')
export class ReviewTemplateRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly name!: string;
  @Column('jsonb') readonly headings!: readonly TemplateHeading[];
  @Column('uuid', { nullable: true }) readonly writtenByPerson!: string | null;
  @Column('date', { default: () => 'app_today()' }) readonly writtenOn!: Day;
  @Column('int', { default: 1 }) readonly version!: number;
}
