import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarDate, Id, Int, Nested, NestedList, OneOf, Text } from '../../../../platform/http/fields.js';
import { Who } from '../../../../platform/http/request-context.js';
import { Create, Read } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { SetCountingRules } from '../application/counting-rules.use-case.js';
import { ADOPTIONS_COUNTED, type CountingRules, FRONT_BY } from '../domain/counting-rules.js';

const YEARS = { min: 2000, max: 2200 } as const;
const LIMIT = { min: 1, max: 100 } as const;
const BASIS = 200;
const FRONT = '前列: of a rank, SHARE: 1 of `frontLimit` of those compared; PLACE: the first `frontLimit`.';
const TAKEN = '改革信息 that several took over: HIGHEST: counted once, at its highest level; EACH: each time.';

/** What the office says of how it counts. */
export class CountingRulesRequest {
  @Int({ ...YEARS, description: 'This year or the next: a year that is over keeps its numbers.' }) fromYear!: number;
  @OneOf(FRONT_BY, { description: FRONT }) frontBy!: CountingRules['frontBy'];
  @Int(LIMIT) frontLimit!: number;
  @OneOf(ADOPTIONS_COUNTED, { description: TAKEN }) adoptions!: CountingRules['adoptions'];
  @Text({ max: BASIS, description: 'The document that says so, or who decided it and when.' }) basis!: string;
}

/** Rules by which a year counts. */
export class CountingRulesAnswer {
  @OneOf(FRONT_BY, { description: FRONT }) frontBy!: string;
  @Int(LIMIT) frontLimit!: number;
  @OneOf(ADOPTIONS_COUNTED, { description: TAKEN }) adoptions!: string;
}

/** Rules as the office set them. */
export class SetRulesAnswer extends CountingRulesAnswer {
  @Int(YEARS) fromYear!: number;
  @Text({ max: BASIS }) basis!: string;
  @CalendarDate() setOn!: string;
}

export class CountingRulesPageAnswer {
  @Int(YEARS) thisYear!: number;
  @Nested(() => CountingRulesAnswer, { description: 'By which this year counts.' }) now!: CountingRulesAnswer;
  @NestedList(() => SetRulesAnswer, { max: 1000, description: 'What the office set, the latest first.' })
  set!: readonly SetRulesAnswer[];
}

export class CountingRulesAskedAnswer {
  @Id({ description: 'The approval that waits for another head of the office.' }) id!: string;
}

/** 统计口径: by which rules the office counts a year. */
@ApiTags('registers')
@Controller('counting-rules')
export class CountingRulesController {
  constructor(private readonly rules: SetCountingRules) {}

  @Read('', {
    permission: 'counting-rules.read',
    summary: 'By which rules this year counts, and what the office set',
    returns: CountingRulesPageAnswer,
  })
  async read(): Promise<CountingRulesPageAnswer> {
    const { thisYear, now, set } = await this.rules.read();
    const { frontBy, frontLimit, adoptions } = now;
    return { thisYear, now: { frontBy, frontLimit, adoptions }, set };
  }

  @Create('', {
    permission: 'counting-rules.propose',
    summary: 'Propose how a year is counted from this year or the next on; another head of the office decides',
    returns: CountingRulesAskedAnswer,
    refuses: ['COUNTING_REFUSED', 'COUNTING_RULES_WAIT', 'COUNTING_RULES_SAME'],
    idempotent: true,
  })
  async propose(@Who() actor: Actor, @Body() said: CountingRulesRequest): Promise<CountingRulesAskedAnswer> {
    const { fromYear, frontBy, frontLimit, adoptions, basis } = said;
    return { id: await this.rules.propose(actor, { fromYear, frontBy, frontLimit, adoptions, basis }) };
  }
}
