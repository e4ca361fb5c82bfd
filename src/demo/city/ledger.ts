import { writeLedgerFile } from '../../modules/ledger/index.js';
import type { Workbook } from '../acts/import-file.js';

/** A project of the demo city's ledger with its tasks, in the ledger's own words. */
interface LedgerProject {
  readonly name: string;
  readonly category: '省考改革' | '试点' | '重点改革' | '集成改革';
  readonly level: '国家级' | '省级' | '市级';
  /** Empty: not leader-led. */
  readonly leader: string;
  readonly group: string;
  readonly lead: string;
  readonly responsible: string;
  readonly supporting: string;
  readonly keyPoint: string;
  readonly tasks: readonly (readonly [measure: string, deliverable: string, deadline: string])[];
}

const ECONOMY = '经济体制改革专项小组';
const FARMING = '农业农村改革专项小组';
const ECOLOGY = '生态文明体制改革专项小组';
const SOCIETY = '社会体制改革专项小组';
const CULTURE = '民主法制和文化体制改革专项小组';
const PARTY = '党的建设制度改革专项小组';

/** Led by a city leader by name: these owe the five duties of every quarter. */
const LEADER_LED: readonly LedgerProject[] = [
  {
    name: '澄河流域生态保护示范区建设',
    category: '省考改革',
    level: '省级',
    leader: '市委书记',
    group: ECOLOGY,
    lead: '市发展改革委',
    responsible: '市生态环境局、市水务局、市规划和自然资源局',
    supporting: '沿河各县（市、区）',
    keyPoint: '省-01',
    tasks: [
      ['制定示范区年度行动方案，提请深改委会议审议', '印发文件', '2026年3月20日'],
      ['推进“三条生态廊道”建设', '工程清单', '2026年12月底'],
    ],
  },
  {
    name: '“链主企业+产业园”招商改革',
    category: '省考改革',
    level: '省级',
    leader: '市长',
    group: ECONOMY,
    lead: '市工业和信息化局',
    responsible: '市商务局、市发展改革委',
    supporting: '各县（市、区）、开发区',
    keyPoint: '省-02',
    tasks: [
      ['8条重点产业链建链延链补链强链', '链长工作台账', '全年'],
      ['到位资金按季跟踪', '季度报表', '每季度末'],
    ],
  },
  {
    name: '四级田长制改革',
    category: '省考改革',
    level: '省级',
    leader: '分管农业副市长',
    group: FARMING,
    lead: '市规划和自然资源局',
    responsible: '市农业农村局、市水务局',
    supporting: '各县（市、区）',
    keyPoint: '省-03',
    tasks: [
      ['构建市县乡村四级田长体系', '体系文件、名录', '2026.5.29'],
      ['新增高标准农田', '验收报告', '2026年11月30日'],
    ],
  },
  {
    name: '乡镇电商小镇建设',
    category: '省考改革',
    level: '省级',
    leader: '分管商务副市长',
    group: ECONOMY,
    lead: '市商务局',
    responsible: '市农业农村局、市财政局',
    supporting: '有关县（市、区）',
    keyPoint: '省-04',
    tasks: [
      ['9个电商小镇年度建设任务', '验收清单', '2026年10月31日'],
      ['市场主体培育和带动就业统计', '统计报表', '2026年9月17日'],
    ],
  },
  {
    name: '新型储能综合改革试点',
    category: '试点',
    level: '国家级',
    leader: '常务副市长',
    group: ECONOMY,
    lead: '市能源局',
    responsible: '市发展改革委、市住房城乡建设局',
    supporting: '市供电公司',
    keyPoint: '国-01',
    tasks: [['分布式储能并网机制先行先试', '机制文件', '2026年6月30日']],
  },
  {
    name: '十分钟便民生活圈试点',
    category: '试点',
    level: '国家级',
    leader: '分管民政副市长',
    group: SOCIETY,
    lead: '市民政局',
    responsible: '澄东区、市商务局',
    supporting: '市住房城乡建设局',
    keyPoint: '国-02',
    tasks: [['中心城区8个试点社区生活圈建设', '验收报告', '2026年9月30日']],
  },
  {
    name: '区域再生水循环利用试点',
    category: '试点',
    level: '国家级',
    leader: '分管环保副市长',
    group: ECOLOGY,
    lead: '市水务局',
    responsible: '市生态环境局',
    supporting: '有关县（市、区）',
    keyPoint: '国-03',
    tasks: [['再生水调蓄工程和管网建设', '工程进度表', '2026年9月11日']],
  },
  {
    name: '县域医疗共同体试点',
    category: '试点',
    level: '省级',
    leader: '分管卫健副市长',
    group: SOCIETY,
    lead: '市卫生健康委',
    responsible: '市人力资源社会保障局、市财政局',
    supporting: '各县（市、区）',
    keyPoint: '省-05',
    tasks: [['共同体章程和管理体制', '印发文件', '2026年4月30日']],
  },
  {
    name: '产业生态化集成改革试点',
    category: '集成改革',
    level: '省级',
    leader: '分管环保副市长',
    group: ECOLOGY,
    lead: '澜溪县',
    responsible: '市生态环境局、市农业农村局',
    supporting: '',
    keyPoint: '省-06',
    tasks: [
      ['零碳村充电桩用地选址等难题解决', '问题销号表', '2026年8月31日'],
      ['“六大行动”年度任务', '行动清单', '2026年12月31日'],
    ],
  },
  {
    name: '城市基层党建联建改革',
    category: '重点改革',
    level: '市级',
    leader: '市委组织部部长',
    group: PARTY,
    lead: '市委组织部',
    responsible: '澄东区',
    supporting: '',
    keyPoint: '',
    tasks: [['基层治理网格和党建联建机制', '机制文件', '2026年9月29日']],
  },
];

