import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { PublicationState } from '../domain/publication.js';

/** 改革工作通报 of a month. */
@Entity('publication')
export class PublicationRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text', { default: 'BULLETIN' }) readonly kind!: 'BULLETIN';
  /** The last day of its month. */
  @Column('date') readonly dataDay!: Day;
  @Column('text', { default: 'DRAFT' }) readonly state!: PublicationState;
  @Column('uuid', { nullable: true }) readonly draftedByPerson!: string | null;
  @Column('date', { default: () => 'app_today()' }) readonly draftedOn!: Day;
  /** Why it is void. */
  @Column('text', { nullable: true }) readonly words!: string | null;
  @Column('int', { default: 1 }) readonly version!: number;
}
