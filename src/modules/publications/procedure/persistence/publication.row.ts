import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { PublicationKind, PublicationState } from '../domain/publication.js';

/** What the office publishes, of whatever kind. */
@Entity('publication')
export class PublicationRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly kind!: PublicationKind;
  /** With whose end its data are true; of a bulletin the last day of its month. */
  @Column('date') readonly dataDay!: Day;
  /** Of which it is, and in which it is numbered. */
  @Column('int') readonly year!: number;
  @Column('text', { default: 'DRAFT' }) readonly state!: PublicationState;
  @Column('uuid', { nullable: true }) readonly draftedByPerson!: string | null;
  /** In whose name, where a deputy drafted it. */
  @Column('uuid', { nullable: true }) readonly draftedForPerson!: string | null;
  @Column('date', { default: () => 'app_today()' }) readonly draftedOn!: Day;
  /** The issued one whose error it mends. */
  @Column('uuid', { nullable: true }) readonly corrects!: string | null;
  @Column('date', { nullable: true }) readonly signedOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly signedByPerson!: string | null;
  @Column('uuid', { nullable: true }) readonly signedByPost!: string | null;
  @Column('date', { nullable: true }) readonly issuedOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly issuedByPerson!: string | null;
  /** 第n期 of so many planned in its year; a correction has none. */
  @Column('int', { nullable: true }) readonly number!: number | null;
  @Column('int', { nullable: true }) readonly planned!: number | null;
  /** Of everything that it says, once issued. */
  @Column('text', { nullable: true }) readonly digest!: string | null;
  /** Why it went to its author again, last. */
  @Column('text', { nullable: true }) readonly returnedWords!: string | null;
  /** Why it is void. */
  @Column('text', { nullable: true }) readonly words!: string | null;
  @Column('int', { default: 1 }) readonly version!: number;
}
