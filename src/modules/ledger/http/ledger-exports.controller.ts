import { Controller, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { Who } from '../../../platform/http/request-context.js';
import { Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import { ExportLedger } from '../application/export-ledger.query.js';
import { ExportQuery } from './ledger.requests.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The responsibility ledger as a workbook, out. */
@ApiTags('ledger')
@Controller('ledger-exports')
export class LedgerExportsController {
  constructor(private readonly exportLedger: ExportLedger) {}

  @ApiProduces(WORKBOOK)
  @Read('', {
    permission: 'ledger-exports.read',
    summary: 'The year’s ledger in scope as a workbook that imports again unchanged',
  })
  async download(@Who() actor: Actor, @Query() query: ExportQuery): Promise<StreamableFile> {
    const name = encodeURIComponent(words('title.LEDGER_FILE', { year: query.year }));
    const disposition = `attachment; filename="ledger-${String(query.year)}.xlsx"; filename*=UTF-8''${name}`;
    return new StreamableFile(await this.exportLedger.execute(actor, query.year, query.standing), {
      type: WORKBOOK,
      disposition,
    });
  }
}
