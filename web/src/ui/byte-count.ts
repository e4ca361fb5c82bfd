const KB = 1_024;
const MB = 1_048_576;

/** A size in whole units of which it has at least one: what is there never reads as nothing. */
export function byteCount(bytes: number): { readonly unit: 'kilobytes' | 'megabytes'; readonly count: number } {
  if (Math.abs(bytes) >= MB) return { unit: 'megabytes', count: Math.round(bytes / MB) };
  const count = Math.ceil(Math.abs(bytes) / KB);
  return { unit: 'kilobytes', count: bytes < 0 ? -count : count };
}
