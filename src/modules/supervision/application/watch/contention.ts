/** PostgreSQL's codes for: deadlock, serialization failure, lock not available in time. */
const CONTENTION: readonly unknown[] = ['40P01', '40001', '55P03'];

/** Whether a statement failed only because another worker was in the way. */
export function isContention(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  return CONTENTION.includes(code) || CONTENTION.includes(driverError?.code);
}
