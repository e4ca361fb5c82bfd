import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../../shared-kernel/dates.js';

/** Why a current date was replaced. */
export type DateCause =
  | 'EXPLANATION'
  | 'EXTENSION'
  | 'INTERVIEW'
  | 'RELEASED'
  | 'CALENDAR'
  | 'CORRECTION'
  | 'LEDGER'
  | 'NOT_DONE'
  | 'LEAD_CHANGE';

/** Who brought a date: the person, the file and its row; and who decided it, where it took a decision. */
export interface SaidDate {
  readonly personName: string;
  readonly fileName: string;
  readonly row: number;
  readonly importId: string;
  readonly decidedByName: string | null;
}

/**
 * Every date that replaced another, with the reason. The first one is obligation.original_due_on and has no row
 * here.
 */
@Entity('obligation_date')
export class ObligationDateRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly obligationId!: string;
  @Column('int') readonly run!: number;
  @Column('date') readonly dueOn!: Day;
  /** EXPLANATION, EXTENSION, INTERVIEW, RELEASED, CALENDAR, CORRECTION, LEDGER, NOT_DONE, LEAD_CHANGE */
  @Column('text') readonly cause!: DateCause;
  @Column('uuid', { nullable: true }) readonly sourceId!: string | null;
  @Column('date') readonly setOn!: Day;
  /** {personName, fileName, row, importId, decidedByName} */
  @Column('jsonb', { nullable: true }) readonly said!: SaidDate | null;
  /** The first request of this date was made before, when the unit that got it back had it. */
  @Column('boolean', { default: false }) readonly firstMade!: boolean;
}
