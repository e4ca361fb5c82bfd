import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../../shared-kernel/dates.js';

/**
 * Of every unit that owed an obligation and gave it away with the lead: its date then, and whether its first
 * request was made.
 */
@Entity('obligation_former_lead')
export class ObligationFormerLeadRow {
  @PrimaryColumn('uuid') readonly obligationId!: string;
  @PrimaryColumn('uuid') readonly unitId!: string;
  @Column('date') readonly dueOn!: Day;
  @Column('date') readonly leftOn!: Day;
  @Column('boolean') readonly firstMade!: boolean;
}
