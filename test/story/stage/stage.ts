import type { PostRole } from '../../../src/shared-kernel/actor.js';
import type { Day } from '../../../src/shared-kernel/dates.js';
import type { Workbook } from '../../../src/demo/acts/import-file.js';
import type { Act, Door, ApiClient } from '../../../src/demo/api-client/api-client.js';
import { type Seat, sitterOf } from '../../../src/demo/api-client/seat.js';
import { OFFICE } from '../../../src/demo/city/units.js';
import { MATTERS, type MatterKey, type MatterRows, OFFICE_ROLES, rowsOf, UNIT_ROLES } from './matters.js';

/** What acts and proofs of the story work with: hands, the database to check against, and who is who. */
export class Stage {
  private readonly found = new Map<MatterKey, MatterRows>();
  /** The business day, set by the runner at each stop. */
  today: Day = '';
  /** After a crash the acts of the stop in hand are done again: one already done is then as good as done. */
  again = false;

  constructor(
    readonly client: ApiClient,
    readonly door: Door,
    /** The city's ledger. */
    readonly workbook: Workbook,
    /** Does everything that waits at the present moment. */
    readonly workOff: () => Promise<unknown>,
  ) {}

  get reader(): Door['database'] {
    return this.door.database;
  }

  async rows(key: MatterKey): Promise<MatterRows> {
    const known = this.found.get(key) ?? (await rowsOf(this.reader, MATTERS[key]));
    this.found.set(key, known);
    return known;
  }

  /** The single row of a query, for acts and proofs. */
  one<R>(sql: string, params: readonly unknown[]): Promise<R | null> {
    return this.reader.find<R>(sql, params);
  }

  /** Acts through the API; every act that needs a key is named by the story's own words for it. */
  act<T>(act: Act): Promise<T> {
    const named =
      act.method === 'GET' ? act : { key: `${this.today} ${act.path} ${JSON.stringify(act.body ?? null)}`, ...act };
    return this.client.act<T>(this.again ? { accept: [409, 422], ...named } : named);
  }

  /** The seat of a role in the matter's own unit. */
  unitSeat(key: MatterKey, role: PostRole): Seat {
    return { unit: MATTERS[key].unit, role };
  }

  officeSeat(role: PostRole): Seat {
    return { unit: OFFICE, role };
  }

  /** Puts names for the words in braces: {chief} is whoever holds the unit's post today. */
  async fill(words: string, unit: string | null): Promise<string> {
    let filled = words;
    for (const [, word = ''] of words.matchAll(/\{(\w+)\}/g))
      filled = filled.replace(`{${word}}`, await this.nameOf(word, unit));
    return filled;
  }

  private async nameOf(word: string, unit: string | null): Promise<string> {
    const office = OFFICE_ROLES[word];
    if (office !== undefined) return (await sitterOf(this.reader, { unit: OFFICE, role: office })).name;
    const role = UNIT_ROLES[word];
    if (role === undefined || unit === null) throw new Error(`the story does not know who {${word}} is`);
    return (await sitterOf(this.reader, { unit, role })).name;
  }
}