type Short = readonly [
  name: string,
  group: string,
  lead: string,
  measure: string,
  deliverable: string,
  deadline: string,
];

/** Not leader-led: their tasks are watched, the five duties are not owed. */
const OTHERS: readonly Short[] = [
  [
    '零工市场和就业服务改革',
    SOCIETY,
    '市人力资源社会保障局',
    '零工市场运行机制和岗位供给',
    '运行报告',
    '2026年11月15日',
  ],
  ['智慧教育平台应用改革', SOCIETY, '市教育局', '平台应用推广', '应用报告', '2026年11月30日'],
  ['科技成果“先用后付”改革', ECONOMY, '市科学技术局', '转化清单和付费办法', '办法、清单', '2026年9月25日'],
  ['企业准营“一件事”改革', ECONOMY, '市行政审批服务管理局', '拓展线上办理事项', '事项清单', '2026年6月30日'],
  ['农村客货邮融合改革', FARMING, '市交通运输局', '县乡村三级站点建设', '站点名录', '2026年9月28日'],
  ['房证同交改革', SOCIETY, '市住房城乡建设局', '预售到拿证全程网办', '办理统计', '2026年9月30日'],
  ['政府采购绿色通道改革', ECONOMY, '市财政局', '采购负面清单', '清单', '2026年7月31日'],
  ['警务一站式办理改革', CULTURE, '市公安局', '车驾户证集成窗口', '窗口名录', '2026年10月20日'],
  ['公共文化空间运营改革', CULTURE, '市委宣传部', '书房委托运营机制', '机制文件', '2026年10月30日'],
  ['农业生产托管改革', FARMING, '市农业农村局', '托管服务标准', '标准文本', '2026年8月20日'],
  ['排污权交易改革', ECOLOGY, '市生态环境局', '交易规则和首批交易', '规则、交易单', '2026年10月15日'],
  ['社区嵌入式养老改革', SOCIETY, '澄东区', '嵌入式养老机构建设', '机构名录', '2026年12月31日'],
  ['乡村产业体系改革', FARMING, '岚阳县', '三个体系八个方面推进', '推进台账', '2026年12月31日'],
  ['集体经营性建设用地入市', FARMING, '栖云县', '增值收益调节金办法', '印发文件', '2026年9月24日'],
  ['林下经济经营权改革', ECOLOGY, '望泉县', '经营权流转登记', '登记册', '2026年11月20日'],
  ['村级议事协商改革', PARTY, '桑陌县', '议事目录和规则', '目录、规则', '2026年9月29日'],
  ['水权确权改革', ECOLOGY, '清岑县', '用水户确权发证', '发证统计', '2026年12月10日'],
  ['特色小镇联营改革', ECONOMY, '芦汀县', '联营章程', '章程', '2026年10月28日'],
  ['标准地供地改革', ECONOMY, '澄川经济开发区', '标准地指标体系', '指标文件', '2026年8月31日'],
  ['研发飞地改革', ECONOMY, '澄川高新技术产业开发区', '飞地协议和考核办法', '协议、办法', '2026年11月10日'],
];

const HEADINGS = [
  '序号',
  '改革事项',
  '类别',
  '层级',
  '领衔领导',
  '专项小组',
  '牵头单位',
  '责任单位',
  '配合单位',
  '上级要点',
  '任务措施',
  '成果形式',
  '完成时限',
];

function projectRows(project: LedgerProject, number: number): readonly (readonly string[])[] {
  const { name, category, level, leader, group, lead, responsible, supporting, keyPoint } = project;
  const own = [String(number), name, category, level, leader, group, lead, responsible, supporting, keyPoint];
  return project.tasks.map((task) => [...own, ...task]);
}

const asProject = ([name, group, lead, ...task]: Short): LedgerProject => ({
  name,
  category: '重点改革',
  level: '市级',
  leader: '',
  group,
  lead,
  responsible: '',
  supporting: '',
  keyPoint: '',
  tasks: [task],
});

/** The demo city's ledger for 2026, as a workbook. */
export async function demoWorkbook(): Promise<Workbook> {
  const content: Uint8Array[] = [];
  for await (const piece of writeLedgerFile(ledgerRows())) content.push(piece as Uint8Array);
  return { name: '2026年度重点改革任务责任台账.xlsx', content: Buffer.concat(content) };
}

function ledgerRows(): readonly (readonly string[])[] {
  const projects = [...LEADER_LED, ...OTHERS.map(asProject)];
  return [
    ['2026年度重点改革任务责任台账'],
    HEADINGS,
    ...projects.flatMap((project, index) => projectRows(project, index + 1)),
  ];
}
