import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../../../shared-kernel/dates.js';
import type { ConfirmWay, Effect, ProblemOrigin, ProblemState, SolvableBy } from '../domain/problem.js';

/** A hard problem of reform (改革难题). */
@Entity('problem')
export class ProblemRow {
  @PrimaryColumn('uuid', { default: () => 'new_id()' }) readonly id!: string;
  @Column('text') readonly title!: string;
  @Column('text') readonly origin!: ProblemOrigin;
  /** The matter of the five in whose record it was found, or that solved it. */
  @Column('uuid', { nullable: true }) readonly sourceDutyId!: string | null;
  /** The same find makes no second problem. */
  @Column('text', { nullable: true }) readonly sourceKey!: string | null;
  @Column('uuid', { nullable: true }) readonly projectId!: string | null;
  @Column('uuid', { nullable: true }) readonly whoHadItUnitId!: string | null;
  /** Of whoever is no unit; of a natural person 群众, or how many. */
  @Column('text', { nullable: true }) readonly whoHadItWords!: string | null;
  /** A natural person's name and telephone, sealed; null where there is none, or once it was erased. */
  @Column('bytea', { nullable: true }) readonly personSealed!: Buffer | null;
  @Column('date', { nullable: true }) readonly personErasedOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly ownerUnitId!: string | null;
  @Column('text', { nullable: true }) readonly cause!: string | null;
  @Column('text', { nullable: true }) readonly solvableBy!: SolvableBy | null;
  /** 提请上级: the letter that put it to a higher level. */
  @Column('text', { nullable: true }) readonly letterNumber!: string | null;
  @Column('date', { nullable: true }) readonly letterOn!: Day | null;
  @Column('date', { nullable: true }) readonly dueOn!: Day | null;
  @Column('uuid', { nullable: true }) readonly obligationId!: string | null;
  @Column('text', { nullable: true }) readonly solution!: string | null;
  @Column('jsonb', { default: [] }) readonly effects!: readonly Effect[];
  /** Who filed the solution. */
  @Column('uuid', { nullable: true }) readonly solvedByPerson!: string | null;
  /** Where a deputy filed it: the holder of the post for which he acted. */
  @Column('uuid', { nullable: true }) readonly solvedForPerson!: string | null;
  @Column('text', { default: 'OPEN' }) readonly state!: ProblemState;
  /** The day from which that is so. */
  @Column('date') readonly stateOn!: Day;
  @Column('text', { nullable: true }) readonly confirmedHow!: ConfirmWay | null;
  @Column('text', { nullable: true }) readonly confirmedWords!: string | null;
  @Column('uuid', { nullable: true }) readonly confirmedByPerson!: string | null;
  @Column('uuid', { nullable: true }) readonly reportedByUnitId!: string | null;
  @Column('uuid', { nullable: true }) readonly reportedByPerson!: string | null;
  @Column('date', { default: () => 'app_today()' }) readonly reportedOn!: Day;
  @Column('text') readonly naturalKey!: string;
  @Column('int', { default: 1 }) readonly version!: number;
}
