import type { UnitKind } from '../../modules/organisation/index.js';

/** A unit of a city that exists on paper only. */
export interface UnitDraft {
  readonly name: string;
  readonly kind: UnitKind;
  /** The unit above it; null for the city itself. */
  readonly under: string | null;
}

export const CITY = '澄川市';
export const COMMITTEE = '市委全面深化改革委员会';
export const OFFICE = '市委改革办';

export const DEPARTMENTS = [
  '市委组织部',
  '市委宣传部',
  '市发展改革委',
  '市教育局',
  '市科学技术局',
  '市工业和信息化局',
  '市公安局',
  '市民政局',
  '市财政局',
  '市人力资源社会保障局',
  '市规划和自然资源局',
  '市生态环境局',
  '市住房城乡建设局',
  '市交通运输局',
  '市水务局',
  '市农业农村局',
  '市商务局',
  '市卫生健康委',
  '市行政审批服务管理局',
  '市能源局',
] as const;

export const COUNTIES = [
  '澄东区',
  '澜溪县',
  '岚阳县',
  '栖云县',
  '望泉县',
  '清岑县',
  '芦汀县',
  '松汭县',
  '禾澍县',
  '砚池县',
  '石涧县',
  '桑陌县',
  '霁原县',
] as const;

export const ZONES = ['澄川经济开发区', '澄川高新技术产业开发区'] as const;

/** 垂管、国企、人大政协: reminders and letters only. */
const VERTICALS = ['市税务局', '市供电公司', '市气象局', '市人大常委会办公室', '市政协办公室'] as const;

export const GROUPS = [
  '经济体制改革专项小组',
  '农业农村改革专项小组',
  '生态文明体制改革专项小组',
  '社会体制改革专项小组',
  '民主法制和文化体制改革专项小组',
  '党的建设制度改革专项小组',
] as const;

const CAMPAIGNS = ['营商环境改革攻坚组', '产业集群改革攻坚组', '城乡融合改革攻坚组', '基层治理改革攻坚组'] as const;

/** What a group answers for, where its office is, and who sits in it. */
export interface GroupOf {
  readonly group: string;
  readonly host: string;
  readonly members: readonly string[];
  readonly remit: string;
}

const houses = (group: string, host: string, members: readonly string[], remit: string): GroupOf => ({
  ...{ group, host, members, remit },
});

/** Where each group has its office (联络办公室) and who sits in it. */
export const GROUPS_OF: readonly GroupOf[] = [
  houses(
    GROUPS[0],
    '市发展改革委',
    ['市财政局', '市工业和信息化局', '市商务局'],
    '统筹要素市场化配置、产业升级和开放型经济改革。',
  ),
  houses(GROUPS[1], '市农业农村局', ['市水务局', '市规划和自然资源局'], '统筹农业农村、乡村建设改革。'),
  houses(GROUPS[2], '市生态环境局', ['市水务局', '市能源局'], '统筹生态环境、资源节约改革。'),
  houses(GROUPS[3], '市民政局', ['市教育局', '市卫生健康委', '市人力资源社会保障局'], '统筹民生领域、社会治理改革。'),
  houses(GROUPS[4], '市委宣传部', ['市公安局'], '统筹民主法制、文化领域改革。'),
  houses(GROUPS[5], '市委组织部', ['市人力资源社会保障局'], '统筹党的建设制度、干部人事制度改革。'),
  houses(CAMPAIGNS[0], '市行政审批服务管理局', ['市商务局', '市税务局'], '营商环境突出问题改革攻坚。'),
  houses(CAMPAIGNS[1], '市工业和信息化局', ['市科学技术局', '市能源局'], '产业集群培育改革攻坚。'),
  houses(CAMPAIGNS[2], '市住房城乡建设局', ['市农业农村局', '市交通运输局'], '城乡融合发展改革攻坚。'),
  houses(CAMPAIGNS[3], '市民政局', ['市公安局'], '基层治理改革攻坚。'),
];

const below =
  (under: string, kind: UnitKind) =>
  (name: string): UnitDraft => ({ name, kind, under });

/** Every unit of the demo city, each after the one above it. */
export const UNITS: readonly UnitDraft[] = [
  { name: CITY, kind: 'REGION', under: null },
  { name: COMMITTEE, kind: 'COMMITTEE', under: CITY },
  { name: OFFICE, kind: 'REFORM_OFFICE', under: COMMITTEE },
  ...GROUPS.map(below(COMMITTEE, 'SPECIAL_GROUP')),
  ...CAMPAIGNS.map(below(COMMITTEE, 'CAMPAIGN_GROUP')),
  ...DEPARTMENTS.map(below(CITY, 'DEPARTMENT')),
  ...COUNTIES.map(below(CITY, 'COUNTY')),
  ...ZONES.map(below(CITY, 'DEVELOPMENT_ZONE')),
  ...VERTICALS.map(below(CITY, 'VERTICAL')),
];
