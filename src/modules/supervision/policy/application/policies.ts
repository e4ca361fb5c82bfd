import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { WorkingDays } from '../../../calendar/index.js';
import { type InForce, inForceThrough } from '../domain/in-force.js';
import type { Policy, PolicyRules, Rulebook } from '../domain/policy.js';
import { findPolicy, versionInForce, versionsThrough } from '../persistence/policy.repository.js';

/** Rule sets with the calendar that they are read with; versions never change, so each is read once per process. */
@Injectable()
export class Policies {
  private readonly loaded = new Map<number, Policy>();

  constructor(private readonly workingDays: WorkingDays) {}

  /** The rules and the calendar for what opens today. */
  async inForce(reader: Reader): Promise<Rulebook> {
    return {
      policy: await this.at(reader, await versionInForce(reader)),
      calendar: await this.workingDays.current(reader),
    };
  }

  /** The rules and the calendar that a case is pinned to. */
  async pinned(reader: Reader, policyVersion: number, calendarVersion: number): Promise<Rulebook> {
    return {
      policy: await this.at(reader, policyVersion),
      calendar: await this.workingDays.at(reader, calendarVersion),
    };
  }

  /** A version with the calendar of today. */
  async version(reader: Reader, version: number): Promise<Rulebook> {
    return { policy: await this.at(reader, version), calendar: await this.workingDays.current(reader) };
  }

  /** What is in force from one day through another, as it stands now, each with the calendar of today. */
  async through(reader: Reader, from: Day, to: Day): Promise<InForce> {
    const [first, ...then] = await versionsThrough(reader, from, to);
    const books: { from: Day; book: Rulebook }[] = [];
    for (const one of then) books.push({ from: one.from, book: await this.version(reader, one.version) });
    return inForceThrough(await this.version(reader, first?.version ?? 1), books);
  }

  /** The rules of several versions, each as it is kept for ever. */
  async rulesOf(reader: Reader, versions: readonly number[]): Promise<(version: number) => PolicyRules> {
    const found = new Map<number, PolicyRules>();
    for (const version of new Set(versions)) found.set(version, (await this.at(reader, version)).rules);
    return (version) => {
      const rules = found.get(version);
      if (rules === undefined) throw new Error(`version ${String(version)} of the rules was not asked for`);
      return rules;
    };
  }

  private async at(reader: Reader, version: number): Promise<Policy> {
    const known = this.loaded.get(version);
    if (known !== undefined) return known;
    const row = await findPolicy(reader, version);
    if (row === null) throw new Error(`there is no version ${String(version)} of the rules`);
    const policy: Policy = { version, rules: row.rules };
    this.loaded.set(version, policy);
    return policy;
  }
}
