import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody; what he may do follows from his posts. */
@Entity('person')
export class PersonRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly name!: string;
  @Column('text', { nullable: true }) readonly phone!: string | null;
  @Column('int', { default: 1 }) readonly version!: number;
}
