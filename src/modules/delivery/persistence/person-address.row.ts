import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MutableClass } from '../domain/delivery.js';

/** Where somebody is reached by a channel. */
@Entity('person_address')
export class PersonAddressRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly personId!: string;
  @Column('uuid') readonly channelId!: string;
  @Column('text') readonly address!: string;
  /** The order in which they are tried. */
  @Column('int') readonly place!: number;
  @Column('text', { array: true }) readonly wants!: readonly MutableClass[];
  /** Why nothing goes there any more, until its owner says that it is right. */
  @Column('text', { nullable: true }) readonly fault!: string | null;
}
