import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { AnyRow } from '../domain/register.js';

/** A content that an entry had or was to have, with who wrote it and who decided on it. Never changed but for the decision. */
@Entity('register_revision')
export class RegisterRevisionRow {
  @PrimaryColumn('uuid') readonly entryId!: string;
  @PrimaryColumn('int') readonly number!: number;
  /** WAITING for a second person, CONFIRMED, RETURNED, or REPLACED by a later report. */
  @Column('text') readonly state!: 'WAITING' | 'CONFIRMED' | 'RETURNED' | 'REPLACED';
  /** Of a correction: what was confirmed is written anew. */
  @Column('boolean') readonly corrects!: boolean;
  @Column('text', { nullable: true }) readonly reason!: string | null;
  /** The whole row as it was written. */
  @Column('jsonb') readonly content!: AnyRow;
  @Column('uuid', { nullable: true }) readonly personId!: string | null;
  @Column('uuid', { nullable: true }) readonly postId!: string | null;
  /** Where a deputy wrote: the holder of the post for which he acted. */
  @Column('uuid', { nullable: true }) readonly forPersonId!: string | null;
  @Column('date') readonly writtenOn!: Day;
  @Column('date', { nullable: true }) readonly decidedOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly decidedByPerson!: string | null;
  @Column('text', { nullable: true }) readonly words!: string | null;
  /** The word of the unit that answers for the number: on which day, by itself or by telephone, who gave it, who wrote it down. */
  @Column('date', { nullable: true }) readonly vouchedOn!: Day | null;
  @Column('text', { nullable: true }) readonly vouchedHow!: 'ONLINE' | 'CALL' | null;
  @Column('text', { nullable: true }) readonly vouchedBy!: string | null;
  @Column('uuid', { nullable: true }) readonly vouchedByPerson!: string | null;
}
