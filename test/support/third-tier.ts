import type { Walk } from './walk.js';

/** A project that an official of the town leads for the department. @returns its id */
export async function ledProject(walk: Walk, leader = 'leading-official', unit = 'department'): Promise<string> {
  const { town } = walk.app;
  const [project] = await walk.app.unitOfWork.run((tx) =>
    tx.query<{ id: string }>(
      `WITH p AS (INSERT INTO project (code, name, category, level, leader_led_from, leading_post_id, lead_unit_id)
         VALUES ('T3', '乡村e镇建设', 'KEY', 'MUNICIPAL', '2026-01-01', $1, $2) RETURNING id),
       parties AS (INSERT INTO project_party (project_id, role, post_id, unit_id, from_day)
         SELECT p.id, v.role, v.post, v.unit, '2026-01-01' FROM p, (VALUES ('LEADING_OFFICIAL', $1::uuid, NULL::uuid), ('LEAD', NULL, $2::uuid)) AS v(role, post, unit))
       SELECT id FROM p`,
      [town.seats[leader]?.postId, town.units[unit]],
    ),
  );
  return project?.id ?? '';
}

/** A person raises what lags to a tier. @returns the interview's id */
export async function raiseTo(
  walk: Walk,
  obligation: string,
  tier: number,
  by = 'office-executive-deputy',
): Promise<string> {
  const found = await walk.caseOf(obligation);
  await walk.act(by, `/supervision/cases/${found?.id ?? ''}/raise`, {
    tier,
    reason: '两次退回后仍未补正',
    skipReason: '影响全市进度',
  });
  return (await walk.interview(obligation, tier)).id;
}

/** Whoever leads a project of the proposal was told first: his secretary marks it as known, so that it can be signed at once. */
export async function noteLed(walk: Walk, id: string, by = 'leader-secretary'): Promise<void> {
  const { body } = await walk.read('office-clerk', `/interviews/${id}`);
  if ((body['toldLeaders'] as unknown[]).length > 0) await walk.act(by, `/interviews/${id}/note`);
}

/** A talk that is proposed is signed, acknowledged and held, with one demand. @returns its id */
export async function holdTalk(
  walk: Walk,
  obligation: string,
  tier: number,
  { by, signing = {}, unit = 'department' }: { readonly by: string; readonly signing?: object; readonly unit?: string },
): Promise<string> {
  const { id } = await walk.interview(obligation, tier);
  await noteLed(walk, id);
  await walk.act(by, `/interviews/${id}/approve`, signing);
  await walk.act(`${unit}-office`, `/interviews/${id}/acknowledge`);
  const { items, scheduledOn } = await walk.interview(obligation, tier);
  await walk.goTo(scheduledOn as string, '15:00');
  await walk.act('office-clerk', `/interviews/${id}/record`, {
    talkedOn: scheduledOn,
    place: '会议室',
    participants: '约谈双方',
    intervieweePresent: true,
    points: '限期完成',
    explanation: '人手不足',
    items: items.map((item) => ({ itemId: item.id, demand: '按期报送' })),
  });
  return id;
}

/** Held, and nothing reported until the rectification has failed. @returns the interview's id */
export async function failTalk(
  walk: Walk,
  obligation: string,
  tier: number,
  held: Parameters<typeof holdTalk>[3],
): Promise<string> {
  const id = await holdTalk(walk, obligation, tier, held);
  const [due] = await walk.app.db.query<{ day: string }>(
    'SELECT add_working_days(due_on, 3)::text AS day FROM interview_item WHERE interview_id = $1',
    [id],
  );
  await walk.goTo(due?.day ?? '');
  return id;
}

/** A person raises it to the third tier, and that fails. @returns the interview's id */
export async function failThirdTier(walk: Walk, obligation: string, signing: object = {}): Promise<string> {
  await raiseTo(walk, obligation, 3);
  return failTalk(walk, obligation, 3, { by: 'office-director', signing });
}
