import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../shared-kernel/dates.js';

/** A link by which somebody sets his password. */
@Entity('one_time_link')
export class OneTimeLinkRow {
  @PrimaryColumn('bytea') readonly tokenDigest!: Buffer;
  @Column('uuid') readonly accountId!: string;
  @Column('text') readonly purpose!: 'FIRST_ADMIN' | 'SET_PASSWORD';
  @Column('timestamptz') readonly expiresAt!: Instant;
  @Column('timestamptz', { nullable: true }) readonly usedAt!: Instant | null;
  /** Whether the link needs a code; while it needs one and has none, the second person has not agreed. */
  @Column('boolean', { default: false }) readonly needsCode!: boolean;
  /** argon2id of six digits. */
  @Column('text', { nullable: true }) readonly codeHash!: string | null;
  @Column('int', { default: 0 }) readonly wrongCodes!: number;
  /**
   * Made for an account whose owner signed or administered by then: by two people, or while there was nobody to be
   * the second.
   */
  @Column('boolean', { default: false }) readonly weighty!: boolean;
}
