import type { LoggerService } from '@nestjs/common';
import type { Log } from '../platform/observability/log.js';

/** Nest's own messages, in our log; its chatter at start is left out. */
export function nestLogger(log: Log): LoggerService {
  return {
    log: () => undefined,
    warn: (message: unknown) => {
      log.warn('nest.warning', { message });
    },
    error: (message: unknown, stack: unknown) => {
      log.error('nest.error', { message, stack });
    },
  };
}
