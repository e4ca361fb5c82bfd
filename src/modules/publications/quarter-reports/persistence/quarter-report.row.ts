import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { QuarterTexts } from '../domain/quarter-report.js';

/** 季度情况: the report of a closed quarter. */
@Entity('quarter_report')
export class QuarterReportRow {
  @PrimaryColumn('uuid') readonly publicationId!: string;
  @Column('uuid') readonly cycleId!: string;
  @Column('jsonb') readonly texts!: QuarterTexts;
  /** As they were issued; until then they are read live. */
  @Column('jsonb', { nullable: true }) readonly figures!: Readonly<Record<string, unknown>> | null;
}
