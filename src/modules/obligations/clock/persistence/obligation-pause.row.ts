import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PauseReason } from '../domain/pauses.js';
import type { Day } from '../../../../shared-kernel/dates.js';

/** Days on which the clock of an obligation stands: [from_day, to_day], open while to_day is null. */
@Entity('obligation_pause')
export class ObligationPauseRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('uuid') readonly obligationId!: string;
  @Column('date') readonly fromDay!: Day;
  @Column('date', { nullable: true }) readonly toDay!: Day | null;
  /** FILED, GRACE, EXPLANATION, EXTENSION, EXEMPTION, COORDINATION, HOLD_SLIP, HOLD_REJECTED, HOLD_UNSERVED; of a hold (暂缓计时) its cause, the hold being the source */
  @Column('text') readonly reason!: PauseReason;
  @Column('uuid', { nullable: true }) readonly sourceId!: string | null;
  /** Of a pause that ends by a term: so many working days after `counted_from`, beside those on which the clock is held. */
  @Column('int', { nullable: true }) readonly term!: number | null;
  @Column('date', { nullable: true }) readonly countedFrom!: Day | null;
  /** Of a hold: false until the unit of what came under it later was told. */
  @Column('boolean', { default: true }) readonly told!: boolean;
}
