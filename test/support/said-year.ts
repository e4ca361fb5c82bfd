import type { Actor } from '../../src/shared-kernel/actor.js';
import { SayStatements } from '../../src/modules/statements/index.js';
import type { TestApp } from './app.js';
import { YEAR } from './published-year.js';

/** A statement of a review: its number there, what sort it is, its chip, its words and how many records stand behind it. */
export type Statement = readonly [id: string, of: 'C' | 'F' | 'K' | 'LIST', text: string, words: string, list: number];

/** What a chip said: its words, or why it has none, and the titles behind it. */
export interface Said {
  readonly words: string;
  readonly list: number;
  readonly digest: string;
  readonly grey: boolean;
}

/** The statements of a year as the office reads them. */
export class SaidYear {
  private constructor(
    private readonly app: TestApp,
    private readonly actor: Actor,
    private readonly ids: ReadonlyMap<string, string>,
  ) {}

  /** @param ids what a statement names with `@`, besides entries by their titles */
  static async of(app: TestApp, ids: ReadonlyMap<string, string> = new Map()): Promise<SaidYear> {
    const entries = await app.db.query<{ id: string; title: string }>('SELECT id, title FROM register_entry');
    const { actor } = await app.db.one<{ actor: Omit<Actor, 'kind' | 'requestId'> }>(
      `SELECT account_actor($1, 'HTTP') AS actor`,
      [app.town.seats['office-chief']?.accountId],
    );
    const named = [...entries.map(({ id, title }) => [title, id] as const), ...ids];
    return new SaidYear(app, { ...actor, kind: 'PERSON', requestId: null }, new Map(named));
  }

  idOf(title: string): string {
    const id = this.ids.get(title);
    if (id === undefined) throw new Error(`nothing is called ${title}`);
    return id;
  }

  async say(text: string, audience: 'REVIEW' | 'REPORT' = 'REVIEW'): Promise<Said> {
    const whole = text.replaceAll(/@([^;:}]+)/gu, (_all, title: string) => this.idOf(title));
    const asked = { audience, year: YEAR, asOf: '2025-12-31' } as const;
    const { chips, faults } = await this.app.get(SayStatements).execute(this.actor, `{{${whole}}}`, asked);
    expect(faults).toEqual([]);
    const [chip] = chips;
    if (chip === undefined) throw new Error(text);
    if ('fault' in chip) return { words: chip.fault, list: 0, digest: '', grey: false };
    const { words, behind, digest, grey } = chip.expansion;
    return { words, list: behind.length, digest, grey };
  }

  /** Every statement by its number and chip, with what is said of it. */
  async all(statements: readonly Statement[], audience: 'REVIEW' | 'REPORT' = 'REVIEW'): Promise<readonly string[]> {
    const said: string[] = [];
    for (const [id, , text] of statements) {
      const { words, list } = await this.say(text, audience);
      said.push(`${id} ${text} ${words} ${String(list)}`);
    }
    return said;
  }
}

/** What is expected of the statements, in the same words. */
export const expectedOf = (statements: readonly Statement[]): readonly string[] =>
  statements.map(([id, , text, words, list]) => `${id} ${text} ${words} ${String(list)}`);

/** How many statements there are of a sort. */
export const ofSort = (statements: readonly Statement[], sort: Statement[1]): number =>
  statements.filter(([, of]) => of === sort).length;
