import type { Database } from '../../platform/database/database.js';
import type { ApiClient } from '../api-client/api-client.js';
import type { Seat } from '../api-client/seat.js';
import { CHIEF, CLERK, DEPUTY } from '../acts/acts.js';
import { CITY } from './units.js';

/** How far an entry has come when the visitor arrives. */
type Standing = 'WAITING' | 'RETURNED' | 'CONFIRMED' | 'COUNTED' | 'PUBLIC';

/** What a department issued for a project of the ledger. */
interface OutputDraft {
  readonly unit: string;
  readonly project: string;
  readonly title: string;
  readonly number: string;
  readonly kind: string;
  readonly on: string;
  readonly standing: Standing;
}

const output = (
  unit: string,
  project: string,
  title: string,
  [number, kind, on, standing]: readonly [string, string, string, Standing],
): OutputDraft => ({ unit, project, title, number, kind, on, standing });

const OUTPUTS: readonly OutputDraft[] = [
  output('市商务局', '乡镇电商小镇建设', '乡镇电商小镇建设管理办法', [
    '澄商发〔2026〕9号',
    'RULE',
    '2026-06-12',
    'PUBLIC',
  ]),
  output('市商务局', '乡镇电商小镇建设', '电商小镇验收工作方案', [
    '澄商发〔2026〕17号',
    'SCHEME',
    '2026-09-24',
    'WAITING',
  ]),
  output('市能源局', '新型储能综合改革试点', '分布式储能并网管理规程', [
    '澄能发〔2026〕6号',
    'MECHANISM',
    '2026-06-26',
    'COUNTED',
  ]),
  output('市民政局', '十分钟便民生活圈试点', '便民生活圈建设标准', [
    '澄民发〔2026〕21号',
    'STANDARD',
    '2026-07-30',
    'CONFIRMED',
  ]),
  output('市水务局', '区域再生水循环利用试点', '再生水利用专项规划', [
    '澄水发〔2026〕14号',
    'PLAN',
    '2026-08-18',
    'RETURNED',
  ]),
];

/** What was awarded, as the office enters it. */
const RECOGNITIONS = [
  [
    '市商务局',
    '全国县域商业体系建设示范市',
    'TITLE',
    '商务部',
    'NATIONAL',
    '2026-05-20',
    '商流通函〔2026〕88号',
    'PUBLIC',
  ],
  [
    CITY,
    '全省营商环境改革典型案例',
    'SELECTED',
    '省发展改革委',
    'PROVINCIAL',
    '2026-07-09',
    '发改体改〔2026〕412号',
    'CONFIRMED',
  ],
] as const;

/** What else the office enters, each under its register; whoever confirms says of which level its issuers are. */
const ENTERED = [
  [
    'publicity-items',
    '市商务局',
    { title: '电商小镇改革系列报道', publicityKind: 'COVERAGE', medium: '省日报', mediumLevel: 'PROVINCIAL' },
    { happenedOn: '2026-08-31', quantity: 12, quantityUnit: 'ARTICLE' },
  ],
  [
    'information-items',
    '市商务局',
    { title: '乡镇电商小镇建设的做法和建议', happenedOn: '2026-07-06' },
    {
      sentUp: [{ journal: '改革动态', level: 'PROVINCIAL', on: '2026-07-10' }],
      adoption: [{ journal: '改革动态', level: 'PROVINCIAL', issue: '第12期', on: '2026-07-28', mode: 'SINGLE' }],
    },
  ],
  [
    'information-items',
    '市能源局',
    { title: '新型储能并网中的堵点', happenedOn: '2026-08-12' },
    { sentUp: [{ journal: '改革动态', level: 'PROVINCIAL', on: '2026-08-14' }] },
  ],
  [
    'commendations',
    '市委改革办',
    {
      title: '全市改革创新先进集体和先进个人',
      approvalNumber: '省评组办函〔2025〕7号',
      approvalBody: '省评比达标表彰办',
    },
    {
      ...{ decisionNumber: '澄委〔2025〕31号', happenedOn: '2025-12-10' },
      ...{ collectives: ['市商务局', '市能源局'].map((name) => ({ name })) },
      individuals: ['何一鸣', '郑岚', '谢宁', '方树', '罗青', '姚远'].map((name) => ({ name, unit: '市直单位' })),
    },
  ],
] as const;

