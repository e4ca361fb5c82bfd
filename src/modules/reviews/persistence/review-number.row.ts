import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { ChipKind, NumberItem } from '../domain/number.js';

/** A line of the 数字核对表. */
@Entity('review_number')
export class ReviewNumberRow {
  @PrimaryColumn('uuid') readonly publicationId!: string;
  @PrimaryColumn('int') readonly number!: number;
  @Column('text') readonly token!: string;
  @Column('text') readonly kind!: ChipKind;
  @Column('text') readonly reference!: string;
  @Column('jsonb') readonly params!: Readonly<Record<string, string>>;
  @Column('text') readonly words!: string;
  @Column('text', { nullable: true }) readonly value!: string | null;
  @Column('text', { nullable: true }) readonly unitOfMeasure!: string | null;
  @Column('text', { nullable: true }) readonly definition!: string | null;
  @Column('date') readonly asOf!: Day;
  @Column('text') readonly digest!: string;
  @Column('jsonb') readonly items!: readonly NumberItem[];
  @Column('text', { nullable: true }) readonly source!: string | null;
  @Column('text', { nullable: true }) readonly confirmedBy!: string | null;
}
