import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day, Instant } from '../../../shared-kernel/dates.js';

/** What a person was told, in the transaction that caused it. The number orders the live stream (Last-Event-ID). */
@Entity('notice')
export class NoticeRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  /** Given by the database. */
  @Column({ type: 'bigint', insert: false }) readonly number!: number;
  /** Logical key, never a date: case:tier:round:step:recipient. At most one notice has it, for ever. */
  @Column('text') readonly key!: string;
  @Column('text') readonly kind!: string;
  @Column('boolean', { default: false }) readonly statutory!: boolean;
  @Column('uuid', { nullable: true }) readonly recipientPostId!: string | null;
  /** The holder on the day of issue, or who acts for the post; null when the post was vacant. */
  @Column('uuid', { nullable: true }) readonly recipientPersonId!: string | null;
  /** Set where the person is told because he acts for the post: his own post. */
  @Column('uuid', { nullable: true }) readonly deputyPostId!: string | null;
  @Column('uuid', { nullable: true }) readonly unitId!: string | null;
  @Column('text') readonly subjectType!: string;
  @Column('uuid') readonly subjectId!: string;
  @Column('text') readonly title!: string;
  @Column('text') readonly body!: string;
  @Column('jsonb', { default: () => `'{}'` }) readonly params!: Readonly<Record<string, unknown>>;
  @Column('boolean', { default: false }) readonly copy!: boolean;
  /** Shown and sent with the person's other listed notices of the day, as one list. */
  @Column('boolean', { default: false }) readonly listed!: boolean;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly createdAt!: Instant;
  @Column('date', { default: () => 'app_today()' }) readonly issuedOn!: Day;
  @Column('timestamptz', { nullable: true }) readonly readAt!: Instant | null;
  /** Set instead of a post and a person (the table of accounts is a higher module's, so no foreign key). */
  @Column('uuid', { nullable: true }) readonly recipientAccountId!: string | null;
  /** Until it is put on its way out of the product. */
  @Column('boolean', { default: false }) readonly goesOut!: boolean;
}
