import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Ladder, ObligationKind } from '../domain/obligation-kinds.js';
import type { Light, ObligationState } from '../domain/obligation.js';
import type { Day, Instant } from '../../../../shared-kernel/dates.js';
import type { HoldReason } from '../../../../shared-kernel/hold.js';

/** The one table of what somebody must do by a date. The engine knows nothing else. */
@Entity('obligation')
export class ObligationRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly kind!: ObligationKind;
  @Column('text') readonly ladder!: Ladder;
  /** Of the ladder LAPSE: nobody spoke until its last day was over (期满无异议). */
  @Column('boolean', { default: false }) readonly lapsed!: boolean;
  /** The duty, task, plan … that it watches (tables of higher modules, so no foreign key). */
  @Column('uuid') readonly subjectId!: string;
  @Column('uuid', { nullable: true }) readonly projectId!: string | null;
  @Column('uuid') readonly ownerUnitId!: string;
  /** The responsible section chief's post where one is named; else the unit's section chief. */
  @Column('uuid', { nullable: true }) readonly ownerPostId!: string | null;
  @Column('text') readonly title!: string;
  @Column('text', { default: 'OPEN' }) readonly state!: ObligationState;
  @Column('date') readonly openedOn!: Day;
  /** The first due date, kept for ever, and the present one. */
  @Column('date') readonly originalDueOn!: Day;
  @Column('date') readonly dueOn!: Day;
  @Column('date', { nullable: true }) readonly plannedOn!: Day | null;
  @Column('date', { nullable: true }) readonly actBy!: Day | null;
  /** Why it stands silent until the office says how it goes on. */
  @Column('text', { nullable: true }) readonly hold!: HoldReason | null;
  /** How often the current date was replaced: the ladder starts afresh with each. */
  @Column('int', { default: 1 }) readonly dateRun!: number;
  @Column('date', { nullable: true }) readonly firstFiledOn!: Day | null;
  @Column('timestamptz', { nullable: true }) readonly filedAt!: Instant | null;
  /** The light when it was filed; shown with 待审核 until the verdict. */
  @Column('text', { nullable: true }) readonly lightAtFiling!: Light | null;
  @Column('int', { default: 0 }) readonly returnedCount!: number;
  @Column('boolean', { default: false }) readonly refiledAfterGrace!: boolean;
  @Column('boolean', { default: false }) readonly redatedByInterview!: boolean;
  @Column('date', { nullable: true }) readonly settledOn!: Day | null;
  /** When the sweep has to look at it next; null when nothing more can happen. */
  @Column('timestamptz', { nullable: true }) readonly nextAt!: Instant | null;
  @Column('timestamptz', { nullable: true }) readonly quarantinedAt!: Instant | null;
  @Column('int', { default: 1 }) readonly version!: number;
  /** Null: the day on which the obligation was opened. */
  @Column('date', { nullable: true }) readonly plannedSetOn!: Day | null;
  /** Null: act_by was never moved. */
  @Column('date', { nullable: true }) readonly originalActBy!: Day | null;
  /**
   * As named or as the quarter's rule gives it, before it moved off a rest day: of a duty the day of acting, else
   * the due day. Null: act_by or due_on itself, and where the term counts from opened_on.
   */
  @Column('date', { nullable: true }) readonly nominalOn!: Day | null;
  /**
   * Of a date that replaced another (date_run > 1): the day from which its working days count; null where a day was
   * named, which then stands in nominal_on.
   */
  @Column('date', { nullable: true }) readonly countedFrom!: Day | null;
}
