import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../shared-kernel/dates.js';
import type { EvidenceState } from '../domain/evidence-file.js';

/** A file that proves something, or will; its bytes lie under its id in the folder `evidence`. */
@Entity('evidence_file')
export class EvidenceFileRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly name!: string;
  /** Bytes. */
  @Column('bigint') readonly size!: number;
  @Column('text', { default: 'UPLOADING' }) readonly state!: EvidenceState;
  /** What the bytes are; null until they are whole. */
  @Column('text', { nullable: true }) readonly mediaType!: string | null;
  @Column('text', { nullable: true }) readonly sha256!: string | null;
  @Column('uuid') readonly personId!: string;
  @Column('uuid') readonly unitId!: string;
  /** The record that it proves. */
  @Column('text', { nullable: true }) readonly subjectType!: string | null;
  @Column('uuid', { nullable: true }) readonly subjectId!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) readonly begunAt!: Instant;
  @Column('timestamptz', { nullable: true }) readonly keptAt!: Instant | null;
  /** When the virus scanner was through with it; null: it was not asked yet, or there is none. */
  @Column('timestamptz', { nullable: true }) readonly scannedAt!: Instant | null;
  /** INFECTED: what the scanner found in it. */
  @Column('text', { nullable: true }) readonly finding!: string | null;
}
