import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../../../platform/config/index.js';
import { Log } from '../../../../platform/observability/log.js';

const PATIENCE_MS = 10_000;

/**
 * Tells an outside monitor that the engine looked itself over and found nothing: a GET to `HEARTBEAT_URL`. The monitor
 * alarms when it hears nothing, so nothing is sent after a difference, and nothing is followed elsewhere.
 */
@Injectable()
export class Heartbeat {
  constructor(
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'heartbeatUrl'>,
    private readonly log: Log,
  ) {}

  /** Silence is the alarm: a monitor that does not answer is written to the log and troubles nobody else. */
  async send(): Promise<void> {
    const { heartbeatUrl } = this.settings;
    if (heartbeatUrl === undefined) return;
    try {
      const { ok, status } = await fetch(heartbeatUrl, {
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (!ok) this.log.warn('self-audit.heartbeat-refused', { status });
    } catch (error) {
      this.log.warn('self-audit.heartbeat-lost', { error });
    }
  }
}
