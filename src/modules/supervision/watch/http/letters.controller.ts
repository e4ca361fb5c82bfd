import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answer, CalendarDate, OneOf, Text } from '../../../../platform/http/fields.js';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act, Read } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { LETTERS } from '../../interviews/domain/letter.js';
import { KeepLetters } from '../application/keep-letters.use-case.js';

/** What is written of a case instead of a talk. */
export class CaseLetterAnswer {
  @OneOf(LETTERS, { optional: true, description: 'Null: a talk is possible, or no tier was reached yet.' })
  kind!: string | null;
  @Text({ max: 500, description: 'As a document: Chinese in every language of the screens.' }) title!: string;
  @Text({ max: 5000 }) body!: string;
  @Answer({
    ...{ type: 'array', items: { type: 'integer', minimum: 1, maximum: 3 } },
    description: 'Tiers at which nobody of this unit is talked to about it.',
  })
  barredTiers!: readonly number[];
}

/** A letter that went out on paper. */
export class SentLetterRequest {
  @Text({ max: 100 }) documentNumber!: string;
  @CalendarDate({ description: 'Today or before.' }) sentOn!: string;
  @Text({ max: 100, description: 'Who received it.' }) to!: string;
}

/** 工作函、情况说明: where nobody is talked to. */
@ApiTags('supervision')
@Controller('supervision/cases')
export class LettersController {
  constructor(private readonly letters: KeepLetters) {}

  @Read(':id/letter', {
    permission: 'supervision-letters.read',
    summary: 'What is written of a running case instead of a talk, as it would be printed today',
    returns: CaseLetterAnswer,
    refuses: ['CASE_NOT_FOUND', 'CASE_CLOSED'],
  })
  read(@PathId() id: string): Promise<CaseLetterAnswer> {
    return this.letters.read(id);
  }

  @Act(':id/letter', {
    permission: 'supervision-letters.register',
    summary: 'Register that the letter went out on paper; of a 工作函 the unit is told',
    refuses: [
      'CASE_NOT_FOUND',
      'CASE_CLOSED',
      'LETTER_NOT_DUE',
      'DATE_IN_FUTURE',
      'LETTER_BEFORE_CASE',
      'WORDS_NAME_PERSON',
    ],
    versioned: true,
  })
  register(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() body: SentLetterRequest,
  ): Promise<void> {
    return this.letters.register(actor, id, body, seen);
  }
}
