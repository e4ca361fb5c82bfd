import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { DatabaseHarm } from '../harm-database.js';
import type { TestDatabase } from '../databases.js';
import type { TestRedis } from '../redis.js';
import type { CommitLine } from './commit-line.js';
import { TEST_APPLICATION } from './door.js';
import type { Harm } from './fault-story.js';
import type { Fleet } from './fleet.js';

/** One after the other, however fast the acts follow. */
class Line {
  times = 0;
  private last: Promise<unknown> = Promise.resolve();

  add(harm: () => Promise<unknown>): void {
    this.last = this.last.then(harm);
    this.times += 1;
  }

  end = async (): Promise<void> => void (await this.last);
}

/** A database that takes no writes for a second and a half, again and again. */
export async function readOnlyHours(_fleet: Fleet, { url }: TestDatabase): Promise<Harm> {
  const harm = await DatabaseHarm.of(url);
  const line = new Line();
  const hour = async (): Promise<void> => {
    await harm.setReadOnly(true);
    await pause(1_500);
    await harm.setReadOnly(false);
  };
  const watch = (act: number): void => {
    if (act % 25 === 10) line.add(hour);
  };
  const end = async (): Promise<void> => {
    await line.end();
    await harm.end();
  };
  return { watch, end, fault: 'database read-only', times: () => line.times };
}

/** Statements that wait for seven seconds, two longer than they may. */
export function slowHours(_fleet: Fleet, { url }: TestDatabase): Harm {
  const line = new Line();
  const hour = async (): Promise<void> => {
    const holder = new Client({ connectionString: url, application_name: TEST_APPLICATION });
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE obligation IN ACCESS EXCLUSIVE MODE');
    await pause(7_000);
    await holder.end();
  };
  const watch = (act: number): void => {
    if (act % 40 === 15) line.add(hour);
  };
  return { watch, end: line.end, fault: 'statements cut off by their limits', times: () => line.times };
}

/** Longer than a queue believes a silent worker (15 s), with whatever it has in hand. */
export function frozenWorkers(fleet: Fleet): Harm {
  const line = new Line();
  const freeze = (place: number) => async (): Promise<void> => {
    fleet.members[place]?.signal('SIGSTOP');
    await pause(25_000);
    fleet.members[place]?.signal('SIGCONT');
    await pause(2_000);
  };
  const watch = (act: number): void => {
    if (act % 30 === 10) line.add(freeze(1 + (line.times % 2)));
  };
  return { watch, end: line.end, fault: 'a worker frozen for 25 s', times: () => line.times };
}

/** Every process in turn is stopped in good order and started again, the one that answers among them. */
export function rollingRestart(fleet: Fleet): Harm {
  const line = new Line();
  const roll = (place: number) => async (): Promise<void> => {
    const member = fleet.members[place];
    expect(await member?.end('SIGTERM')).toBe(0);
    member?.restart();
    if (place === 0) await fleet.ready();
    else await pause(3_000);
  };
  const watch = (act: number): void => {
    if (act % 12 === 4) line.add(roll(line.times % fleet.members.length));
  };
  const end = async (): Promise<void> => {
    await line.end();
    await fleet.ready();
  };
  return { watch, end, fault: 'processes restarted in turn', times: () => line.times };
}

/** From the sixth act on, for so many minutes. */
export function redisAway(redis: TestRedis, minutes: number): () => Harm {
  return () => {
    let away: Promise<unknown> = Promise.resolve();
    const leave = async (): Promise<void> => {
      await redis.kill();
      await pause(minutes * 60_000);
      await redis.start();
    };
    const watch = (act: number): void => {
      if (act === 5) away = leave();
    };
    const end = async (): Promise<void> => void (await away);
    return { watch, end, fault: `Redis away for ${String(minutes)} minutes`, times: () => 1 };
  };
}

/** Named points: a transaction is known by what it writes. The first table of these that it wrote gives the name. */
export const POINTS = [
  'audit_seal',
  'case_step',
  'interview',
  'work',
  'idempotency_key',
  'outbox',
  'health_probe',
] as const;

/**
 * The only process is killed at the commit of transactions of each kind, before and after it by turns: so many times each, not
 * again before it has come up.
 */
export function killsAtCommits(line: () => CommitLine, each: number): (fleet: Fleet) => Harm {
  return (fleet) => {
    const done = new Map<string, number>();
    let up: Promise<unknown> | null = null;
    const kill = (): void => {
      up = fleet.front
        .killAndRestart()
        .then(() => fleet.ready())
        .finally(() => (up = null));
    };
    line().fate = (wrote) => {
      const point = POINTS.find((table) => wrote.has(table));
      const count = done.get(point ?? '') ?? 0;
      if (up !== null || point === undefined || count >= each) return null;
      done.set(point, count + 1);
      return { when: count % 2 === 0 ? 'BEFORE' : 'AFTER', harm: kill };
    };
    const end = async (): Promise<void> => {
      line().fate = () => null;
      await up;
      expect([...done.keys()].sort()).toEqual([...POINTS].sort());
    };
    const times = (): number => [...done.values()].reduce((sum, count) => sum + count, 0);
    return { end, fault: 'SIGKILL at named points, before and after their commit', times };
  };
}
