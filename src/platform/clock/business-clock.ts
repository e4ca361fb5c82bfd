import type { Day, Instant } from '../../shared-kernel/dates.js';
import type { Reader, Tx } from '../database/tx.js';

/** The business clock at one moment; `today` is the day in Asia/Shanghai. Node's clock decides nothing. */
export interface BusinessTime {
  readonly now: Instant;
  readonly today: Day;
}

/** Reads the business clock. */
export function businessTime(reader: Reader): Promise<BusinessTime> {
  return reader.one<BusinessTime>('SELECT app_now() AS now, app_today() AS today');
}

/**
 * Sets the business clock, forward only (demo and tests).
 * @param running whether it goes on ticking from there with the real time
 */
export async function setBusinessClock(tx: Tx, to: Instant, running: boolean): Promise<void> {
  await tx.execute(
    `INSERT INTO business_clock (base, set_at, running) VALUES ($1, now(), $2)
     ON CONFLICT (singleton) DO UPDATE SET base = greatest($1::timestamptz, app_now()), set_at = now(), running = $2`,
    [to, running],
  );
}
