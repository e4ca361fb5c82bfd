import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Instant } from '../../../shared-kernel/dates.js';

/** Written before a password is evaluated, removed when it was right: what is being evaluated counts as well. */
@Entity('sign_in_failure')
export class SignInFailureRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) readonly id!: number;
  @Column('text') readonly login!: string;
  @Column('text') readonly address!: string;
  @Column('timestamptz', { default: () => 'now()' }) readonly at!: Instant;
}
