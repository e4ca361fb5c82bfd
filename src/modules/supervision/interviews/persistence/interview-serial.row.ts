import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number of the interviews of a year. */
@Entity('interview_serial')
export class InterviewSerialRow {
  @PrimaryColumn('int') readonly year!: number;
  @Column('int') readonly last!: number;
}
