import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { EntryRefAnswer } from '../../engine/http/entry.answers.js';
import { EraseNames } from '../application/erase-names.use-case.js';

/** What becomes of the names of persons who were commended. */
@ApiTags('commendations')
@Controller('commendations/:id')
export class CommendationsController {
  constructor(private readonly erasing: EraseNames) {}

  @Act('erase-names', {
    permission: 'registers.release',
    summary: 'Replace the names of persons by their numbers, three years after the decision; for good',
    returns: EntryRefAnswer,
    refuses: ['ENTRY_NOT_FOUND', 'ENTRY_STATE', 'NAMES_NEEDED'],
    versioned: true,
  })
  erase(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null): Promise<EntryRefAnswer> {
    return this.erasing.execute(actor, id, seen);
  }
}
