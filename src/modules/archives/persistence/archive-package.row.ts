import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Retention } from '../../../shared-kernel/retention.js';

/** All papers of one retention, as they were handed over. */
@Entity('archive_package')
export class ArchivePackageRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly archiveId!: string;
  @Column('text') readonly retention!: Retention;
  @Column('bytea') readonly content!: Buffer;
  @Column('text') readonly sha256!: string;
}
