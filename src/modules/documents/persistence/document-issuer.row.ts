import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Retention } from '../../../shared-kernel/retention.js';

/** How an office is written on paper. */
@Entity('document_issuer')
export class DocumentIssuerRow {
  @PrimaryColumn('uuid') readonly unitId!: string;
  @Column('text') readonly fullName!: string;
  /** 机关代字. */
  @Column('text') readonly code!: string;
  /** 发文机关标志; null: the full name. */
  @Column('text', { nullable: true }) readonly header!: string | null;
  /** 抄送机关 of letters and minutes. */
  @Column('text', { nullable: true }) readonly copyTo!: string | null;
  /** The rules that inspections and interviews cite. */
  @Column('text', { nullable: true }) readonly inspectionBasis!: string | null;
  @Column('text', { nullable: true }) readonly interviewBasis!: string | null;
  /** 保管期限 of each kind of record; null: as the product has it. */
  @Column('text', { nullable: true }) readonly retainMeetings!: Retention | null;
  @Column('text', { nullable: true }) readonly retainInterviews!: Retention | null;
  @Column('text', { nullable: true }) readonly retainListings!: Retention | null;
  @Column('text', { nullable: true }) readonly retainPlans!: Retention | null;
  @Column('int', { default: 1 }) readonly version!: number;
}
