import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type {
  ComparisonCategory,
  ComparisonLine,
  ComparisonRow as Row,
  ComparisonState,
  SaidCell,
} from '../domain/comparison.js';

/** Units of one kind side by side over a quarter. */
@Entity('comparison')
export class ComparisonRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly category!: ComparisonCategory;
  @Column('int') readonly year!: number;
  @Column('int') readonly quarter!: 1 | 2 | 3 | 4;
  @Column('text') readonly title!: string;
  @Column('jsonb') readonly rows!: readonly Row[];
  @Column('jsonb', { default: [] }) readonly said!: readonly SaidCell[];
  @Column('text', { default: 'DRAFT' }) readonly state!: ComparisonState;
  @Column('jsonb', { nullable: true }) readonly frozen!: readonly ComparisonLine[] | null;
  @Column('date', { nullable: true }) readonly publishedOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly draftedByPerson!: string | null;
  @Column('date', { default: () => 'app_today()' }) readonly draftedOn!: Day;
  @Column('int', { default: 1 }) readonly version!: number;
}
