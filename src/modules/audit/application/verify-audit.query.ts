import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { anchorFault, faultsOf, type SealAnchor, type SealFault } from '../domain/seal-report.js';
import { SealRepository, type UnsealedTail } from '../persistence/seal.repository.js';

const PAGE = 100;
/** More findings than these say nothing new. */
const MAX_FAULTS = 100;

/** What the check of the whole record found. */
export interface AuditReport {
  /** Nothing is wrong with any seal, nor with the unsealed tail. */
  readonly sound: boolean;
  readonly seals: number;
  readonly sealedEvents: number;
  /** The last seal: note it outside, and give it to the next check as the anchor. */
  readonly lastSeal: SealAnchor | null;
  /** The first hundred findings. */
  readonly faults: readonly SealFault[];
  readonly unsealed: UnsealedTail;
}

/** Checks every event against its own digest, its seal and the chain of seals. */
@Injectable()
export class VerifyAudit {
  constructor(
    private readonly database: Database,
    private readonly seals: SealRepository,
  ) {}

  /**
   * @param anchor a seal noted earlier (the log prints each): without one, an end cut off together with its seals
   *   cannot be told from an end that never was
   * @param report told how many seals were checked
   */
  async execute(anchor: SealAnchor | null, report: (seals: number) => Promise<void>): Promise<AuditReport> {
    const faults: SealFault[] = [];
    let last: SealAnchor | null = null;
    let [seals, sealedEvents] = [0, 0];
    for (let page = await this.page(0); page.length > 0; page = await this.page(last?.number ?? 0)) {
      for (const seal of page) {
        faults.push(...faultsOf(seal, (last?.number ?? 0) + 1));
        last = { number: seal.number, digest: seal.digest };
        sealedEvents += seal.eventCount;
      }
      seals += page.length;
      await report(seals);
    }
    if (anchor !== null) faults.push(...anchorFault(anchor, await this.seals.findDigest(this.database, anchor.number)));
    const unsealed = await this.seals.getTail(this.database);
    const sound = faults.length === 0 && unsealed.changed.length === 0;
    return { sound, seals, sealedEvents, lastSeal: last, faults: faults.slice(0, MAX_FAULTS), unsealed };
  }

  private page(after: number) {
    return this.seals.listChecked(this.database, after, PAGE);
  }
}
