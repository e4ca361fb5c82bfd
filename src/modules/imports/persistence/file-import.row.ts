import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportState } from '../domain/import.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Instant } from '../../../shared-kernel/dates.js';

/** A file that was handed in as a workbook: what was read of it, what confirming would do, and what it did. */
@Entity('file_import')
export class FileImportRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text', { default: 'PARSING' }) readonly state!: ImportState;
  @Column('text') readonly fileName!: string;
  @Column('text') readonly fileDigest!: string;
  /** Kept only until it is read. */
  @Column('bytea', { nullable: true }) readonly file!: Buffer | null;
  @Column('int', { nullable: true }) readonly year!: number | null;
  /** What was read, packed. */
  @Column('bytea', { nullable: true }) readonly content!: Buffer | null;
  /** The cells as they were read, packed, while it is a preview: they are looked at again with what people answer. */
  @Column('bytea', { nullable: true }) readonly book!: Buffer | null;
  /** What happens to each row, packed in portions. */
  @Column('bytea', { array: true, nullable: true }) readonly verdicts!: readonly Buffer[] | null;
  @Column('jsonb', { nullable: true }) readonly proposals!: readonly unknown[] | null;
  @Column('jsonb', { nullable: true }) readonly summary!: Readonly<Record<string, number>> | null;
  @Column('jsonb', { nullable: true }) readonly problem!: {
    readonly code: string;
    readonly params: Readonly<Record<string, unknown>>;
  } | null;
  @Column('uuid', { nullable: true }) readonly requestedByPerson!: string | null;
  /** In whose name, where a deputy handed it in. */
  @Column('uuid', { nullable: true }) readonly requestedForPerson!: string | null;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly createdAt!: Instant;
  @Column('timestamptz', { nullable: true }) readonly confirmedAt!: Instant | null;
  @Column('int', { default: 1 }) readonly version!: number;
  /** Who confirmed it, with the posts that he held then: {personId, name, posts}. */
  @Column('jsonb', { nullable: true }) readonly confirmedBy!: Pick<Actor, 'personId' | 'name' | 'posts'> | null;
  @Column('jsonb', { default: () => `'{}'` }) readonly choice!: unknown;
  /** What people said of it while it was a preview. */
  @Column('jsonb', { default: () => `'{}'` }) readonly answers!: unknown;
  @Column('text', { default: 'LEDGER' }) readonly kind!: string;
  /** What it takes to undo it, once it is carried out; null where it cannot be undone. */
  @Column('jsonb', { nullable: true }) readonly undo!: unknown;
  /** Where its rows go, for kinds with several places. */
  @Column('text', { nullable: true }) readonly target!: string | null;
}
