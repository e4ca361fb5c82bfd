import type { DatabaseFound } from './database-probe.js';

export type CheckResult = 'up' | 'down';

/** Why a process is not quite, or not at all, ready. */
export const READINESS_FAULTS = [
  'NOT_LOOKED_YET', // no look has ended, or none for half a minute
  'DATABASE_AWAY',
  'DATABASE_SLOW',
  'DATABASE_CROWDED',
  'SCHEMA_INCOMPLETE',
  'DATABASE_READ_ONLY',
  'DATABASE_FULL',
  'DATABASE_EXHAUSTED',
  'WRITES_REFUSED',
  'QUEUE_DOWN', // its store cannot be reached or takes no jobs
  'QUEUE_IDLE', // jobs are added, and nobody works them off
] as const;
export type ReadinessFault = (typeof READINESS_FAULTS)[number];

/** Whether requests, or jobs, should be sent here. */
export interface ReadinessReport {
  /** `degraded`: people are served and may read, but something waits; see `why`. */
  readonly status: 'ready' | 'degraded' | 'unavailable' | 'stopping';
  readonly why: readonly ReadinessFault[];
  readonly checks: {
    readonly database: CheckResult;
    readonly migrations: CheckResult;
    readonly writes: CheckResult;
    readonly queue: CheckResult;
  };
  /** How old the look is that tells this; null before the first. */
  readonly ageSeconds: number | null;
}

/** What is judged. */
export interface ReadinessFacts {
  readonly found: DatabaseFound | null;
  readonly queueTakesJobs: boolean;
  readonly ageSeconds: number | null;
  /** How many steps of the schema this build needs. */
  readonly needed: number;
  /** Whether this process serves people: these can read on where a worker can do nothing. */
  readonly serves: boolean;
  readonly stopping: boolean;
}

const STALE_S = 30;
/** Several ticks: the oldest a worker's last job may be while all is well. */
const IDLE_S = 120;

const OF_TROUBLE = {
  CONTENTION: null,
  SLOW: 'DATABASE_SLOW',
  CROWDED: 'DATABASE_CROWDED',
  EXHAUSTED: 'DATABASE_EXHAUSTED',
  FULL: 'DATABASE_FULL',
  READ_ONLY: 'DATABASE_READ_ONLY',
  AWAY: 'DATABASE_AWAY',
  REFUSED: 'WRITES_REFUSED',
} as const;

/** What a look means for those who send requests here, or count on this worker. */
export function judge(facts: ReadinessFacts): ReadinessReport {
  const { found, ageSeconds, needed } = facts;
  const reached = found?.reached === true;
  const checks = {
    database: upIf(reached),
    migrations: upIf(reached && found.migrations === needed),
    writes: upIf(found?.writable === true),
    queue: upIf(facts.queueTakesJobs && (found?.jobAgeSeconds ?? 0) <= IDLE_S),
  } as const;
  const why = faultsOf(facts);
  const served = checks.migrations === 'up' && !isStale(ageSeconds);
  return { status: statusOf(facts, why, served), why, checks, ageSeconds };
}

function statusOf({ stopping, serves }: ReadinessFacts, why: readonly ReadinessFault[], served: boolean) {
  if (stopping) return 'stopping';
  if (!served) return 'unavailable';
  if (why.length === 0) return 'ready';
  return serves ? 'degraded' : 'unavailable';
}

function faultsOf({ found, queueTakesJobs, ageSeconds, needed }: ReadinessFacts): readonly ReadinessFault[] {
  if (found === null || isStale(ageSeconds)) return ['NOT_LOOKED_YET'];
  const faults: ReadinessFault[] = [];
  const trouble = found.trouble === null ? null : OF_TROUBLE[found.trouble];
  if (trouble !== null) faults.push(trouble);
  if (found.reached && found.migrations !== needed) faults.push('SCHEMA_INCOMPLETE');
  if (!queueTakesJobs) faults.push('QUEUE_DOWN');
  else if ((found.jobAgeSeconds ?? 0) > IDLE_S) faults.push('QUEUE_IDLE');
  return faults;
}

const isStale = (ageSeconds: number | null): boolean => ageSeconds === null || ageSeconds > STALE_S;
const upIf = (holds: boolean): CheckResult => (holds ? 'up' : 'down');
