import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../../platform/http/request-context.js';
import { Act, Create, Read, Replace } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { QuarterReports } from '../application/quarter-reports.js';
import {
  QuarterReportAnswer,
  QuarterReportPageAnswer,
  QuarterReportRefAnswer,
  QuarterReportRequest,
  QuarterTextsRequest,
  QuarterWordsRequest,
  showQuarterReport,
  showQuarterReportPage,
  textsOf,
} from './quarter-report.dto.js';

const OWN = ['QUARTER_REPORT_NOT_FOUND', 'QUARTER_REPORT_STATE', 'WORDS_NAME_PERSON'];
const ON_THE_WAY = ['QUARTER_REPORT_NOT_FOUND', 'PUBLICATION_NOT_FOUND', 'PUBLICATION_STATE'];
const UNFIT = ['QUARTER_REPORT_TOO_LONG', 'QUARTER_REPORT_NAMES_UNIT'];

/** 季度情况 of each closed quarter: internal, the office's alone until it is issued. */
@ApiTags('publications')
@Controller('quarter-reports')
export class QuarterReportsController {
  constructor(private readonly reports: QuarterReports) {}

  @Read('', {
    permission: 'publications.write',
    summary: 'The reports of quarters, the latest quarter first',
    returns: [QuarterReportAnswer],
  })
  async index(): Promise<QuarterReportAnswer[]> {
    return (await this.reports.list()).map(showQuarterReport);
  }

  @Create('', {
    permission: 'publications.write',
    summary: 'Draft the report of a quarter that was closed, with what its close froze beside the quarter before',
    returns: QuarterReportRefAnswer,
    refuses: ['QUARTER_NOT_CLOSED', 'QUARTER_REPORT_THERE'],
    idempotent: true,
  })
  async draft(@Who() actor: Actor, @Body() { year, quarter }: QuarterReportRequest): Promise<QuarterReportRefAnswer> {
    return { id: await this.reports.draft(actor, { year, quarter }) };
  }

  @Read(':id', {
    permission: 'publications.write',
    summary: 'The report of a quarter with its numbers and parts',
    returns: QuarterReportPageAnswer,
    refuses: ['QUARTER_REPORT_NOT_FOUND'],
  })
  async one(@PathId() id: string): Promise<QuarterReportPageAnswer> {
    return showQuarterReportPage(await this.reports.read(id));
  }

  @Replace(':id', {
    permission: 'publications.write',
    summary: 'Write the parts of a draft',
    returns: QuarterReportPageAnswer,
    refuses: OWN,
    versioned: true,
  })
  async write(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() request: QuarterTextsRequest,
  ): Promise<QuarterReportPageAnswer> {
    await this.reports.write(actor, id, textsOf(request), seen);
    return this.one(id);
  }

  @Act(':id/submit', {
    permission: 'publications.write',
    summary: 'Put it before its signer: two pages at most, no unit named that a signed bulletin does not speak of',
    returns: QuarterReportPageAnswer,
    refuses: [...ON_THE_WAY, ...UNFIT],
    versioned: true,
  })
  async submit(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<QuarterReportPageAnswer> {
    await this.reports.submit(actor, id, seen);
    return this.one(id);
  }

  @Act(':id/return', {
    permission: 'publications.write',
    summary: 'To its author again',
    returns: QuarterReportPageAnswer,
    refuses: [...ON_THE_WAY, 'WORDS_NAME_PERSON'],
    versioned: true,
  })
  async sendBack(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { words }: QuarterWordsRequest,
  ): Promise<QuarterReportPageAnswer> {
    await this.reports.sendBack(actor, id, { words: words.trim(), seen });
    return this.one(id);
  }

  @Act(':id/issue', {
    permission: 'publications.write',
    summary: 'Issue it, once it is signed: its numbers and words stay as they are',
    returns: QuarterReportPageAnswer,
    refuses: [...ON_THE_WAY, ...UNFIT, 'PUBLICATION_UNSIGNED'],
    versioned: true,
  })
  async issue(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<QuarterReportPageAnswer> {
    await this.reports.issue(actor, id, seen);
    return this.one(id);
  }

  @Create(':id/corrections', {
    permission: 'publications.write',
    summary: 'Draft another that mends an issued one and names it',
    returns: QuarterReportRefAnswer,
    refuses: [...ON_THE_WAY, 'PUBLICATION_CORRECTED'],
    idempotent: true,
    versioned: true,
  })
  async correct(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<QuarterReportRefAnswer> {
    return { id: await this.reports.correct(actor, id, seen) };
  }

  @Act(':id/discard', {
    permission: 'publications.write',
    summary: 'Throw a report away that is not issued; its quarter may be drafted again',
    returns: QuarterReportPageAnswer,
    refuses: OWN,
    versioned: true,
  })
  async discard(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { words }: QuarterWordsRequest,
  ): Promise<QuarterReportPageAnswer> {
    await this.reports.discard(actor, id, { words: words.trim(), seen });
    return this.one(id);
  }
}

/** 季度情况 as it was issued. */
@ApiTags('publications')
@Controller('publications/:id/quarter-report')
export class IssuedQuarterReportController {
  constructor(private readonly reports: QuarterReports) {}

  @Read('', {
    permission: 'publications.read-issued',
    summary: 'An issued report of a quarter as the groups that it addresses and the leaders read it',
    returns: QuarterReportPageAnswer,
    refuses: ['PUBLICATION_NOT_FOUND', 'QUARTER_REPORT_NOT_FOUND'],
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<QuarterReportPageAnswer> {
    return showQuarterReportPage(await this.reports.readIssued(actor, id));
  }
}
