import { ExpectReadings } from '../../../src/modules/indicators/index.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Answer, Client } from '../../support/client.js';

export interface Ref {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly code?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}
export interface Reading extends Ref {
  readonly period: string;
  readonly value: string;
  readonly light: string | null;
  readonly onBehalf: boolean;
  readonly words: string | null;
  readonly correctsId: string | null;
  readonly factEntryId: string | null;
}
export interface Page {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly light: string | null;
  readonly last: { readonly value: string; readonly light: string } | null;
  readonly standing: { readonly progress: number; readonly planned: number; readonly gap: number } | null;
  readonly waiting: number;
  readonly readings: readonly Reading[];
  readonly expected: readonly { readonly id: string; readonly period: string; readonly dueOn: string }[];
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
export const put = async (seat: string, path: string, body: unknown): Promise<Answer<Ref>> =>
  (await as(seat)).put<Ref>(path, body);
export const read = async <T>(seat: string, path: string): Promise<T> => (await (await as(seat)).get<T>(path)).body;
export const page = (id: string, seat = 'office-clerk'): Promise<Page> => read<Page>(seat, `/indicators/${id}`);
export const unit = (key: string): string => app.town.units[key] ?? '';
export const codes = ({ body }: Answer<Ref>): readonly string[] =>
  (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
export const expectReadings = (): Promise<void> => app.app.get(ExpectReadings).execute();

let count = 0;
export const project = async (leadUnitId = unit('department')): Promise<string> => {
  count += 1;
  const { id } = await app.unitOfWork.run((tx) =>
    tx.one<{ id: string }>(
      `WITH p AS (INSERT INTO project (code, name, category, level, lead_unit_id) VALUES ('P' || new_id(), $1, 'KEY', 'MUNICIPAL', $2) RETURNING id, lead_unit_id)
       INSERT INTO project_party (project_id, role, unit_id, from_day) SELECT id, 'LEAD', lead_unit_id, '2026-01-01' FROM p RETURNING project_id AS id`,
      [`水价改革${String(count)}`, leadUnitId],
    ),
  );
  return id;
};
export const draft = async (changed: object = {}): Promise<object> => ({
  ...{ name: '再生水利用率', projectId: await project(), unitOfMeasure: '%', direction: 'UP', frequency: 'QUARTER' },
  ...{ baselineValue: '0', baselineOn: '2025-12-31', targetValue: '100', targetOn: '2026-12-31' },
  ...{ definition: '再生水利用量占污水处理量的比重', dataUnitId: unit('department') },
  trajectory: [{ day: '2026-09-30', value: '50' }],
  ...changed,
});
export const made = async (changed: object = {}): Promise<string> => {
  const answer = await act('office-clerk', '/indicators', await draft(changed));
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
  return answer.body.id;
};
export const reading = (changed: object = {}): object => ({
  ...{ period: '2026年第三季度', asOf: '2026-07-20', value: '20', source: '水资源月报7月', noSecrets: true },
  ...changed,
});
export const entered = async (id: string, changed: object = {}, seat = 'department-liaison'): Promise<Ref> => {
  const answer = await act(seat, `/indicators/${id}/readings`, reading(changed));
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
  return answer.body;
};
export const confirmed = async (id: string, changed: object = {}): Promise<Ref> => {
  const { id: readingId } = await entered(id, changed);
  const answer = await act('office-chief', `/readings/${readingId}/confirm`);
  expect(answer).toMatchObject({ status: 200, body: { state: 'CONFIRMED' } });
  return answer.body;
};
export const owed = (
  id: string,
): Promise<{ state: string; due_on: string; ladder: string; owner: string; title: string }[]> =>
  app.db.query(
    `SELECT o.state, o.due_on, o.ladder, o.owner_unit_id AS owner, o.title FROM expected_reading x JOIN obligation o ON o.subject_id = x.id AND o.kind = 'INDICATOR'
      WHERE x.indicator_id = $1 ORDER BY x.ends_on, o.id`,
    [id],
  );

/** Opens the desk for the tests of a file. */
export function openDesk(): void {
  beforeAll(async () => {
    app = await borrowTestApp('2026-07-22');
  });
  afterAll(async () => {
    seats.clear();
    await app.close();
  });
}
