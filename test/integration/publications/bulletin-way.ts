import { fileObligation } from '../../../src/modules/obligations/index.js';
import type { Answer } from '../../support/client.js';
import { Walk } from '../../support/walk.js';

export interface Line {
  readonly id: string;
  readonly obligationId: string;
  readonly unitName: string;
  readonly place: string;
  readonly reason: string | null;
  readonly words: string;
  readonly leftOut: boolean;
  readonly named: boolean;
  readonly directorNames: boolean;
  readonly thirdMonth: boolean;
}
export interface Check {
  readonly id: string;
  readonly unitName: string;
  readonly state: string;
  readonly sentOn: string;
  readonly dueOn: string;
  readonly name: string;
  readonly words: string | null;
  readonly decisionWords: string | null;
  readonly items: readonly { readonly words: string }[];
}
export interface Page {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly version: number;
  readonly number: number | null;
  readonly planned: number | null;
  readonly issuedOn: string | null;
  readonly signedOn: string | null;
  readonly returnedWords: string | null;
  readonly corrects: string | null;
  readonly correctedById: string | null;
  readonly texts: readonly { readonly part: string; readonly body: string; readonly toCheck: boolean }[];
  readonly lines: readonly Line[];
  readonly checks: readonly Check[];
  readonly candidates: readonly { readonly unitId: string; readonly unitName: string }[];
  readonly doneWell: readonly { readonly unitId: string; readonly unitName: string }[];
  readonly verdicts: readonly { readonly title: string; readonly age: number; readonly behind: boolean }[];
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
}

/** A town with matters that lag, and people who bring a bulletin on its way over HTTP. */
export class BulletinWay {
  private constructor(readonly walk: Walk) {}

  static async start(day: string): Promise<BulletinWay> {
    return new BulletinWay(await Walk.start(day));
  }

  /** Something that a unit owes by a day. @returns the obligation's id */
  lag(unit: string, title: string, dueOn: string): Promise<string> {
    return this.walk.register({ kind: 'TASK', unit, title, dueOn, actBy: null });
  }

  file(obligationId: string): Promise<void> {
    return this.walk.app.unitOfWork.run((tx) => fileObligation(tx, obligationId));
  }

  async post(seat: string, path: string, body: object = {}): Promise<Answer<Page>> {
    return (await this.walk.as(seat)).post<Page>(path, body);
  }

  async get<T>(seat: string, path: string): Promise<Answer<T>> {
    return (await this.walk.as(seat)).get<T>(path);
  }

  /** Done, or the test ends here. */
  async done(seat: string, path: string, body: object = {}): Promise<Page> {
    const answer = await this.post(seat, path, body);
    if (answer.status >= 300)
      throw new Error(`${path} as ${seat}: ${String(answer.status)} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async draft(month: number, seat = 'office-clerk'): Promise<string> {
    return (await this.done(seat, '/bulletins', { year: 2026, month })).id;
  }

  async page(id: string): Promise<Page> {
    return (await this.get<Page>('office-clerk', `/bulletins/${id}`)).body;
  }

  async write(id: string, said: object): Promise<Answer<Page>> {
    const empty = { texts: [], leftOutIds: [] };
    return (await this.walk.as('office-clerk')).put<Page>(`/bulletins/${id}`, { ...empty, ...said });
  }

  /** The fact-checks of a unit as one of its seats reads them. */
  async checksOf(seat: string): Promise<readonly Check[]> {
    return (await this.get<readonly Check[]>(seat, '/fact-checks')).body;
  }

  async openCheck(seat: string): Promise<Check> {
    const found = (await this.checksOf(seat)).find(({ state }) => state === 'OPEN' || state === 'OBJECTED');
    if (found === undefined) throw new Error(`${seat} is asked nothing`);
    return found;
  }

  /** The approval that waits for a word on it. */
  async approvalOf(id: string): Promise<{ readonly id: string; readonly role: string }> {
    const [row] = await this.walk.app.db.query<{ id: string; role: string }>(
      `SELECT id, approver_role AS role FROM approval WHERE kind = 'PUBLICATION' AND subject_id = $1 AND state = 'PENDING'`,
      [id],
    );
    if (row === undefined) throw new Error('nobody is asked');
    return row;
  }

  async noticesTo(seat: string, kind: string): Promise<readonly { readonly title: string; readonly body: string }[]> {
    return this.walk.app.db.query(
      `SELECT title, body FROM notice WHERE kind = $1 AND recipient_person_id = $2 ORDER BY number`,
      [kind, this.walk.app.town.seats[seat]?.personId],
    );
  }

  /** From its author to its issue, where no unit objects. */
  async issue(
    id: string,
    { after, signer = 'office-executive-deputy' }: { readonly after: string; readonly signer?: string },
  ): Promise<Page> {
    await this.done('office-clerk', `/bulletins/${id}/send`);
    await this.walk.goTo(after, '10:00');
    await this.done('office-clerk', `/bulletins/${id}/submit`);
    await this.walk.act(signer, `/approvals/${(await this.approvalOf(id)).id}/approve`);
    return this.done('office-clerk', `/bulletins/${id}/issue`);
  }

  close(): Promise<void> {
    return this.walk.close();
  }
}
