import { Body, Controller, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Id, Int, NestedList, Text } from '../../../../platform/http/fields.js';
import { ProblemFilter } from '../../../../platform/http/problem.filter.js';
import { Who } from '../../../../platform/http/request-context.js';
import { Act } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { DomainError } from '../../../../shared-kernel/domain-error.js';
import { CountYear, type StaysInside } from '../application/count-year.use-case.js';
import { RegisterCatalogue } from '../application/register-catalogue.js';
import { offSystemMark } from './entry.answers.js';
import { CountYearRequest, MOST_TICKED } from './entry.requests.js';

/** An entry that stays inside. */
export class InsideEntryAnswer {
  @Id() id!: string;
  @Text({ max: 200, optional: true, description: 'Null of a row 线下办理.' }) title!: string | null;
  @Text({ max: 20, optional: true, description: 'Its number in the paper register: 线下1.' }) offSystemNumber!:
    | string
    | null;
}

/** Entries that stay inside for the same reason. */
export class InsideAnswer {
  @Text({ max: 60, description: 'Why: the code of the refusal.' }) code!: string;
  @Text({ max: 500, description: 'The same in the reader’s language.' }) detail!: string;
  @Int({ min: 1, max: 1_000_000 }) count!: number;
  @NestedList(() => InsideEntryAnswer, { max: MOST_TICKED, description: 'The first fifty.' })
  entries!: readonly InsideEntryAnswer[];
}

/** What of a register's year was counted, and what stays inside. */
export class CountedYearAnswer {
  @Int({ min: 0, max: 1_000_000, description: 'Entries that count in public totals from now on.' }) counted!: number;
  @NestedList(() => InsideAnswer, { max: 20 }) left!: readonly InsideAnswer[];
}

/** 可计入公开总数 for a register's whole year. */
@ApiTags('registers')
@Controller('register-entries')
export class CountYearController {
  constructor(
    private readonly counting: CountYear,
    private readonly registers: RegisterCatalogue,
    private readonly problems: ProblemFilter,
  ) {}

  @Act('count-year', {
    permission: 'registers.release',
    summary: 'Count the confirmed entries of a register’s year in public totals; what may not go stays inside, named',
    returns: CountedYearAnswer,
  })
  async count(
    @Who() actor: Actor,
    @Body() { kind, year }: CountYearRequest,
    @Req() request: FastifyRequest,
  ): Promise<CountedYearAnswer> {
    const { counted, left } = await this.counting.execute(actor, this.registers.asked(kind), year);
    const reasons = [...new Set(left.map(({ code }) => code))].map((code) => {
      const alike = left.filter((one) => one.code === code);
      const { detail } = this.problems.problemOf(new DomainError('conflict', code, {}), request);
      return { code, detail, count: alike.length, entries: alike.slice(0, MOST_TICKED).map(shown) };
    });
    return { counted, left: reasons };
  }
}

function shown({ id, title, offSystemNumber }: StaysInside): InsideEntryAnswer {
  return { id, title, offSystemNumber: offSystemNumber === null ? null : offSystemMark(offSystemNumber) };
}
