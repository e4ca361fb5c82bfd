import type { Reader, Tx } from '../../src/platform/database/tx.js';
import { type OpenDoor, openDoor } from '../support/faults/door.js';
import { brokenInvariants, INVARIANTS } from '../support/faults/invariants.js';
import { continueFrom, reference } from '../support/faults/reference.js';
import type { TestDatabase } from '../support/databases.js';

const one = (table: string, where = 'true'): string => `(SELECT id FROM ${table} WHERE ${where} ORDER BY id LIMIT 1)`;
const set = (table: string, change: string, where = 'true'): string =>
  `UPDATE ${table} SET ${change} WHERE id = ${one(table, where)}`;
const copyEvent = (action: string): string => `
INSERT INTO audit_event (action, subject_type, subject_id, actor_kind, actor_name, origin, facts)
SELECT action, subject_type, subject_id, actor_kind, actor_name, origin, facts FROM audit_event WHERE action = '${action}' LIMIT 1`;
const copyStep = (kind: string): string => `
INSERT INTO case_step (obligation_id, case_id, interview_id, kind, clause, rung, date_run, lateness, dates, policy_version, calendar_version, why, people, notice_keys, actor_name, on_day, at)
SELECT obligation_id, case_id, interview_id, kind, clause, rung, date_run, lateness, dates, policy_version, calendar_version, why, people, notice_keys, actor_name, on_day, at
  FROM case_step WHERE kind = '${kind}' ORDER BY number LIMIT 1`;
const step = (kind: string, change: string): string =>
  `UPDATE case_step SET ${change} WHERE id = ${one('case_step', `kind = '${kind}'`)}`;

/** One small lie for each invariant, told to the database in which the whole story is. */
const LIES: Readonly<Record<string, string>> = {
  'what an audit event names is there': `UPDATE audit_event SET subject_id = new_id() WHERE id = ${one('audit_event', `action = 'duty.planned'`)}`,
  'each change of a duty is one recorded act, and the reverse': copyEvent('duty.verified'),
  'a state that a duty has reached was reached by its act': `DELETE FROM audit_event WHERE id = ${one('audit_event', `action = 'duty.verified'`)}`,
  'each change of a task is one recorded act, and the reverse': copyEvent('task.verified'),
  'a task that was assigned, decided or demanded has its assignment on record once': set('task', `source = 'DECISION'`),
  'each change of an interview is one recorded act or one matter that joined, and the reverse':
    copyEvent('interview.talked'),
  'each change of a case is one step of its timeline, and the reverse': copyStep('CASE_PAUSED'),
  'each decision of an approval is on record once, and the reverse': copyEvent('approval.approved'),
  'each explanation has its filing, confirmation and verdict on record once': copyEvent('explanation.filed'),
  'each opening and close of a quarter is on record once': copyEvent('cycle.opened'),
  'what the engine did to an obligation is what its timeline shows': copyEvent('obligation.supervised'),
  'every seal holds exactly the events that it counted, and continues the one before': `
    INSERT INTO audit_seal (number, to_era, to_xid, first_event_number, event_count, previous_digest, digest)
    SELECT 1, max(era), '9000000000'::xid8, 1, count(*) + 1, ''::bytea, sha256(''::bytea || int8send(1) || int8send(count(*) + 1) || string_agg(digest, ''::bytea ORDER BY era, xid, id)) FROM audit_event`,
  'no event that waits for its seal was changed': `UPDATE audit_event SET actor_name = '他人' WHERE id = ${one('audit_event')}`,
  'every open obligation has a next step or a hold': set(
    'obligation',
    'next_at = NULL',
    `state = 'OPEN' AND ladder = 'FULL' AND next_at IS NOT NULL`,
  ),
  'an ended obligation waits for nothing': set('obligation', `next_at = app_now() + interval '1 day'`, `state = 'MET'`),
  'a live interview has a next look': set('interview', 'next_at = NULL', 'ended_on IS NULL'),
  'nothing was set aside as faulty': set('obligation', 'quarantined_at = now()'),
  'one open case per obligation': `DROP INDEX supervision_case_open; INSERT INTO supervision_case (obligation_id, unit_id, policy_version, calendar_version, date_run)
    SELECT obligation_id, unit_id, policy_version, calendar_version, date_run FROM supervision_case WHERE state <> 'CLOSED' LIMIT 1`,
  'a case was opened once and closed once': copyStep('CASE_OPENED'),
  'tiers only +1': step('TIER_PROPOSAL', `why = why || '{"tier": 3}'`),
  'a case stands at the tier of its last proposal': set('supervision_case', 'tier = 3', 'tier = 1'),
  'every proposal is one item of one interview of its tier, and the reverse': copyStep('TIER_PROPOSAL'),
  'each rung fired once and is one step of the timeline, and the reverse': copyStep('SLIP_SENT'),
  'at most one rung a day for each obligation': `INSERT INTO fired_rung SELECT obligation_id, key || '×', fired_on FROM fired_rung WHERE fired_on IS NOT NULL LIMIT 1`,
  'at most one notice per key, and none twice under two keys': `
    INSERT INTO notice (key, kind, recipient_post_id, recipient_person_id, subject_type, subject_id, title, body, issued_on)
    SELECT key || '×', kind, recipient_post_id, recipient_person_id, subject_type, subject_id, title, body, issued_on FROM notice WHERE kind = 'URGING_SLIP' LIMIT 1`,
  'each notice of a step was sent, and each notice of the watch belongs to a step': `DELETE FROM notice WHERE id = ${one('notice', `kind = 'URGING_SLIP'`)}`,
  'no notice for what is finished': `UPDATE notice SET issued_on = issued_on + 200 WHERE id = ${one('notice n', `n.kind = 'REMINDER' AND EXISTS (SELECT FROM obligation o WHERE o.id = n.subject_id AND o.state = 'MET')`)}`,
  'no rung outside working days and hours': step('OVERDUE_REMINDER', `at = at - interval '3 hours'`),
  'no step counts more lateness than its clock ran': step('SLIP_SENT', 'lateness = lateness + 1'),
  'no step before its time': step('SLIP_PREPARED', 'lateness = 2'),
  'no talk before the days of its notice, and no rung of a date before that date was set': set(
    'interview',
    'talked_on = signed_on + 1',
    'talked_on IS NOT NULL',
  ),
  'a duty and its obligation stand alike': set('duty', `state = 'SUBMITTED'`, `state = 'VERIFIED'`),
  'a duty and its obligation are of one unit and one project, so that scope by either is the same': set(
    'obligation',
    `owner_unit_id = (SELECT max(id::text)::uuid FROM unit WHERE id <> owner_unit_id)`,
    `kind = 'DUTY'`,
  ),
  'a task and its obligation stand alike': set('task', `state = 'SUBMITTED'`, `state = 'VERIFIED'`),
  'every duty, task and plan has its one obligation': set('quarter_plan', 'obligation_id = new_id()'),
  'what is filed waits for exactly one verdict, and nothing else does': set(
    'obligation',
    `state = 'OPEN', next_at = app_now()`,
    `kind = 'VERIFICATION' AND state = 'MET'`,
  ),
  'the clock stands while something waits for its verdict, and not otherwise': `UPDATE obligation_pause SET to_day = NULL WHERE id = ${one('obligation_pause', `reason = 'FILED'`)}`,
  'what is asked for holds the clock until it is decided': `UPDATE obligation_pause SET to_day = NULL WHERE id = ${one('obligation_pause', `reason = 'EXTENSION'`)}`,
  'a filed duty is credited with its one activity': `DELETE FROM activity_credit WHERE activity_id = ${one('activity')}`,
  'an activity was filed by one act': copyEvent('duty.submitted'),
  'an ended case has no live item, and an ended interview none': set(
    'interview_item',
    'ended_on = NULL',
    `state = 'CLOSED'`,
  ),
  'a signed, live interview has its approval decided, an unsigned one waits for it': set(
    'approval',
    `state = 'PENDING'`,
    `kind = 'INTERVIEW' AND state = 'APPROVED'`,
  ),
  'a rectification is watched while its item is, and not longer': set(
    'obligation',
    `state = 'OPEN', next_at = app_now()`,
    `kind = 'RECTIFICATION' AND state = 'MET'`,
  ),
  'numbers of slips and interviews have no gap': 'UPDATE slip_serial SET last = last + 1',
  'counts equal the sum of states': `UPDATE cycle SET counts = jsonb_set(counts, '{outcomes,MISSED}', '8')`,
  'no work and no act is half-done': set('work', `state = 'RUNNING'`),
  'the outbox empties': `UPDATE outbox SET dispatched_at = NULL WHERE id = (SELECT min(id) FROM outbox)`,
};

