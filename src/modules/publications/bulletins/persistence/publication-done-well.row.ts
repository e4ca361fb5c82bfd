import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A unit that a bulletin says does well (做法好的), chosen by a person. */
@Entity('publication_done_well')
export class PublicationDoneWellRow {
  @PrimaryColumn('uuid') readonly publicationId!: string;
  @PrimaryColumn('uuid') readonly unitId!: string;
  @Column('int') readonly position!: number;
}
