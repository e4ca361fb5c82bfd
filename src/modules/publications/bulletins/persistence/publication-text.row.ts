import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BulletinPart } from '../domain/bulletin.js';

/** What a hand wrote in a part of a bulletin. */
@Entity('publication_text')
export class PublicationTextRow {
  @PrimaryColumn('uuid') readonly publicationId!: string;
  @PrimaryColumn('text') readonly part!: BulletinPart;
  @Column('text') readonly body!: string;
  /** A line around it went; somebody has to look at the words. */
  @Column('boolean', { default: false }) readonly toCheck!: boolean;
}
