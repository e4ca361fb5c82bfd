import { createUnitWithPosts, isCityHead } from '../../modules/organisation/index.js';
import { recordAct } from '../../modules/audit/index.js';
import type { Tx } from '../../platform/database/tx.js';
import { systemActor } from '../../shared-kernel/actor.js';
import { nameOf, phoneOf } from './names.js';
import type { OfficialDraft } from './officials.js';
import type { PersonaDraft } from './personas.js';
import type { GroupOf, UnitDraft } from './units.js';

/** The demo's own name in the record of what it did before anybody could act. */
const FOUNDER = systemActor('演示数据');

/** Sets up units with the usual vacant posts, each below the one that it names. */
export async function foundUnits(tx: Tx, units: readonly UnitDraft[]): Promise<void> {
  const ids = new Map<string, string>();
  for (const [sortOrder, { name, kind, under }] of units.entries()) {
    const parentId = under === null ? null : (ids.get(under) ?? null);
    ids.set(name, await createUnitWithPosts(tx, { name, kind, parentId, sortOrder }));
  }
  await recordAct(tx, FOUNDER, {
    action: 'demo.founded',
    subjectType: 'UNIT',
    subjectId: null,
    facts: { units: units.length },
  });
}

/** Says where groups have their offices and who sits in them, by the names of the units. */
export async function foundGroups(tx: Tx, groups: readonly GroupOf[]): Promise<void> {
  await tx.execute(
    `UPDATE unit g SET host_unit_id = h.id, remit = d.remit,
            member_unit_ids = (SELECT array_agg(m.id ORDER BY k.place) FROM jsonb_array_elements_text(d.members) WITH ORDINALITY k(name, place) JOIN unit m ON m.name = k.name)
       FROM jsonb_to_recordset($1::jsonb) AS d("group" text, host text, members jsonb, remit text) JOIN unit h ON h.name = d.host
      WHERE g.name = d."group" AND g.host_unit_id IS NULL`,
    [JSON.stringify(groups)],
  );
}

/** Adds the posts of city leaders and their secretaries that are not there yet. */
export async function addOfficials(tx: Tx, officials: readonly OfficialDraft[]): Promise<void> {
  await tx.execute(
    `INSERT INTO post (unit_id, role, rank, title, heads_city)
     SELECT u.id, d.role, d.rank, d.title, d.heads FROM jsonb_to_recordset($1::jsonb) AS d(unit text, role text, rank int, title text, heads boolean)
       JOIN unit u ON u.name = d.unit
      WHERE NOT EXISTS (SELECT 1 FROM post p WHERE p.unit_id = u.id AND p.title = d.title AND p.abolished_on IS NULL)`,
    [JSON.stringify(officials.map((one) => ({ ...one, heads: isCityHead(one) })))],
  );
  await tx.execute(
    `UPDATE post SET serves_post_id = leader.id
       FROM jsonb_to_recordset($1::jsonb) AS d(unit text, title text, serves text)
       JOIN unit u ON u.name = d.unit JOIN post leader ON leader.unit_id = u.id AND leader.title = d.serves
      WHERE post.unit_id = u.id AND post.title = d.title AND d.serves IS NOT NULL AND post.serves_post_id IS NULL`,
    [JSON.stringify(officials)],
  );
}

/** The order in which the city's leaders stand: its heads first, then the executive vice mayor, then the others. */
export async function orderOfficials(tx: Tx): Promise<void> {
  await tx.execute(
    `UPDATE post p SET order_no = k.place FROM (
       SELECT id, row_number() OVER (ORDER BY NOT heads_city, title NOT LIKE '%书记%', title NOT LIKE '%常务%', rank DESC, title, id) AS place
         FROM post WHERE role = 'LEADING_OFFICIAL' AND abolished_on IS NULL) k
      WHERE p.id = k.id`,
  );
}

interface Vacancy {
  readonly postId: string;
}

const VACANCIES = `
SELECT o.id AS "postId" FROM post o JOIN unit u ON u.id = o.unit_id
 WHERE o.abolished_on IS NULL AND NOT EXISTS (SELECT 1 FROM tenure t WHERE t.post_id = o.id)
 ORDER BY u.sort_order, u.name, o.rank DESC, o.title`;

const APPOINT = `
WITH named AS (
  SELECT d.post_id, d.name, d.phone, d.login, new_id() AS person_id
    FROM jsonb_to_recordset($1::jsonb) AS d(post_id uuid, name text, phone text, login text)
), people AS (
  INSERT INTO person (id, name, phone) SELECT person_id, name, phone FROM named RETURNING id
), held AS (
  INSERT INTO tenure (post_id, person_id, from_day) SELECT n.post_id, p.id, app_today() FROM named n JOIN people p ON p.id = n.person_id
)
INSERT INTO account (login, person_id) SELECT n.login, p.id FROM named n JOIN people p ON p.id = n.person_id`;

/**
 * Appoints an invented person to every post that was never held, with an account that has no password.
 * @returns how many were appointed
 */
export async function appointEverybody(tx: Tx): Promise<number> {
  const vacancies = await tx.query<Vacancy>(VACANCIES);
  if (vacancies.length === 0) return 0;
  const [{ count } = { count: 0 }] = await tx.query<{ count: number }>('SELECT count(*)::int AS count FROM person');
  const people = vacancies.map(({ postId }, index) => {
    const number = count + index;
    return { post_id: postId, name: nameOf(number), phone: phoneOf(number), login: `demo-${String(number + 1)}` };
  });
  await tx.execute(APPOINT, [JSON.stringify(people)]);
  const facts = { people: people.length };
  await recordAct(tx, FOUNDER, { action: 'demo.appointed', subjectType: 'POST', subjectId: null, facts });
  return people.length;
}

/** Gives the personas their keys: those with a post to its holder's account, administrators one of their own. */
export async function namePersonas(tx: Tx, personas: readonly PersonaDraft[]): Promise<void> {
  const seats = personas.flatMap(({ persona, seat }) => ('unit' in seat ? [{ persona, ...seat }] : []));
  const admins = personas.flatMap(({ persona, seat }) => ('admin' in seat ? [{ persona, admin: seat.admin }] : []));
  await tx.execute(
    `UPDATE account SET demo_persona = d.persona
       FROM jsonb_to_recordset($1::jsonb) AS d(persona text, unit text, role text, title text)
       JOIN unit u ON u.name = d.unit
       JOIN LATERAL (SELECT t.person_id FROM post o JOIN tenure t ON t.post_id = o.id AND daterange(t.from_day, t.to_day) @> app_today()
                      WHERE o.unit_id = u.id AND o.role = d.role AND (d.title IS NULL OR o.title = d.title)
                      ORDER BY o.rank DESC, o.id LIMIT 1) s ON true
      WHERE account.person_id = s.person_id`,
    [JSON.stringify(seats)],
  );
  await tx.execute(
    `INSERT INTO account (login, admin_role, demo_persona)
     SELECT d.persona, d.admin, d.persona FROM jsonb_to_recordset($1::jsonb) AS d(persona text, admin text) ON CONFLICT (login) DO NOTHING`,
    [JSON.stringify(admins)],
  );
}
