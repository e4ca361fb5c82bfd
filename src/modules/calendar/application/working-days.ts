import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { WorkingCalendar } from '../../../shared-kernel/working-calendar.js';
import { findCurrentVersion, listDays, shareVersions } from '../persistence/calendar.repository.js';

/** The working calendar as the database has it; each version is read once per process, for it never changes and its number is never given again. */
@Injectable()
export class WorkingDays {
  private readonly loaded = new Map<number, WorkingCalendar>();

  /** The version in force. */
  version(reader: Reader): Promise<number> {
    return findCurrentVersion(reader);
  }

  /** The calendar in force. */
  async current(reader: Reader): Promise<WorkingCalendar> {
    return this.at(reader, await this.version(reader));
  }

  /**
   * The calendar in force, which no list replaces until the transaction ends: a load under way is waited for, a later one
   * waits and sees what was opened meanwhile.
   */
  async held(tx: Tx): Promise<WorkingCalendar> {
    await shareVersions(tx);
    return this.current(tx);
  }

  /** The calendar of a version, for what is pinned to it. */
  async at(reader: Reader, version: number): Promise<WorkingCalendar> {
    const known = this.loaded.get(version);
    if (known !== undefined) return known;
    const calendar = new WorkingCalendar(version, await listDays(reader, version));
    this.loaded.set(version, calendar);
    return calendar;
  }
}
