import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { EndedAs, ProjectCategory, ProjectLevel, ProjectNode } from '../../../shared-kernel/project.js';

/** A reform project (改革项目). */
@Entity('project')
export class ProjectRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly code!: string;
  @Column('text') readonly name!: string;
  @Column('uuid', { nullable: true }) readonly parentId!: string | null;
  @Column('text') readonly category!: ProjectCategory;
  @Column('text') readonly level!: ProjectLevel;
  /** Leader-led projects owe the five duties of every quarter that opens on or after this day. */
  @Column('date', { nullable: true }) readonly leaderLedFrom!: Day | null;
  @Column('uuid', { nullable: true }) readonly leadingPostId!: string | null;
  @Column('uuid', { nullable: true }) readonly groupUnitId!: string | null;
  @Column('uuid', { nullable: true }) readonly leadUnitId!: string | null;
  /** The lead unit's section chief for this project, where one is named. */
  @Column('uuid', { nullable: true }) readonly responsiblePostId!: string | null;
  @Column('text', { nullable: true }) readonly keyPoint!: string | null;
  /** By the year of a ledger what its 序号 said of the project last. */
  @Column('jsonb', { default: () => `'{}'` }) readonly listNumbers!: Readonly<Record<string, string>>;
  @Column('date', { nullable: true }) readonly endedOn!: Day | null;
  /** How it ended; null: it goes on, or ended before this was asked. */
  @Column('text', { nullable: true }) readonly endedAs!: EndedAs | null;
  @Column('text', { nullable: true }) readonly endedReason!: string | null;
  @Column('text', { nullable: true }) readonly endedDocument!: string | null;
  /** Of a programme of integrated reform. */
  @Column('text', { nullable: true }) readonly node!: ProjectNode | null;
  /** 领域, of a major item. */
  @Column('text', { nullable: true }) readonly fieldName!: string | null;
  /** The years of a programme, both included. */
  @Column('int', { nullable: true }) readonly termFrom!: number | null;
  @Column('int', { nullable: true }) readonly termTo!: number | null;
  @Column('int', { default: 1 }) readonly version!: number;
}
