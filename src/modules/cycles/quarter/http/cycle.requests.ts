import { Id, Int, OneOf, SomeOf } from '../../../../platform/http/fields.js';
import { PageQuery } from '../../../../platform/http/page.js';
import { DUTY_KINDS, type DutyKind } from '../../duties/domain/duty.js';

export class CycleRequest {
  @Int({ min: 2020, max: 2099 }) year!: number;
  @Int({ min: 1, max: 4 }) quarter!: number;

  @SomeOf(DUTY_KINDS, { optional: true, description: 'A reduced set, for a first quarter; all five unless named.' })
  kinds?: DutyKind[];
}

export class MatrixQuery extends PageQuery {
  @Id({ optional: true, description: 'Only this lead unit’s.' }) unitId?: string;
  @Id({ optional: true, description: 'Only what this leading official leads.' }) leadingPostId?: string;
  @OneOf(DUTY_KINDS, { optional: true }) kind?: DutyKind;
}
