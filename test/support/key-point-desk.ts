import type { TestApp } from './app.js';
import { borrowTestApp } from './borrowed-app.js';
import type { Answer, Client } from './client.js';

export interface Ref {
  readonly id: string;
  readonly version: number;
  readonly approvalId: string;
  readonly code?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}
export interface Point {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly covers: number;
  readonly done: number;
  readonly doneOn: string | null;
  readonly outcomeBasis: string | null;
  readonly version: number;
  readonly denied: object | null;
  readonly items: readonly { readonly name: string; readonly note: string | null; readonly fellAway: boolean }[];
}
export interface Row {
  readonly row: number;
  readonly verdict: string;
  readonly faults: readonly { readonly column: string; readonly code: string; readonly detail: string }[];
}

export let app: TestApp;
const seats = new Map<string, Client>();
export const as = async (seat: string): Promise<Client> => {
  const known = seats.get(seat) ?? (await app.as(seat));
  seats.set(seat, known);
  return known;
};
export const act = async (seat: string, path: string, body: unknown = {}): Promise<Answer<Ref>> =>
  (await as(seat)).post<Ref>(path, body);
export const made = async (seat: string, path: string, body: unknown): Promise<string> => {
  const answer = await act(seat, path, body);
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
  return answer.body.id;
};
export const read = async <T>(seat: string, path: string): Promise<T> => (await (await as(seat)).get<T>(path)).body;
export const unit = (key: string): string => app.town.units[key] ?? '';
export const point = (id: string, seat = 'office-chief'): Promise<Point> => read<Point>(seat, `/key-points/${id}`);

let count = 0;
export const next = (name: string): string => `${name}${String((count += 1))}`;
export const aPlan = (changed: object = {}): Promise<string> =>
  made('office-clerk', '/higher-plans', {
    level: 'PROVINCIAL',
    year: 2026,
    name: next('省委深改委工作要点'),
    ...changed,
  });
export const aPoint = (planId: string, changed: object = {}): Promise<string> =>
  made('office-clerk', '/key-points', { planId, code: next('省-'), text: '深化要素市场化改革', ...changed });
export const aProject = (changed: object = {}): Promise<string> =>
  made('office-chief', '/projects', {
    ...{ name: next('改革项目'), category: 'KEY', level: 'MUNICIPAL', leadUnitId: unit('department'), ...changed },
  });
export const aTask = (changed: object = {}): Promise<string> =>
  made('office-chief', '/tasks', {
    ...{
      matter: next('出台实施意见'),
      unitId: unit('department'),
      dueOn: '2026-09-30',
      origin: '工作要点',
      ...changed,
    },
  });

export async function verify(taskId: string): Promise<void> {
  await act('department-liaison', `/tasks/${taskId}/submit`, { result: '已印发' });
  expect((await act('office-chief', `/tasks/${taskId}/verify`)).status).toBe(200);
}
export const decide = (seat: string, approvalId: string, how = 'approve'): Promise<Answer<Ref>> =>
  act(seat, `/approvals/${approvalId}/${how}`, { words: '已核' });
export const declare = (id: string, body: object, seat = 'office-clerk'): Promise<Answer<Ref>> =>
  act(seat, `/key-points/${id}/declare`, body);

/** A town on 22 July, in whose offices points are written: for one test file. */
export function keyPointDesk(): void {
  beforeAll(async () => {
    app = await borrowTestApp('2026-07-22');
  });
  afterAll(async () => {
    seats.clear();
    await app.close();
  });
}
