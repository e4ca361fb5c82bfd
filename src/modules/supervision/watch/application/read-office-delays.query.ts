import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { countOfficeDelays, listOfficeDelays, type OfficeDelay } from '../persistence/office-delay.repository.js';

export type { OfficeDelay } from '../persistence/office-delay.repository.js';

/** How much the office is late with. */
export interface OfficeDelayCounts {
  readonly VERIFICATION: number;
  readonly APPROVAL: number;
  readonly OFFICE_WORK: number;
  /** Working days of the one that is the longest late. */
  readonly longest: number;
}

/** 本办逾期: what the office itself owes and is late with, seen by the office and its heads. */
@Injectable()
export class ReadOfficeDelays {
  constructor(private readonly database: Database) {}

  /** A page, the longest late first; one more than asked for. */
  list(
    kind: string | null,
    page: { readonly limit: number; readonly after: readonly unknown[] | null },
  ): Promise<OfficeDelay[]> {
    return listOfficeDelays(this.database, kind, page);
  }

  async counts(): Promise<OfficeDelayCounts> {
    const rows = await countOfficeDelays(this.database);
    const of = (kind: string): number => rows.find((row) => row.kind === kind)?.count ?? 0;
    return {
      ...{ VERIFICATION: of('VERIFICATION'), APPROVAL: of('APPROVAL'), OFFICE_WORK: of('OFFICE_WORK') },
      longest: Math.max(0, ...rows.map((row) => row.longest)),
    };
  }
}
