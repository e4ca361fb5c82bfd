import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a chip said when its author last looked. */
@Entity('review_seen')
export class ReviewSeenRow {
  @PrimaryColumn('uuid') readonly publicationId!: string;
  @PrimaryColumn('text') readonly token!: string;
  @Column('text') readonly digest!: string;
  @Column('text') readonly words!: string;
}
