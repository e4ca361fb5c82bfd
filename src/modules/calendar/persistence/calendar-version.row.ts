import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Instant } from '../../../shared-kernel/dates.js';

/** Every load of a year's list makes a new version; cases stay pinned to the version under which they opened. */
@Entity('calendar_version')
export class CalendarVersionRow {
  /** An identity, so that a load that was rolled back never gives its number to another. */
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' }) readonly version!: number;
  /** The year whose list made this version; null for the first. */
  @Column('int', { nullable: true }) readonly loadedYear!: number | null;
  /** Where the list was published, as the person who loaded it wrote it. */
  @Column('text') readonly source!: string;
  @Column('uuid', { nullable: true }) readonly loadedBy!: string | null;
  @Column('timestamptz', { default: () => 'app_now()' }) readonly loadedAt!: Instant;
}
