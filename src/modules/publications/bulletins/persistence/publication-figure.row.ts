import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CountId } from '../../../counts/index.js';

/** A number of an issued bulletin, as it was. */
@Entity('publication_figure')
export class PublicationFigureRow {
  @PrimaryColumn('uuid') readonly publicationId!: string;
  @PrimaryColumn('int') readonly position!: number;
  @Column('text') readonly countId!: CountId;
  @Column('int') readonly ofMonth!: number;
  /** To the data day. */
  @Column('int') readonly ofYear!: number;
}
