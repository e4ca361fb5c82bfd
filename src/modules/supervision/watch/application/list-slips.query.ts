import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, limitOf, type Page, pageOf, type PageWish } from '../../../../platform/paging/page.js';
import { listSlipLines, type SlipLine } from '../persistence/slip.repository.js';

/** The call list of the office (电话催办清单). */
@Injectable()
export class ListSlips {
  constructor(private readonly database: Database) {}

  /** Those that wait, the earliest first; with a state those of that state. */
  async execute(asked: PageWish & { readonly state?: string; readonly uncalled?: boolean }): Promise<Page<SlipLine>> {
    const limit = limitOf(asked);
    const states = asked.state === undefined ? ['PREPARED', 'HELD'] : [asked.state];
    const rows = await listSlipLines(this.database, {
      states,
      uncalled: asked.uncalled ?? false,
      after: decodeCursor(asked.cursor, ['day', 'id']),
      limit,
    });
    return pageOf(
      rows,
      limit,
      (row) => [row.preparedOn, row.id],
      (row) => row,
    );
  }
}
