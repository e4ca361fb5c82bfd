import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InLanguage } from '../../../../platform/http/language.js';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Language } from '../../../../shared-kernel/language.js';
import { Publishing } from '../../procedure/application/publishing.js';
import { BulletinActs } from '../application/bulletin-acts.js';
import { Bulletins } from '../application/bulletins.js';
import { IssuedBulletins } from '../application/issued-bulletin.query.js';
import {
  BulletinFigureAnswer,
  BulletinMonthAnswer,
  BulletinPageAnswer,
  BulletinRefAnswer,
  EndMonthRequest,
  IssuedBulletinAnswer,
  NameLineRequest,
  ReturnBulletinRequest,
  showFigure,
  showIssuedBulletin,
  showMonth,
  showPage,
} from './bulletin.dto.js';

const ON_THE_WAY = ['PUBLICATION_NOT_FOUND', 'PUBLICATION_STATE'];
const kinds = ['BULLETIN'] as const;

/** The way of a bulletin: to its units, to its signer, out; and what is decided about its lines. */
@ApiTags('publications')
@Controller('bulletins/:id')
export class BulletinActsController {
  constructor(
    private readonly bulletins: Bulletins,
    private readonly publishing: Publishing,
    private readonly acts: BulletinActs,
  ) {}

  @Read('figures', {
    permission: 'publications.write',
    summary: 'The numbers of 总体, of the month and of the year, each read from its count',
    returns: [BulletinFigureAnswer],
    refuses: ['BULLETIN_NOT_FOUND'],
  })
  async figures(
    @Who() actor: Actor,
    @PathId() id: string,
    @InLanguage() language: Language,
  ): Promise<BulletinFigureAnswer[]> {
    return (await this.bulletins.figuresOf(actor, id)).map((figure) => showFigure(language, figure));
  }

  @Act('send', {
    permission: 'publications.write',
    summary: 'Send it to the units that its lines speak of, each its own lines; what is no longer true goes first',
    returns: BulletinPageAnswer,
    refuses: ON_THE_WAY,
    versioned: true,
  })
  async send(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<BulletinPageAnswer> {
    await this.publishing.send(actor, { id, kinds, seen });
    return this.page(id);
  }

  @Act('return', {
    permission: 'publications.write',
    summary: 'Give it back to its author, from the units or from the signer',
    returns: BulletinPageAnswer,
    refuses: [...ON_THE_WAY, 'WORDS_NAME_PERSON'],
    versioned: true,
  })
  async sendBack(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { words }: ReturnBulletinRequest,
  ): Promise<BulletinPageAnswer> {
    await this.publishing.sendBack(actor, { id, kinds, seen }, words.trim());
    return this.page(id);
  }

  @Act('submit', {
    permission: 'publications.write',
    summary: 'Put it before its signer; what is no longer true goes first, and stays out if the rest is refused',
    returns: BulletinPageAnswer,
    refuses: [
      ...ON_THE_WAY,
      ...['FACT_CHECK_OPEN', 'OBJECTION_UNANSWERED', 'OFFICE_BEHIND', 'BULLETIN_TOO_LONG', 'BULLETIN_TEXT_MARKED'],
    ],
    versioned: true,
  })
  async submit(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<BulletinPageAnswer> {
    await this.publishing.submit(actor, { id, kinds, seen });
    return this.page(id);
  }

  @Act('issue', {
    permission: 'publications.write',
    summary: 'Issue what is signed: numbered, frozen, told to whom it addresses; what is no longer true goes first',
    returns: BulletinPageAnswer,
    refuses: [...ON_THE_WAY, 'PUBLICATION_UNSIGNED', 'BULLETIN_TEXT_MARKED'],
    versioned: true,
  })
  async issue(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<BulletinPageAnswer> {
    await this.publishing.issue(actor, { id, kinds, seen });
    return this.page(id);
  }

  @Create('corrections', {
    permission: 'publications.write',
    summary: 'Draft one that mends an issued bulletin and names it (更正)',
    returns: BulletinRefAnswer,
    refuses: [...ON_THE_WAY, 'PUBLICATION_CORRECTED'],
    idempotent: true,
  })
  async correct(@Who() actor: Actor, @PathId() id: string): Promise<BulletinRefAnswer> {
    return { id: await this.publishing.correct(actor, { id, kinds, seen: null }) };
  }

  @Act('looked-at', {
    permission: 'publications.write',
    summary: 'Say that the words around a line that went were looked at, and stand',
    returns: BulletinPageAnswer,
    refuses: ['BULLETIN_NOT_FOUND', 'BULLETIN_STATE'],
    versioned: true,
  })
  async lookAt(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<BulletinPageAnswer> {
    await this.acts.lookAt(actor, id, seen);
    return this.page(id);
  }

  @Act('lines/:lineId/name', {
    permission: 'bulletins.decide',
    summary:
      'Let a line say whose matter it is, or not (点名); of counties and units of city leaders the director alone',
    returns: BulletinPageAnswer,
    refuses: ['BULLETIN_NOT_FOUND', 'BULLETIN_STATE', 'BULLETIN_LINE_UNKNOWN', 'BULLETIN_NAMED_BY'],
    versioned: true,
  })
  async name(
    @Who() actor: Actor,
    @PathId() id: string,
    @PathId('lineId') lineId: string,
    @SeenVersion() seen: number | null,
    @Body() { named }: NameLineRequest,
  ): Promise<BulletinPageAnswer> {
    await this.acts.name(actor, { id, lineId, seen }, named);
    return this.page(id);
  }

  private async page(id: string): Promise<BulletinPageAnswer> {
    return showPage(await this.bulletins.read(id));
  }
}

/** Months that have no bulletin of their own. */
@ApiTags('publications')
@Controller('bulletin-months')
export class BulletinMonthsController {
  constructor(private readonly acts: BulletinActs) {}

  @Read('', {
    permission: 'publications.write',
    summary: 'Months without a bulletin of their own, the latest first, and why',
    returns: [BulletinMonthAnswer],
  })
  async index(): Promise<BulletinMonthAnswer[]> {
    return (await this.acts.months()).map(showMonth);
  }

  @Create('', {
    permission: 'bulletins.decide',
    summary: 'Say that a month is joined to the next, or has no bulletin, and why; the office owes none',
    returns: [BulletinMonthAnswer],
    refuses: ['BULLETIN_MONTH_RUNS', 'BULLETIN_THERE', 'BULLETIN_MONTH_DONE', 'WORDS_NAME_PERSON'],
    idempotent: true,
  })
  async end(
    @Who() actor: Actor,
    @Body() { year, month, outcome, words }: EndMonthRequest,
  ): Promise<BulletinMonthAnswer[]> {
    await this.acts.end(actor, { year, month, outcome, words: words.trim() });
    return this.index();
  }
}

/** 改革工作通报 as it was printed. */
@ApiTags('publications')
@Controller('publications/:id/bulletin')
export class IssuedBulletinController {
  constructor(private readonly issued: IssuedBulletins) {}

  @Read('', {
    permission: 'publications.read-issued',
    summary: 'An issued bulletin as everybody whom it addresses reads it',
    returns: IssuedBulletinAnswer,
    refuses: ['PUBLICATION_NOT_FOUND', 'BULLETIN_NOT_FOUND'],
  })
  async one(
    @Who() actor: Actor,
    @PathId() id: string,
    @InLanguage() language: Language,
  ): Promise<IssuedBulletinAnswer> {
    return showIssuedBulletin(language, await this.issued.read(actor, id));
  }
}
