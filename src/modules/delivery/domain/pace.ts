/** How fast a channel sends: one message each so many seconds, and at most `burst` at once after a rest. */
export interface Pace {
  readonly everySeconds: number;
  readonly burst: number;
}

/**
 * The pace that never exceeds so many messages in any minute, whatever the rests between them: a tenth of them may go at once, and the
 * others are spread over the minute.
 * @param perMinute as the provider allows
 */
export function paceOf(perMinute: number): Pace {
  const burst = Math.max(1, Math.floor(perMinute / 10));
  return { everySeconds: 60 / Math.max(1, perMinute - burst), burst };
}
