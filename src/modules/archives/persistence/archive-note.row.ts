import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';

/** What turned out to be wrong, said beside the paper. */
@Entity('archive_note')
export class ArchiveNoteRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly itemId!: string;
  @Column('text') readonly words!: string;
  @Column('uuid') readonly byPerson!: string;
  @Column('date', { default: () => 'app_today()' }) readonly notedOn!: Day;
}
