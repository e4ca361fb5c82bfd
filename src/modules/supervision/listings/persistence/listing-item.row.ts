import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ListedType } from '../domain/listing.js';

/** What is listed; a listing writes nothing of it. */
@Entity('listing_item')
export class ListingItemRow {
  @PrimaryColumn('uuid') readonly listingId!: string;
  @PrimaryColumn('text') readonly type!: ListedType;
  @PrimaryColumn('uuid') readonly itemId!: string;
  @Column('int') readonly position!: number;
  @Column('text') readonly title!: string;
  /** How it stood when it was proposed. */
  @Column('text') readonly fact!: string;
}
