import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act, Create, Read, Replace } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { Bulletins } from '../application/bulletins.js';
import {
  BulletinAnswer,
  BulletinDraftRequest,
  BulletinPageAnswer,
  BulletinRefAnswer,
  BulletinRequest,
  DiscardBulletinRequest,
  showBulletin,
  showPage,
} from './bulletin.dto.js';

const REFUSALS = ['BULLETIN_NOT_FOUND', 'BULLETIN_STATE'];

/** 改革工作通报 of each month: while it is not issued, the office's alone. */
@ApiTags('publications')
@Controller('bulletins')
export class BulletinsController {
  constructor(private readonly bulletins: Bulletins) {}

  @Read('', {
    permission: 'publications.write',
    summary: 'The bulletins, the latest month first',
    returns: [BulletinAnswer],
  })
  async index(): Promise<BulletinAnswer[]> {
    return (await this.bulletins.list()).map(showBulletin);
  }

  @Create('', {
    permission: 'publications.write',
    summary: 'Draft the bulletin of a month that is over, with a line for each matter that lagged at its end',
    returns: BulletinRefAnswer,
    refuses: ['BULLETIN_MONTH_RUNS', 'BULLETIN_THERE', 'BULLETIN_MONTH_DONE'],
    idempotent: true,
  })
  async draft(@Who() actor: Actor, @Body() { year, month }: BulletinRequest): Promise<BulletinRefAnswer> {
    return { id: await this.bulletins.draft(actor, { year, month }) };
  }

  @Read(':id', {
    permission: 'publications.write',
    summary: 'A bulletin with its parts and its lines',
    returns: BulletinPageAnswer,
    refuses: ['BULLETIN_NOT_FOUND'],
  })
  async one(@PathId() id: string): Promise<BulletinPageAnswer> {
    return showPage(await this.bulletins.read(id));
  }

  @Replace(':id', {
    permission: 'publications.write',
    summary: 'Write the texts of a draft, and say which lines are left out',
    returns: BulletinPageAnswer,
    refuses: [...REFUSALS, 'BULLETIN_PART_TWICE', 'BULLETIN_LINE_UNKNOWN', 'BULLETIN_DONE_WELL', 'WORDS_NAME_PERSON'],
    versioned: true,
  })
  async write(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { texts, leftOutIds, doneWellIds = [] }: BulletinDraftRequest,
  ): Promise<BulletinPageAnswer> {
    const said = { texts: texts.map(({ part, body }) => ({ part, body: body.trim() })), leftOutIds, doneWellIds };
    await this.bulletins.write(actor, id, said, seen);
    return this.one(id);
  }

  @Act(':id/refresh', {
    permission: 'publications.write',
    summary: 'Read every line of a draft anew: what is no longer true goes, what lags by now comes in',
    returns: BulletinPageAnswer,
    refuses: REFUSALS,
    versioned: true,
  })
  async refresh(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<BulletinPageAnswer> {
    await this.bulletins.refresh(actor, id, seen);
    return this.one(id);
  }

  @Act(':id/discard', {
    permission: 'publications.write',
    summary: 'Throw a bulletin away that is not issued; its month may be drafted again',
    returns: BulletinPageAnswer,
    refuses: [...REFUSALS, 'WORDS_NAME_PERSON'],
    versioned: true,
  })
  async discard(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { words }: DiscardBulletinRequest,
  ): Promise<BulletinPageAnswer> {
    await this.bulletins.discard(actor, id, { words: words.trim(), seen });
    return this.one(id);
  }
}
