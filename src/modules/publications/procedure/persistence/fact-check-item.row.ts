import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a unit is asked about, word for word as it was sent. */
@Entity('fact_check_item')
export class FactCheckItemRow {
  @PrimaryColumn('uuid') readonly factCheckId!: string;
  @PrimaryColumn('int') readonly position!: number;
  @Column('text') readonly words!: string;
  /** What of the publication it is: the line of a bulletin, the statement of a review. */
  @Column('uuid', { nullable: true }) readonly sourceId!: string | null;
}
