import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Answer, Client } from '../../support/client.js';

export interface Ref {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly taskId?: string;
  readonly problemId?: string;
  readonly code?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}
export interface Page extends Ref {
  readonly whoHadIt: string;
  readonly stateOn: string;
  readonly dueOn: string | null;
  readonly obligationId: string | null;
  readonly letterNumber: string | null;
  readonly confirmation: { readonly how: string; readonly on: string; readonly registeredByName: string } | null;
  readonly steps: readonly { readonly act: string; readonly dueOn: string | null; readonly words: string | null }[];
  readonly tasks: readonly { readonly id: string }[];
  readonly may: Readonly<Record<string, boolean>>;
}

export let app: TestApp;
const seats = new Map<string, Client>();
export const as = async (seat: string): Promise<Client> => {
  const known = seats.get(seat) ?? (await app.as(seat));
  seats.set(seat, known);
  return known;
};
export const unit = (key: string): string => app.town.units[key] ?? '';
export const act = async (seat: string, path: string, body: unknown = {}): Promise<Answer<Ref>> =>
  (await as(seat)).post<Ref>(path, body);
export const page = async (seat: string, id: string): Promise<Page> =>
  (await (await as(seat)).get<Page>(`/problems/${id}`)).body;
export const codes = ({ body }: Answer<Ref>): readonly string[] =>
  (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
export const listed = async (
  seat: string,
  query = '',
): Promise<readonly { id: string; redated: number; light: string | null }[]> =>
  (await (await as(seat)).get<{ items: { id: string; redated: number; light: string | null }[] }>(`/problems?${query}`))
    .body.items;

let made = 0;
export const body = (changed: object = {}): object => {
  made += 1;
  return { title: `营业执照跨区变更难${String(made)}`, whoHadItWords: '63户个体工商户', noSecrets: true, ...changed };
};
export const report = async (seat: string, changed: object = {}): Promise<Ref> => {
  const answer = await act(seat, '/problems', body(changed));
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
};
export const owned = (changed: object = {}): Promise<Ref> =>
  report('office-clerk', { ownerUnitId: unit('department'), dueOn: '2026-08-14', ...changed });
export const solution = { solution: '设立跨区通办窗口', effects: [{ value: '63', unitOfMeasure: '户' }] };
export const solved = async (changed: object = {}): Promise<string> => {
  const { id } = await owned(changed);
  expect((await act('department-liaison', `/problems/${id}/solve`, solution)).body.state).toBe('SOLVED');
  return id;
};
export const call = { how: 'CALL', on: '2026-07-22', words: '已经办成，满意' };
export const open = (kind: string, id: string): Promise<{ state: string; due_on: string; ladder: string }[]> =>
  app.db.query(
    `SELECT o.state, o.due_on, o.ladder FROM obligation o LEFT JOIN office_work w ON w.id = o.subject_id
      WHERE o.kind = $1 AND coalesce(w.subject_id, o.subject_id) = $2 ORDER BY o.id`,
    [kind, id],
  );
export const told = async (kind: string, id: string): Promise<readonly string[]> =>
  (
    await app.db.query<{ role: string }>(
      'SELECT DISTINCT p.role FROM notice n JOIN post p ON p.id = n.recipient_post_id WHERE n.kind = $1 AND n.subject_id = $2 ORDER BY p.role',
      [kind, id],
    )
  ).map(({ role }) => role);

/** A filed matter of the department's, with a record. */
export async function filedDuty(kind: string, record: object): Promise<string> {
  const { id } = await app.unitOfWork.run((tx) =>
    tx.one<{ id: string }>(
      `WITH q AS (INSERT INTO cycle (year, quarter, state, opened_on, act_by, file_by, plans_due_on) VALUES (2026, 3, 'OPEN', '2026-07-01', '2026-09-30', '2026-10-15', '2026-07-15')
             ON CONFLICT DO NOTHING RETURNING id),
            p AS (INSERT INTO project (code, name, category, level, lead_unit_id) VALUES ('P' || new_id(), '改革' || new_id(), 'KEY', 'MUNICIPAL', $1) RETURNING id),
            o AS (INSERT INTO obligation (kind, ladder, subject_id, owner_unit_id, title, due_on, original_due_on, opened_on, state, first_filed_on, filed_at, light_at_filing)
              VALUES ('DUTY', 'FULL', new_id(), $1, '事项', '2026-10-15', '2026-10-15', '2026-07-01', 'SUBMITTED', '2026-07-20', app_now(), 'GREEN') RETURNING id, subject_id),
            a AS (INSERT INTO activity (kind, held_on, place, leader, leader_title, summary, record, filed_by_person)
              VALUES ($2, '2026-07-20', '乡镇', '张三', '副市长', '开展活动。', $3::jsonb, $4) RETURNING id)
       INSERT INTO duty (id, cycle_id, project_id, kind, unit_id, state, activity_id, obligation_id, held_on)
       SELECT o.subject_id, coalesce((SELECT id FROM q), (SELECT id FROM cycle WHERE year = 2026 AND quarter = 3)), p.id, $2, $1, 'SUBMITTED', a.id, o.id, '2026-07-20' FROM p, o, a RETURNING id`,
      [unit('department'), kind, JSON.stringify(record), app.town.seats['department-liaison']?.personId],
    ),
  );
  return id;
}

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