/** What keeps people from lying keeps this test from it too. */
const GUARDS = ['audit_event', 'audit_seal', 'case_step', 'frozen_duty'];

class Undo extends Error {}

describe('the invariants', () => {
  let database: TestDatabase;
  let door: OpenDoor;

  beforeAll(async () => {
    database = await continueFrom((await reference()).templates.told);
    door = await openDoor(database.url);
  }, 600_000);
  afterAll(async () => {
    await door.close();
    await database.drop();
  });

  it('all hold when the story is told without faults', async () => {
    expect(await brokenInvariants(door.database)).toEqual({});
  });

  it('each have a lie that they are tried with', () => {
    expect(Object.keys(LIES).sort()).toEqual(INVARIANTS.map(({ name }) => name).sort());
  });

  it.each(INVARIANTS)('“$name” finds a single row that breaks it', async ({ name, sql }) => {
    let found: readonly unknown[] = [];
    const lie = async (tx: Tx): Promise<never> => {
      for (const table of GUARDS)
        await tx.execute(
          `ALTER TABLE ${table} DISABLE TRIGGER ${table === 'audit_event' ? 'audit_event_append_only' : 'USER'}`,
        );
      for (const part of (LIES[name] ?? '').split('; ')) expect(await told(tx, part)).toBe(true);
      found = await tx.query(sql);
      throw new Undo();
    };
    await expect(door.unitOfWork.run(lie)).rejects.toThrow(Undo);
    expect(found).not.toEqual([]);
  });
});

/** A lie that changes nothing would prove nothing. */
async function told(tx: Tx & Reader, sql: string): Promise<boolean> {
  if (sql.startsWith('DROP')) {
    await tx.execute(sql);
    return true;
  }
  const touched = await tx.query<object>(`${sql} RETURNING 1`);
  return touched.length > 0;
}
