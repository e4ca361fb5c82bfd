import type { QuarterTown } from '../../integration/cycles/quarter.js';
import type { Answer } from '../client.js';
import { MACHINES, type Machine } from '../state-machines.js';

type Body = Record<string, unknown>;
type Told = Answer<Body>;

/** One thing of the product whose states are walked, by the acts of people over its API. */
export interface Walked {
  /** What ought to come of each act. */
  readonly machine: Machine;
  /** Makes a thing that nothing has happened to. @returns its id */
  readonly begin: () => Promise<string>;
  /** Acts of the table that people do; each gets the thing and the state in which it stands. */
  readonly acts: Readonly<Record<string, (id: string, state: string) => Promise<Told>>>;
  /** Its state as its row says. */
  readonly stateOf: string;
}

/** What ought to come of each act of one of the domain's machines. */
export function machineOf(name: string): Machine {
  const machine = MACHINES[name];
  if (machine === undefined) throw new Error(`there is no machine ${name}`);
  return machine;
}

/** The people of a town, and what each of them does. */
export class Desk {
  private made = 0;

  constructor(readonly town: QuarterTown) {}

  /** Words that no other thing has. */
  next(words: string): string {
    this.made += 1;
    return `${words}${String(this.made)}`;
  }

  unit(key: string): string {
    return this.town.app.town.units[key] ?? '';
  }

  post(key: string): string {
    return this.town.app.town.seats[key]?.postId ?? '';
  }

  async act(seat: string, path: string, body: object = {}): Promise<Told> {
    return (await this.town.as(seat)).post<Body>(path, body);
  }

  async put(seat: string, path: string, body: object): Promise<Told> {
    return (await this.town.as(seat)).put<Body>(path, body);
  }

  /** Makes a thing. @throws what was said where it is refused */
  async make(seat: string, path: string, body: object): Promise<Body & { readonly id: string }> {
    const answer = await this.act(seat, path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
    return answer.body as Body & { id: string };
  }

  /** An ad hoc task of the department's. */
  async task(dueOn = '2026-09-30'): Promise<string> {
    const { id } = await this.make('office-chief', '/tasks', {
      ...{ matter: this.next('出台实施意见'), unitId: this.unit('department'), dueOn, origin: '工作要点' },
    });
    return id;
  }

  async obligationOf(taskId: string): Promise<string> {
    const { obligationId } = await this.row('SELECT obligation_id AS "obligationId" FROM task WHERE id = $1', taskId);
    return String(obligationId);
  }

  async row(sql: string, ...params: readonly unknown[]): Promise<Body> {
    const [found] = await this.town.app.db.query<Body>(sql, params);
    return found ?? {};
  }

  /** Somebody decides what waits about a thing, or the latest that was decided. */
  async decide(seat: string, subjectId: string, how: 'approve' | 'reject'): Promise<Told> {
    const { id } = await this.row(
      `SELECT id FROM approval WHERE subject_id = $1 ORDER BY state = 'PENDING' DESC, id DESC LIMIT 1`,
      subjectId,
    );
    return this.act(seat, `/approvals/${String(id)}/${how}`, { words: '已核' });
  }

  /** An act that a second person completes: refused as the first is, else as the second decides. */
  async seconded(first: Told, seat: string, subjectId: string): Promise<Told> {
    return first.status >= 300 ? first : this.decide(seat, subjectId, 'approve');
  }
}
