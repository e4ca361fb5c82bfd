import { Injectable } from '@nestjs/common';
import { type Work, WorkHandler } from '../../../platform/queue/work.js';
import { VERIFY_WORK } from '../application/start-verification.use-case.js';
import { VerifyAudit } from '../application/verify-audit.query.js';
import type { SealAnchor } from '../domain/seal-report.js';

/** Checks the record as long work; nothing is written, so it may run again at any time. */
@Injectable()
export class VerifyWork extends WorkHandler {
  readonly kind = VERIFY_WORK;

  constructor(private readonly verify: VerifyAudit) {
    super();
  }

  async run(work: Work): Promise<Readonly<Record<string, unknown>>> {
    const anchor = (work.input['anchor'] ?? null) as SealAnchor | null;
    // How many seals there are is known only at the end; what counts is that the lease is kept.
    return { ...(await this.verify.execute(anchor, () => work.report(50))) };
  }
}
