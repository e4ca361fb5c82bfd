import { openObligation } from '../../../src/modules/obligations/index.js';
import type { Tx } from '../../../src/platform/database/tx.js';
import { ledProject } from '../../support/third-tier.js';
import { Walk } from '../../support/walk.js';

type Body = Record<string, unknown>;

/** A listing of one matter that is done with and one thing of a project that another unit takes over. */
describe('a listing of a unit that is divided', () => {
  let walk: Walk;
  let project: string;

  beforeAll(async () => {
    walk = await Walk.start('2026-10-20');
    project = await ledProject(walk);
  });
  afterAll(() => walk.close());

  const unit = (key: string): string => walk.app.town.units[key] ?? '';
  /** A problem, and an indicator, of the project that goes, to be solved and read by the unit that is divided. */
  const OF_THE_PROJECT = {
    PROBLEM: `INSERT INTO problem (title, origin, who_had_it_unit_id, owner_unit_id, project_id, state, state_on, due_on, natural_key)
      VALUES ('通关慢', 'UNIT', $1, $1, $2, 'SOLVING', '2026-10-01', '2026-11-30', '通关慢') RETURNING id`,
    INDICATOR: `INSERT INTO indicator (name, project_id, unit_of_measure, direction, baseline_value, baseline_on, target_value, target_on, frequency,
      definition, data_unit_id, natural_key)
      VALUES ('再生水利用率', $2, '%', 'UP', '0', '2025-12-31', '100', '2026-12-31', 'MONTH', '比重', $1, '再生水利用率') RETURNING id`,
  } as const;
  const settled = async (tx: Tx): Promise<string> => {
    const { id: subjectId } = await tx.one<{ id: string }>('SELECT new_id() AS id');
    const title = '出台方案';
    const id = await openObligation(tx, {
      ...{ kind: 'TASK', subjectId, title, ownerUnitId: unit('department') },
      dueOn: '2026-12-01',
    });
    await tx.execute(`UPDATE obligation SET state = 'MET', settled_on = app_today(), next_at = NULL WHERE id = $1`, [
      id,
    ]);
    return id;
  };
  const listingOf = (type: keyof typeof OF_THE_PROJECT): Promise<string> =>
    walk.app.unitOfWork.run(async (tx) => {
      const { id: itemId } = await tx.one<{ id: string }>(OF_THE_PROJECT[type], [unit('department'), project]);
      const { id } = await tx.one<{ id: string }>(
        `INSERT INTO listing (unit_id, reason, state, approver_role, listed_on, first_ends_on, ends_on)
         VALUES ($1, '长期滞后', 'LISTED', 'EXECUTIVE_DEPUTY_DIRECTOR', '2026-10-01', '2026-11-19', '2026-11-19') RETURNING id`,
        [unit('department')],
      );
      await tx.execute(
        `INSERT INTO listing_item (listing_id, type, item_id, position, title, fact)
         VALUES ($1, 'OBLIGATION', $2, 1, '出台方案', '逾期'), ($1, $3, $4, 2, '划转的', '滞后')`,
        [id, await settled(tx), type, itemId],
      );
      return id;
    });

  it('goes with the problems and indicators that are all that is open of it, as the preview says', async () => {
    const listings = [await listingOf('PROBLEM'), await listingOf('INDICATOR')];
    const draft = {
      ...{ kind: 'SPLIT', basis: '河编发〔2026〕12号', orderedOn: '2026-10-20', projectIds: [project] },
      ...{ fromUnitId: unit('department'), toUnitId: unit('department2') },
    };
    const { body } = await walk.tryAct('office-chief', '/unit-transfers/preview', draft);
    expect((body['others'] as Body[]).find(({ what }) => what === 'LISTING')).toEqual({ what: 'LISTING', count: 2 });
    const { approvalId } = await walk.act('office-chief', '/unit-transfers', draft);
    await walk.act('office-executive-deputy', `/approvals/${approvalId as string}/approve`, { words: '同意' });
    for (const id of listings) {
      const shown = (await walk.read('department2-chief', `/listings/${id}`)).body;
      expect([shown['unitName'], (shown['items'] as Body[]).map(({ movedTo, done }) => [movedTo, done])]).toEqual([
        '市教育局',
        [
          [null, true],
          [null, false],
        ],
      ]);
    }
  });
});
