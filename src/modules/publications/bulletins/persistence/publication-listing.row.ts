import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { ListingAct } from '../domain/month.js';

/** What an issued bulletin said of a listing. */
@Entity('publication_listing')
export class PublicationListingRow {
  @PrimaryColumn('uuid') readonly publicationId!: string;
  @PrimaryColumn('int') readonly position!: number;
  @Column('uuid') readonly listingId!: string;
  @Column('text') readonly act!: ListingAct;
  @Column('date') readonly onDay!: Day;
  @Column('text') readonly title!: string;
  /** Only of what was made public. */
  @Column('text', { nullable: true }) readonly unitName!: string | null;
}
