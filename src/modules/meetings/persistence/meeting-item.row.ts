import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AboutType, ItemKind, Outcome, Studied } from '../domain/meeting.js';

/** An item of a meeting's agenda (议题) with what came of it. */
@Entity('meeting_item')
export class MeetingItemRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly meetingId!: string;
  @Column('int') readonly position!: number;
  @Column('text') readonly kind!: ItemKind;
  @Column('text') readonly title!: string;
  /** Who reports. */
  @Column('uuid', { nullable: true }) readonly byUnitId!: string | null;
  @Column('uuid', { nullable: true }) readonly planItemId!: string | null;
  /** 临时议题: why the year's plan does not have it. */
  @Column('text', { nullable: true }) readonly adHocReason!: string | null;
  @Column('uuid', { nullable: true }) readonly projectId!: string | null;
  @Column('text', { nullable: true }) readonly outcome!: Outcome | null;
  /** What it is about, where it was taken from what lags. */
  @Column('text', { nullable: true }) readonly aboutType!: AboutType | null;
  @Column('uuid', { nullable: true }) readonly aboutId!: string | null;
  /** Of a first topic: what a higher level said that is studied. */
  @Column('jsonb', { default: [] }) readonly studied!: readonly Studied[];
  @Column('text', { array: true, default: [] }) readonly requirements!: readonly string[];
  /** 线下办理: nothing of it stands here; its title is the office's running number of the year. */
  @Column('boolean', { default: false }) readonly offSystem!: boolean;
  @Column('int', { nullable: true }) readonly offSystemNumber!: number | null;
  /** 登记印发: the entry of the register of outputs that an adopted document became. */
  @Column('uuid', { nullable: true }) readonly outputId!: string | null;
  /** Added or changed after its unit was called. */
  @Column('boolean', { default: false }) readonly changedSince!: boolean;
}
