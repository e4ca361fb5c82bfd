import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { endOf, type PageAsked } from '../../../platform/paging/page.js';
import { type Actor, isOffice } from '../../../shared-kernel/actor.js';
import { ObligationAccess } from '../../obligations/index.js';
import { type DueWork, listDueWork, type Whose } from '../persistence/work-calendar.js';

export { type DueWork, WHOSE, type Whose } from '../persistence/work-calendar.js';

/** 工作日程: what is to be done, by day. */
@Injectable()
export class ReadWorkCalendar {
  constructor(
    private readonly database: Database,
    private readonly access: ObligationAccess,
  ) {}

  /** The earliest first, as far as the actor's scope reaches; the office's own work is the office's alone to see. */
  async execute(
    actor: Actor,
    asked: { readonly whose: Whose; readonly kind: string | null },
    page: PageAsked,
  ): Promise<DueWork[]> {
    if (asked.whose === 'OFFICE' && !isOffice(actor)) return [];
    const wanted = { ...asked, visible: this.access.visible(actor) };
    return listDueWork(this.database, wanted, { limit: page.limit, after: endOf(page, 'dueOn', 'id') });
  }
}
