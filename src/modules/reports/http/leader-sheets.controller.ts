import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InLanguage } from '../../../platform/http/language.js';
import { PathId, Who } from '../../../platform/http/request-context.js';
import { Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Language } from '../../../shared-kernel/language.js';
import { countWords } from '../../counts/index.js';
import { ReadLeaderSheet } from '../application/leader-sheet.query.js';
import { LeaderSheetAnswer } from './leader-sheet.answers.js';

/** 领导一页纸. */
@ApiTags('dashboard')
@Controller('leader-sheets')
export class LeaderSheetsController {
  constructor(private readonly sheet: ReadLeaderSheet) {}

  @Read(':id', {
    permission: 'leader-sheets.read',
    summary:
      'What a leading official did, what he instructed, the topics he leads; of whoever heads the city the whole city too',
    description: 'By his post: his own, that of the leader whom the reader serves, for the office anybody’s.',
    returns: LeaderSheetAnswer,
  })
  async show(@Who() actor: Actor, @PathId() id: string, @InLanguage() language: Language): Promise<LeaderSheetAnswer> {
    const { post, city, ...sheet } = await this.sheet.execute(actor, id);
    const { postId, title, personName } = post;
    const counts = city?.counts.map((count) => {
      const { name, unitOfMeasure } = countWords(language, count.id);
      return { ...count, name, unitOfMeasure };
    });
    return { postId, title, personName, ...sheet, city: city === null ? null : { ...city, counts: counts ?? [] } };
  }
}
