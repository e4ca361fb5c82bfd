import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from '../errors/platform-problems.js';

const WINDOW_MS = 60_000;
/** A whole office may stand behind one address. */
const ADDRESS_SHARE = 10;

/**
 * Counts requests per caller in windows of one minute; monotonic time of this process, since it measures a duration and
 * decides nothing but how soon to ask again.
 */
export class RequestLimit {
  private counts = new Map<string, number>();
  private windowEnd = 0;

  constructor(private readonly clock: () => number) {}

  /** Counts one request of a caller. @returns 0, or the seconds to wait where he has used up his share */
  count(caller: string, limit: number): number {
    const now = this.clock();
    if (now >= this.windowEnd) {
      this.counts = new Map();
      this.windowEnd = now + WINDOW_MS;
    }
    const count = (this.counts.get(caller) ?? 0) + 1;
    this.counts.set(caller, count);
    return count > limit ? Math.ceil((this.windowEnd - now) / 1000) : 0;
  }
}

/** Refuses with 429 and Retry-After what exceeds a session's, or ten times that an address's, share; 0 limits nothing. */
export function limitRequests(server: FastifyInstance, perMinute: number): void {
  if (perMinute === 0) return;
  const limit = new RequestLimit(() => performance.now());
  server.addHook('onRequest', (request: FastifyRequest, _reply, done) => {
    const session = request.headers.cookie ?? '';
    const ofAddress = limit.count(`address ${request.ip}`, session === '' ? perMinute : perMinute * ADDRESS_SHARE);
    const retryAfter = Math.max(ofAddress, session === '' ? 0 : limit.count(`session ${session}`, perMinute));
    done(retryAfter > 0 ? refuse('RATE_LIMITED', { retryAfter }) : undefined);
  });
}
