import { Entity, PrimaryColumn } from 'typeorm';

/** A unit that an issued publication addresses. */
@Entity('publication_addressee')
export class PublicationAddresseeRow {
  @PrimaryColumn('uuid') readonly publicationId!: string;
  @PrimaryColumn('uuid') readonly unitId!: string;
}
