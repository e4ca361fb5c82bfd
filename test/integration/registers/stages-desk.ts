import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Answer, Client } from '../../support/client.js';

/* Registers with stages: one after the other, with what each asks; what is owed of the next; what is counted of them. */

export interface Ref {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly waits?: boolean;
  readonly code?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}
export type Sent = Readonly<Record<string, unknown>>;

export let app: TestApp;
const seats = new Map<string, Client>();

export const as = async (seat: string): Promise<Client> => {
  const known = seats.get(seat) ?? (await app.as(seat));
  seats.set(seat, known);
  return known;
};
export const act = async (seat: string, path: string, body: Sent = {}): Promise<Answer<Ref>> =>
  (await as(seat)).post<Ref>(path, body);
export const get = async (path: string): Promise<Answer['body']> => (await (await as('office-chief')).get(path)).body;
export const said = ({ status, body: { errors = [], code = '' } }: Answer<Ref>): string => {
  const faults = errors.map((one) => `${one.pointer} ${one.code}`);
  return [status, ...(faults.length > 0 ? faults : [code])].join(' ').trim();
};

/** Reported by the clerk and confirmed by the section chief. */
export async function confirmed(path: string, row: Sent): Promise<string> {
  const { body } = await act('office-clerk', `/${path}`, row);
  expect(body.errors ?? body.code).toBeUndefined();
  await act('office-chief', `/${path}/${body.id}/confirm`);
  return body.id;
}

export const owed = (entryId: string): Promise<readonly string[]> =>
  app.db
    .query<{ line: string }>(
      `SELECT d.stage || ' ' || o.kind || ' ' || o.ladder || ' ' || o.due_on || ' ' || o.state AS line
         FROM register_due d JOIN obligation o ON o.subject_id = d.id WHERE d.entry_id = $1
        UNION ALL SELECT w.what || ' ' || o.kind || ' ' || o.ladder || ' ' || o.due_on || ' ' || o.state
         FROM office_work w JOIN obligation o ON o.subject_id = w.id WHERE w.subject_id = $1 ORDER BY 1`,
      [entryId],
    )
    .then((rows) => rows.map(({ line }) => line));
export const move = (id: string, stage: string, given: Sent = {}, path = 'pilots'): Promise<Answer<Ref>> =>
  act('office-chief', `/${path}/${id}/move`, { stage, ...given });
export const counted = async (id: string, year = 2026): Promise<number> =>
  ((await get(`/counts?year=${String(year)}`))['items'] as { id: string; value: number }[]).find((one) => one.id === id)
    ?.value ?? -1;

/** The word of a head of the office on what waits of an entry. */
export async function decide(seat: string, kind: string, entryId: string, decision = 'approve'): Promise<Answer<Ref>> {
  const [waiting] = await app.db.query<{ id: string }>(
    `SELECT id FROM approval WHERE kind = $1 AND subject_id = $2 AND state = 'PENDING'`,
    [kind, entryId],
  );
  return act(seat, `/approvals/${waiting?.id ?? ''}/${decision}`, { words: '请办理' });
}

/** The office lends one post to the holder of another for some days. */
export const lend = (of: string, to: string): Promise<unknown> =>
  app.db.query(
    `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, app_today(), app_today() + 2, '出差') RETURNING id`,
    [app.town.seats[of]?.postId, app.town.seats[to]?.postId],
  );

/** Opens the desk for the tests of a file. */
export function openStages(): void {
  beforeAll(async () => {
    app = await borrowTestApp('2026-07-01');
  });
  afterAll(async () => {
    seats.clear();
    await app.close();
  });
}
