import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateChangeState, DateStep, Lapse } from '../domain/date-changes.js';
import type { DateGround } from '../../obligations/index.js';
import type { Day } from '../../../shared-kernel/dates.js';

/** A date that an import asks for instead of writing it. */
@Entity('ledger_date_change')
export class LedgerDateChangeRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly importId!: string;
  /** Which decision of the import's request: 1 a deputy director's, 2 the executive deputy director's. */
  @Column('int') readonly step!: DateStep;
  @Column('int') readonly rowNumber!: number;
  @Column('uuid') readonly taskId!: string;
  @Column('uuid') readonly obligationId!: string;
  /** Why it takes another person's word: INTERVIEW, PROPOSAL, SLIP, CASE, OVERDUE, GRANTED, NEARER. */
  @Column('text') readonly ground!: DateGround;
  @Column('date') readonly fromDay!: Day;
  @Column('date') readonly toDay!: Day;
  /** What the ledger states; written with the date. */
  @Column('text') readonly statedWords!: string;
  @Column('date') readonly statedOn!: Day;
  /** The run of the date that it would replace: once another date is current, the row has lapsed. */
  @Column('int') readonly dateRun!: number;
  @Column('text', { default: 'PENDING' }) readonly state!: DateChangeState;
  /** FINISHED, REDATED meanwhile, REPLACED by a later import, or WITHDRAWN by whoever asked. */
  @Column('text', { nullable: true }) readonly lapsed!: Lapse | null;
  @Column('date', { nullable: true }) readonly endedOn!: Day | null;
  @Column('int', { default: 1 }) readonly version!: number;
}