/** Claims, with and without what proves them. */
const CLAIMS = [
  [
    '市商务局',
    '乡镇电商小镇建设',
    '全省首批电商小镇建设试点市',
    'SELECTED',
    '省商务厅',
    '省商流〔2026〕18号',
    'COUNTED',
  ],
  ['市能源局', '新型储能综合改革试点', '全国首个县域储能共享市场', 'FIRST', null, null, 'CONFIRMED'],
] as const;

/** The section chief brings a reported entry to where it is to stand. */
async function bring(client: ApiClient, path: string, standing: Standing, by: Seat = CHIEF): Promise<void> {
  if (standing === 'WAITING') return;
  if (standing === 'RETURNED') {
    const body = { missing: '印发日期与文件不一致，请核对' };
    await client.act({ as: CHIEF, path: `${path}/return`, body });
    return;
  }
  const body = { ...(path.startsWith('/front-runner-claims') && { proofLevel: 'PROVINCIAL' }) };
  await client.act({ as: by, path: `${path}/confirm`, body });
  if (standing !== 'CONFIRMED') await client.act({ as: CHIEF, path: `${path}/release`, body: { publicity: standing } });
}

/** Units report what they issued, the clerk enters what was awarded, the section chief confirms, returns and releases. */
export async function reportEntries(client: ApiClient, database: Database): Promise<void> {
  const idOf = async (table: 'unit' | 'project', name: string): Promise<string> =>
    (await database.one<{ id: string }>(`SELECT id FROM ${table} WHERE name = $1`, [name])).id;
  const report = async (as: Seat, path: string, row: object, standing: Standing, by = CHIEF): Promise<void> => {
    const body = { ...row, noSecrets: true };
    const { id } = await client.act<{ id: string }>({ as, path, body, key: `report ${JSON.stringify(row)}` });
    await bring(client, `${path}/${id}`, standing, by);
  };
  for (const { unit, project, title, number, kind, on, standing } of OUTPUTS) {
    const [unitId, projectId] = [await idOf('unit', unit), await idOf('project', project)];
    const row = {
      title,
      number,
      issuer: unit,
      outputKind: kind,
      happenedOn: on,
      level: 'MUNICIPAL',
      unitId,
      projectId,
    };
    await report({ unit, role: 'LIAISON' }, '/outputs', row, standing);
  }
  for (const [unit, title, recognitionKind, awardedBy, level, happenedOn, number, standing] of RECOGNITIONS) {
    const proofs = [{ kind: 'DOCUMENT', number }];
    const row = { title, recognitionKind, awardedBy, level, happenedOn, unitId: await idOf('unit', unit), proofs };
    await report(CLERK, '/recognitions', row, standing);
  }
  for (const [path, unit, row, more] of ENTERED) {
    const body = { ...row, ...more, unitId: await idOf('unit', unit) };
    await report(CLERK, `/${path}`, body, 'CONFIRMED', path === 'commendations' ? DEPUTY : CHIEF);
  }
  for (const [unit, project, statement, claimKind, issuer, number, standing] of CLAIMS) {
    const proofs = issuer === null ? [] : [{ kind: 'DOCUMENT', number, issuer, issuedOn: '2026-06-30' }];
    const row = { statement, claimKind, level: issuer === null ? 'NATIONAL' : 'PROVINCIAL', happenedOn: '2026-06-30' };
    const links = { unitId: await idOf('unit', unit), projectId: await idOf('project', project) };
    await report({ unit, role: 'LIAISON' }, '/front-runner-claims', { ...row, ...links, proofs }, standing);
  }
}
