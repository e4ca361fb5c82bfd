import { buildArchives } from '../../support/ended-archives.js';
import { buildScores } from '../../support/ended-scores.js';
import { buildQuarterReports } from '../../support/ended-quarter-reports.js';
import { buildReviews } from '../../support/ended-reviews.js';
import { buildBulletins } from '../../support/ended-bulletins.js';
import { describedRoutes } from '../../support/api-routes.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import { meetingDesk, topic } from '../../support/meeting-desk.js';
import type { TestApp } from '../../support/app.js';

interface Written {
  readonly id: string;
  readonly version?: number;
}
interface Row {
  /** As which seat. */
  readonly by?: string;
  /** What is there before, and where. */
  readonly there: () => Promise<string>;
  /** What is written over it. */
  readonly body: () => object | Promise<object>;
}

/** Every route that writes a record anew, with something to write; a new one is a row here. */
describe('a record written anew and sent again, by somebody who says no version', () => {
  let test: TestApp;
  const desk = meetingDesk(() => test);
  const { unit, post } = desk;

  beforeAll(async () => {
    test = await borrowTestApp('2026-07-22');
  });
  afterAll(() => test.close());

  const made = async (path: string, body: object, by = 'office-clerk'): Promise<string> => {
    const answer = await (await desk.as(by)).post<Written>(path, body);
    expect(answer).toMatchObject({ status: 201 });
    return answer.body.id;
  };
  const plan = { level: 'PROVINCIAL', year: 2026, name: '省委深改委2026年工作要点' };
  const project = { name: '营商环境改革', category: 'KEY', level: 'MUNICIPAL' };
  const planned = { year: 2026, title: '商务改革进展', kind: 'HEAR', month: 9, basis: '年度计划' };
  const problem = { title: '营业执照跨区变更难', whoHadItWords: '63户个体工商户', noSecrets: true };
  const indicator = {
    ...{ name: '再生水利用率', unitOfMeasure: '%', direction: 'UP', frequency: 'QUARTER', definition: '比重' },
    ...{ baselineValue: '0', baselineOn: '2025-12-31', targetValue: '100', targetOn: '2026-12-31' },
    trajectory: [{ day: '2026-09-30', value: '50' }],
  };
  const mail = {
    ...{ name: '政务邮箱', contact: '督察科', host: '192.0.32.8', port: 25, security: 'NONE' },
    from: 'reform@city.example.cn',
  };
  const webhook = { name: '协同平台', contact: '督察科', url: 'https://192.0.32.8/messages' };
  const robot = { kind: 'WECOM', name: '联络员群', contact: '督察科' };
  const sms = {
    ...{ kind: 'ALIYUN_SMS', name: '短信', contact: '督察科', url: 'https://192.0.32.8/' },
    ...{ keyId: 'KEY', signName: '市委改革办', template: 'SMS_1' },
  };
  const chain = () => ({
    ...{ leadingPostId: post('leading-official'), leadUnitId: unit('department') },
    responsibleUnitIds: [unit('department2'), unit('county')],
  });
  const rules = async (at: number): Promise<object> => {
    const { body } = await (await desk.as('office-deputy')).get<{ rules: object }[]>('/supervision/policies');
    return { rules: { ...body[0]?.rules, slip: { at, holdDefault: 3 } }, effectiveFrom: '2026-09-01', reason: '调整' };
  };
  const present = async (path: string): Promise<Record<string, unknown>> =>
    (await (await desk.as('office-clerk')).get(path)).body;

  const ROWS: Readonly<Record<string, Row>> = {
    '/higher-plans/:id': {
      there: () => made('/higher-plans', plan),
      body: () => ({ ...plan, issuedOn: '2026-02-10', reportColumns: ['TEXT', 'CODE'] }),
    },
    '/channels/:id/mail': {
      by: 'system-admin',
      there: () => made('/channels/mail', mail, 'system-admin'),
      body: () => ({ ...mail, contact: '督察科 0550-1234567' }),
    },
    '/channels/:id/webhook': {
      by: 'system-admin',
      there: () => made('/channels/webhook', { ...webhook, secret: `whsec_${'A'.repeat(32)}` }, 'system-admin'),
      body: () => ({ ...webhook, contact: '督察科 0550-1234567' }),
    },
    '/channels/:id/robot': {
      by: 'system-admin',
      there: () => made('/channels/robot', { ...robot, url: 'https://192.0.32.8/send?key=1' }, 'system-admin'),
      body: () => ({ ...robot, contact: '督察科 0550-1234567' }),
    },
    '/channels/:id/sms': {
      by: 'system-admin',
      there: () => made('/channels/sms', { ...sms, secret: 'SECRET' }, 'system-admin'),
      body: () => ({ ...sms, contact: '督察科 0550-1234567' }),
    },
    '/me/addresses': {
      there: async () => {
        await test.db.query('UPDATE channel SET in_service = true, tested_version = version');
        return '';
      },
      body: async () => {
        const [channel] = await test.db.query<{ id: string }>(`SELECT id FROM channel WHERE kind = 'MAIL' LIMIT 1`);
        return { items: [{ channelId: channel?.id, address: 'clerk@city.example.cn', wants: ['NORMAL'] }] };
      },
    },
    '/key-points/:id': {
      there: async () => {
        const planId = await made('/higher-plans', { ...plan, level: 'NATIONAL' });
        return made('/key-points', { planId, code: '1', text: '要素市场化' });
      },
      body: async () => ({
        code: '2',
        text: '要素改革',
        projectIds: [await made('/projects', { ...project, ...chain() })],
      }),
    },
    '/projects/:id': {
      there: () => made('/projects', { ...project, ...chain(), name: '水价改革' }),
      body: () => ({ ...project, ...chain(), name: '水价综合改革', groupUnitId: unit('group') }),
    },
    '/indicators/:id': {
      there: async () => {
        const projectId = await made('/projects', { ...project, ...chain(), name: '再生水改革' });
        return made('/indicators', { ...indicator, projectId, dataUnitId: unit('department') });
      },
      body: async () => {
        const { body } = await (await desk.as('office-clerk')).get<{ items: { projectId: string }[] }>('/indicators');
        const [of] = body.items;
        return { ...indicator, projectId: of?.projectId, dataUnitId: unit('department'), definition: '年度口径' };
      },
    },
    '/meetings/:id': {
      there: () => desk.planned([topic()]),
      body: () => desk.committee([topic(), desk.report()], { place: '三楼会议室' }),
    },
    '/agenda-plan-items/:id': {
      there: () => made('/agenda-plan-items', { ...planned, unitId: unit('department') }),
      body: () => ({ ...planned, unitId: unit('department2'), adjustedReason: '机构改革' }),
    },
    '/problems/:id': {
      there: () => made('/problems', problem),
      body: () => ({ ...problem, cause: '系统不互通', solvableBy: 'CITY' }),
    },
    '/document-issuers/:id': {
      by: 'office-chief',
      there: () => Promise.resolve(unit('office')),
      body: () => ({ fullName: '中共澄川市委全面深化改革委员会办公室', code: '澄改办' }),
    },
    '/archive-items/:id': {
      there: async () =>
        (await test.unitOfWork.run((tx) => buildArchives(tx, test.town)))['archiveItem.PREPARED'] ?? '',
      body: () => ({ pages: 3, place: '档案室3柜' }),
    },
    '/comparisons/:id': {
      there: async () => (await test.unitOfWork.run((tx) => buildScores(tx, test.town)))['comparison.DRAFT'] ?? '',
      body: () => ({ title: '四比四看', rows: [{ words: '创新做法' }], said: [] }),
    },
    '/bulletins/:id': {
      there: async () => (await test.unitOfWork.run((tx) => buildBulletins(tx, test.town)))['bulletin.DRAFT'] ?? '',
      body: () => ({ texts: [{ part: 'OVERALL', body: '总体平稳' }], leftOutIds: [] }),
    },
    '/quarter-reports/:id': {
      there: async () =>
        (await test.unitOfWork.run((tx) => buildQuarterReports(tx, test.town)))['quarterReport.DRAFT'] ?? '',
      body: () => ({ texts: [{ part: 'OVERALL', body: '总体平稳' }] }),
    },
    '/reviews/:id': {
      there: async () => (await test.unitOfWork.run((tx) => buildReviews(tx, test.town)))['review.DRAFT'] ?? '',
      body: () => ({ blocks: [{ heading: '', body: '改革平稳推进。', marks: [] }] }),
    },
    '/review-templates/:id': {
      there: async () =>
        (
          await test.db.one<{ id: string }>(
            `INSERT INTO review_template (name, headings) VALUES ('模板', '[]') RETURNING id`,
          )
        ).id,
      body: () => ({ name: '本市模板', headings: [{ title: '', domains: [], rest: true, blocks: [] }] }),
    },
    '/people/:id': {
      there: () => Promise.resolve(test.town.seats['department-liaison']?.personId ?? ''),
      body: () => ({ name: '王改', phone: '0359-1234567' }),
    },
    '/posts/:id': {
      there: () => Promise.resolve(post('department-liaison')),
      body: () => ({ title: '改革联络员', rank: 9, headsCity: false }),
    },
    '/units/:id': {
      there: () => Promise.resolve(unit('department3')),
      body: async () => {
        const { headedByCityLeader } = await present(`/units/${unit('department3')}`);
        return { name: '市水利局', headedByCityLeader, sortOrder: 77 };
      },
    },
    '/units/:id/group': {
      there: () => Promise.resolve(unit('group')),
      body: () => ({ hostUnitId: unit('department'), memberUnitIds: [unit('department2')], remit: '商务改革' }),
    },
    '/supervision/rule-proposals/:id': {
      by: 'office-deputy',
      there: async () => made('/supervision/rule-proposals', await rules(5), 'office-deputy'),
      body: () => rules(4),
    },
  };

  it('is known of every route', async () => {
    const { routes } = await describedRoutes(test.url);
    const { body: registers } = await (await desk.as('office-clerk')).get<{ items: { path: string }[] }>('/registers');
    // Each register tries its own (every-register.spec).
    const ofRegisters = registers.items.map(({ path }) => `/${path}/{id}`);
    const written = routes
      .filter(({ method, path }) => method === 'PUT' && !ofRegisters.includes(path))
      .map(({ path }) => path);
    expect(written.sort()).toEqual(
      Object.keys(ROWS)
        .map((path) => path.replace(':id', '{id}'))
        .sort(),
    );
  });

  it.each(Object.entries(ROWS))('changes nothing, writes nothing, and answers as before: %s', async (path, row) => {
    const to = path.replace(':id', await row.there());
    const body = await row.body();
    const client = await desk.as(row.by ?? 'office-clerk');
    const traces = async () =>
      test.db.query(
        `SELECT (SELECT count(*) FROM audit_event WHERE action NOT LIKE 'session.%') AS acts, (SELECT count(*) FROM notice) AS notices, (SELECT count(*) FROM approval) AS asked`,
      );
    const before = await traces();
    const first = await client.put<Written>(to, body);
    expect(first).toMatchObject({ status: 200 });
    const once = await traces();
    expect(once).not.toEqual(before);
    const again = await client.put<Written>(to, body);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(await traces()).toEqual(once);
  });
});
