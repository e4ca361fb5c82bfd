import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InLanguage } from '../../../../platform/http/language.js';
import { PageOf, PageQuery } from '../../../../platform/http/page.js';
import { PathId, Who } from '../../../../platform/http/request-context.js';
import { Create, Read } from '../../../../platform/http/routes.js';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../../platform/paging/page.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Language } from '../../../../shared-kernel/language.js';
import { KeepMoves } from '../application/keep-moves.use-case.js';
import { type MoveScope, ReadMoves } from '../application/read-moves.query.js';
import {
  MoveAnswer,
  MovePreviewAnswer,
  MoveRefAnswer,
  MoveRowAnswer,
  showMove,
  showMoveRow,
  showPreview,
} from './move.answers.js';
import { MovePreviewQuery, MoveRequest } from './move.requests.js';

const scopeOf = ({ unitId, projectId }: MovePreviewQuery): MoveScope => ({
  unitId: unitId ?? null,
  projectId: projectId ?? null,
});

/** What would become of running cases under the rules in force. */
@ApiTags('supervision')
@Controller('supervision/rule-move-preview')
export class RuleMovePreviewController {
  constructor(private readonly reading: ReadMoves) {}

  @Read('', {
    permission: 'supervision-moves.read',
    summary: 'Running cases pinned to other rules: what comes next of each under its own, and under those in force',
    returns: MovePreviewAnswer,
    refuses: ['MOVE_TOO_MANY', 'MOVE_SCOPE'],
  })
  async preview(@Query() query: MovePreviewQuery, @InLanguage() language: Language): Promise<MovePreviewAnswer> {
    return showPreview(await this.reading.preview(scopeOf(query)), language);
  }
}

/** Running cases go over to the rules in force: proposed by one person with a preview, carried out by another’s word. */
@ApiTags('supervision')
@Controller('supervision/rule-moves')
export class RuleMovesController {
  constructor(
    private readonly moves: KeepMoves,
    private readonly reading: ReadMoves,
  ) {}

  @Read('', {
    permission: 'supervision-moves.read',
    summary: 'Moves of running cases, the newest first',
    returns: PageOf(MoveRowAnswer),
  })
  async list(@Query() query: PageQuery): Promise<Page<MoveRowAnswer>> {
    const limit = limitOf(query);
    const rows = await this.reading.list({ limit, after: decodeCursor(query.cursor, ['instant', 'id']) });
    return pageOf(rows, limit, (row) => [row.proposedAt, row.id], showMoveRow);
  }

  @Read(':id', {
    permission: 'supervision-moves.read',
    summary: 'Read a move: case by case what was seen when it was proposed, and whether that still holds',
    returns: MoveAnswer,
    refuses: ['MOVE_NOT_FOUND'],
  })
  async one(@PathId() id: string, @InLanguage() language: Language): Promise<MoveAnswer> {
    return showMove(await this.reading.get(id), language);
  }

  @Create('', {
    permission: 'supervision-moves.propose',
    summary: 'Propose that running cases go over to the rules in force, as the preview shows it',
    description: 'Another decides; where anything of the preview has changed by then, nothing is moved.',
    returns: MoveRefAnswer,
    refuses: [
      ...['MOVE_NOTHING', 'MOVE_STALE', 'MOVE_WAITS', 'MOVE_TOO_MANY', 'MOVE_SCOPE', 'POLICY_FAVOURS_ONESELF'],
      'RULES_NOBODY_DECIDES',
    ],
    idempotent: true,
  })
  async propose(@Who() actor: Actor, @Body() body: MoveRequest): Promise<MoveRefAnswer> {
    const { digest, reason } = body;
    return { id: await this.moves.propose(actor, { scope: scopeOf(body), digest, reason }) };
  }
}
