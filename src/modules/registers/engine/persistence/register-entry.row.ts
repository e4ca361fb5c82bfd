import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { Level } from '../domain/level.js';
import type { EntryState, Publicity } from '../domain/life.js';
import type { Proof } from '../domain/proof.js';

/** A row of any register (登记条目). */
@Entity('register_entry')
export class RegisterEntryRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  /** A definition of registers/definitions/domain each. */
  @Column('text') readonly kind!: string;
  /** The year in which it counts: that of `happenedOn`. */
  @Column('int') readonly year!: number;
  @Column('text', { nullable: true }) readonly title!: string | null;
  /** The title without marks and blanks: entries that may be the same thing. */
  @Column('text', { nullable: true }) readonly titleKey!: string | null;
  /** What makes it the same entry as another of its kind. */
  @Column('text', { nullable: true }) readonly naturalKey!: string | null;
  @Column('uuid', { nullable: true }) readonly unitId!: string | null;
  @Column('uuid', { array: true, default: () => `'{}'` }) readonly jointUnitIds!: readonly string[];
  @Column('date', { nullable: true }) readonly happenedOn!: Day | null;
  @Column('text', { nullable: true }) readonly level!: Level | null;
  @Column('text', { nullable: true }) readonly summary!: string | null;
  @Column('uuid', { nullable: true }) readonly projectId!: string | null;
  @Column('uuid', { nullable: true }) readonly taskId!: string | null;
  @Column('text', { nullable: true }) readonly domain!: string | null;
  @Column('boolean', { nullable: true }) readonly mayPublish!: boolean | null;
  @Column('jsonb', { default: () => `'[]'` }) readonly proofs!: readonly Proof[];
  /** The kind's own fields, written and read through its definition. */
  @Column('jsonb', { default: () => `'{}'` }) readonly fields!: Readonly<Record<string, unknown>>;
  @Column('boolean', { default: false }) readonly offSystem!: boolean;
  /** 线下1, 线下2 … */
  @Column('int', { nullable: true }) readonly offSystemNumber!: number | null;
  @Column('text', { default: 'REPORTED' }) readonly state!: EntryState;
  @Column('text', { default: 'INTERNAL' }) readonly publicity!: Publicity;
  /** The number of the revision that stands here. */
  @Column('int', { default: 1 }) readonly revision!: number;
  /** The number of the correction that waits beside it. */
  @Column('int', { nullable: true }) readonly waitingRevision!: number | null;
  @Column('boolean', { default: false }) readonly onBehalf!: boolean;
  @Column('uuid', { nullable: true }) readonly entryConfirmedByPerson!: string | null;
  @Column('date', { nullable: true }) readonly entryConfirmedOn!: Day | null;
  @Column('date') readonly reportedOn!: Day;
  @Column('uuid', { nullable: true }) readonly reportedByPerson!: string | null;
  @Column('date', { nullable: true }) readonly confirmedOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly confirmedByPerson!: string | null;
  @Column('date', { nullable: true }) readonly releasedOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly releasedByPerson!: string | null;
  /** FACT: who of the leader's office said that the fact may go out, and on which day. */
  @Column('text', { nullable: true }) readonly consentBy!: string | null;
  @Column('date', { nullable: true }) readonly consentOn!: Day | null;
  @Column('date', { nullable: true }) readonly withdrawnOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly withdrawnByPerson!: string | null;
  @Column('uuid', { nullable: true }) readonly mergedIntoId!: string | null;
  /** Of the latest verdict or of the withdrawal. */
  @Column('text', { nullable: true }) readonly words!: string | null;
  /** The file in which it came. */
  @Column('uuid', { nullable: true }) readonly importId!: string | null;
  /** The subject of the obligation to verify that waits for it: itself, or the file in which it came. */
  @Column('uuid') readonly verificationId!: string;
  /** 数据归口单位: confirms the content before the office does. */
  @Column('uuid', { nullable: true }) readonly confirmingUnitId!: string | null;
  /** The unit whose word on what waits is still to come. */
  @Column('uuid', { nullable: true }) readonly awaitedUnitId!: string | null;
  /** The posts that read it, besides whoever wrote it; null where scope says who reads. */
  @Column('uuid', { array: true, nullable: true }) readonly knownTo!: readonly string[] | null;
  /** Nobody was named: the whole office reads it. */
  @Column('boolean', { default: true }) readonly knownToOffice!: boolean;
  /** The duty of the quarter that it came from. */
  @Column('uuid', { nullable: true }) readonly dutyId!: string | null;
  /** By what lists are sorted: `happenedOn`, or the last day of the year. */
  @Column('date') readonly sortOn!: Day;
  @Column('int', { default: 1 }) readonly version!: number;
}
