/*
 * A year with the numbers of 东营's review of 2021, in words of our own. Each row says which sentence of the review it stands for (D03 …).
 */

const many = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place));
const day = (place: number): string => `2025年${String(1 + (place % 11))}月${String(1 + (place % 27))}日`;

/** D12: sixteen leaders, 21 projects, all of them completed. */
export const LEADERS = ['市委书记', '市长', ...many(14, (n) => `市级领导${String(n + 1)}`)];
export const LED = many(21, (n) => ({
  name: `领衔攻坚项目${String(n + 1)}`,
  leader: LEADERS[n % LEADERS.length] ?? '',
}));

/** D03: 112 points, each carried out by what was completed; one more does not concern the city. */
export const PLAN = {
  ...{ level: 'PROVINCIAL', year: 2025, name: '省委改革委2025年工作要点', number: '省改委〔2025〕1号' },
  ...{ issuedOn: '2025-02-20', approvedBy: '省委改革委会议', workSystemName: '1+499' },
} as const;
export const POINT_HEADS = '编号|要点内容|完成时限|专项小组|牵头单位|承接事项';
export const POINTS = [
  ...many(
    112,
    (n) =>
      `省-${String(n + 1).padStart(3, '0')}|改革要点第${String(n + 1)}项|12月底||市商务局|${LED[n % LED.length]?.name ?? ''}`,
  ),
  '省-113|沿边口岸改革|12月底||市商务局|',
];
export const NOT_HERE = ['省-113', '省改办函〔2025〕9号'] as const;

/** D04, D22, D57 and D58: 183 documents; a plan with nine below it for one project, local laws, party documents. */
export const ECOLOGY = '生态保护规划体系改革';
export const OUTPUT_HEADS = '成果名称|文号|印发单位|印发日期|类型|层级|对应改革事项|牵头单位';
const output = (title: string, n: number, kind: string, project = '数字政府改革', on = day(n)): string =>
  `${title}|发〔2025〕${String(n + 1)}号|市人民政府|${on}|${kind}|市级|${project}|市商务局`;
export const OUTPUTS = [
  ...many(10, (n) => output(n === 0 ? '生态保护总体规划' : `专项规划${String(n)}`, n, '规划', ECOLOGY)),
  ...many(5, (n) =>
    output(`地方法规${String(n + 1)}`, 10 + n, '地方性法规', '数字政府改革', `2025年${String(n + 5)}月10日`),
  ),
  ...many(3, (n) => output(`政协制度文件${String(n + 1)}`, 15 + n, '其他党委文件')),
  ...many(123, (n) => output(`改革办法${String(n + 1)}`, 18 + n, '制度机制')),
  ...many(42, (n) => output(`其他制度${String(n + 1)}`, 141 + n, '清单')),
];

/** Reforms of the ledger that are claimed; the others are the promoted cases. */
export const REFORMS = many(60, (n) => `改革事项${String(n + 1)}`);

/** D05: 123 reforms, with those of D08, D22, D31, D33, D41, D48, D52, D56 and D57. */
export const CLAIM_HEADS =
  '改革事项|试点、案例或制度成果|表述|层级|依据类别|证明文件|出具单位|日期|单位|位次|参与排名数|排名指标|区域范围';
const FIRST = '首个、首家、首创、率先';
const NAMED = [
  ...['全国首个“5G+”园区', '全国首个全域条例'].map((said) => `${said}|国家级|${FIRST}`),
  ...['沿黄九省区率先编制规划', '黄河流域首个试点', '黄河流域首家研究机构'].map((said) => `${said}|跨省区域|${FIRST}`),
  ...['全省率先完成开发区改革', '全省率先成立新媒体中心', '全省率先实现三级贯通'].map(
    (said) => `${said}|省级|${FIRST}`,
  ),
  ...['主要经济指标', '国企改革完成率', '社会保障标准', '媒体融合考核'].map((said) => `${said}全省第3|省级|排名`),
  ...['综合查一次', '新生儿出生一件事', '机关单位人员一件事'].map((said) => `“${said}”全省推广|省级|上级推广`),
  ...['市域治理列全国典型', '基层治理列全国典型'].map((said) => `${said}|国家级|入选`),
  ...['全省首宗海域使用权交易', '全省首例数据资产登记'].map((said) => `${said}|省级|${FIRST}`),
];
const ISSUERS: Readonly<Record<string, string>> = {
  省级: '省委改革办',
  国家级: '国家发展改革委',
  跨省区域: '国家发展改革委',
};
const SAID = many(123, (n) => NAMED[n] ?? `改革经验${String(n + 1)}入选典型|${n < 30 ? '国家级' : '省级'}|入选`);
export const CLAIMS = SAID.map((one, n) => {
  const [said = '', level = '', kind = ''] = one.split('|');
  const reform = n < REFORMS.length ? `${REFORMS[n] ?? ''}|` : `|典型案例${String(n - REFORMS.length + 1)}`;
  const among = [kind === '排名' ? '3|16|主要经济指标' : '||', level === '跨省区域' ? '沿黄九省区' : ''].join('|');
  return `${reform}|${said}|${level}|${kind}|证明〔2025〕${String(n + 1)}号|${ISSUERS[level] ?? ''}|${day(n)}|市商务局|${among}`;
});

/** D13 and D14: thirteen, four of them of the mayor. */
export const MEETING_HEADS =
  '会议类别|次数|召开日期|主持领导|议题类型|议题|汇报单位|结果|议定事项|承办单位|完成时限|办理状态|纪要文号';
export const MEETINGS = many(
  13,
  (n) =>
    `例行调度|${String(n + 1)}|2025年${String(1 + (n % 11))}月${String(5 + n)}日|${n < 4 ? '市长' : '市级领导1'}|听取|调度汇报${String(n + 1)}|市商务局|听取|||||调〔2025〕${String(n + 1)}号`,
);

/** D16: four fields, sixteen major items, 52 minor ones. */
export const PROGRAMME = many(16, (n) => ({
  name: `攻坚大项${String(n + 1)}`,
  field: `领域${String((n % 4) + 1)}`,
  minor: n < 4 ? 4 : 3,
}));

/** D19. */
export const COMMENDATION = {
  ...{ title: '改革攻坚先进', approvalNumber: '评组办〔2025〕3号', approvalBody: '省评比达标表彰办' },
  ...{ decisionNumber: '委〔2025〕18号', happenedOn: '2025-11-10', noSecrets: true },
  collectives: ['商务', '教育', '水务'].map((name) => ({ name: `市${name}局专班` })),
  individuals: many(9, (n) => ({ name: `先进个人${'甲乙丙丁戊己庚辛壬'[n] ?? ''}`, unit: '市直单位' })),
};

/** D20 and D51: 63 cases promoted; three of them the province took over. */
export const CASE_HEADS =
  '案例名称|单位|阶段|推广形式|采用层级|推广（采用）单位|采用日期|采用依据|线索日期|线索来源|挖掘日期|主要做法|对比内容|改革前|改革后|培育日期|评议人|创新性意见|实效性意见|可复制性意见|受益面意见|推广方案|拟推广时限|案例推广日期';
export const CASES = many(63, (n) => {
  const taken = n < 3 ? '省级|省委改革办' : '市级|邻近市';
  const opinions = many(4, () => '做法成熟；可以照做').join('|');
  return `典型案例${String(n + 1)}|市商务局|推广|发文推广|${taken}|2025年9月1日|推广函〔2025〕${String(n + 1)}号|2025年2月3日|单位报送|2025年4月7日|流程合并|办理天数|10天|1天|2025年6月9日|市委党校；市委改革办|${opinions}|全市印发|2025年12月20日|2025年9月15日`;
});

/** D06 (and D24, D48, the same), D07, D24, D26, D55. */
export const RECOGNITION_HEADS = '荣誉名称|类别|授予单位|层级|日期|获得单位|文号';
export const RECOGNITIONS = [
  ...['最具生态竞争力城市|称号', '平安建设示范市|称号', '人才吸引力百强|入选', '国家公园创建|获批'],
  ...['国家级创新平台甲|获批', '国家级创新平台乙|获批', '国家级创新平台丙|获批', '音乐剧展演|入选'],
].map((one, n) => `${one}|国家部委|国家级|2025年${String(n + 3)}月8日|市商务局|国函〔2025〕${String(n + 1)}号`);

/** D21. */
export const PUBLICITY_HEADS = '名称|类别|媒体（平台）|层级|日期|数量|数量单位|单位|批准依据';
export const PUBLICITY = [
  '规划发布会|发布会|新闻办|市级|2025年3月10日|1|场|市商务局|',
  '双十佳评选|评选活动|融媒体中心|市级|2025年5月12日|1|场|市商务局|评组办〔2025〕6号',
  '改革宣传月|宣传月|融媒体中心|市级|2025年6月30日|20|条|市商务局|',
];

/** D23, D25, D27–D29, D32, D35–D40, D42, D43, D45–D47, D53 and D61. */
export const FACT_HEADS =
  '指标名称|数值|计量单位|范围|止（截至）|口径|数据归口单位|来源文件|来源单位|数值限定|占比|总数|目标值|目标文号|改革前数值|改革前计量单位|位次|参加排位数|排位范围';
interface Told {
  readonly all?: string;
  readonly share?: string;
  readonly target?: string;
  readonly before?: readonly [string, string];
  readonly rank?: number;
  readonly on?: string;
}
const NOTHING = { share: '', on: '2025年11月30日', before: ['', ''] };
const aim = (target: string | undefined): readonly string[] =>
  target === undefined ? ['', ''] : [target, '任务书〔2025〕1号'];
const rankOf = (rank: number | undefined): readonly string[] =>
  rank === undefined ? ['', '', ''] : [String(rank), '16', '全省16市'];
const fact = (name: string, value: string, unit: string, told: Told = {}): string => {
  const { share, on, before } = { ...NOTHING, ...told };
  const whole = told.all === undefined ? ['准数', share, ''] : ['全部', share, told.all];
  return [
    ...[name, value, unit, '全市', on, `${name}的统计口径`, '市商务局', '统计报表〔2025〕2号', '市统计局'],
    ...[...whole, ...aim(told.target), ...before, ...rankOf(told.rank)],
  ].join('|');
};
export const FACTS = [
  ...[
    fact('城市元素', '58', '项'),
    fact('生态长廊', '126', '公里', { target: '120' }),
    fact('选育新品种', '209', '个'),
  ],
  ...[
    fact('项目一产能', '43', '万吨'),
    fact('项目二产能', '10', '万吨'),
    fact('项目三产能', '40', '万吨'),
    fact('年度专项资金', '3', '亿元'),
  ],
  ...[
    fact('主导产业', '6', '个'),
    fact('产业链', '15', '条', { all: '15' }),
    fact('标准地供应', '100', '%', { share: '100' }),
  ],
  ...[fact('产权交易平台乡镇', '25', '个', { all: '25' }), fact('开办时间', '5', '分钟', { before: ['1', '天'] })],
  ...[
    fact('登记时间', '10', '分钟', { before: ['3', '天'] }),
    fact('查询时间', '1', '分钟', { before: ['1', '个工作日'] }),
  ],
  ...[
    fact('改革措施', '219', '项'),
    fact('企业事项', '106', '项'),
    fact('个人事项', '115', '项'),
    fact('通办省', '8', '个'),
    fact('通办市', '21', '个'),
  ],
  ...[
    fact('上市后备', '32', '家'),
    fact('融资额', '34.6', '亿元'),
    fact('基金', '11', '支'),
    fact('备案基金', '19', '支'),
    fact('园区', '4', '个'),
  ],
  ...[
    fact('园区产值', '87.2', '亿元'),
    fact('财政事权领域', '4', '个'),
    fact('国企年度任务', '104', '%', { target: '100' }),
  ],
  ...[
    fact('民企五百强', '13', '家', { rank: 1 }),
    fact('制造五百强', '15', '家', { rank: 1 }),
    fact('县区融媒体中心', '5', '个', { all: '5' }),
  ],
  fact('事业单位改革', '100', '%', { share: '100' }),
  fact('养老保险省级统筹县区', '5', '个', { all: '5' }),
  fact('绩效管理部门', '62', '个', { all: '62' }),
];
export const FACT_VALUES = FACTS.map((row) => row.split('|').slice(0, 2));

/** D33: one of the first of the nation. */
export const PILOT_HEADS = '试点名称|层级|批复文号|批复单位|批复日期|起始日期|截止日期|承担单位|阶段';
export const PILOTS = [
  '盐碱地综合利用试点|国家级|批复〔2025〕1号|国家部委|2025年3月8日|2025年4月1日|2027年3月31日|市商务局|试点中',
];

/** D30: six months running the first of the province. */
export const INDICATOR = { name: '空气质量综合指数排名得分', unitOfMeasure: '分' } as const;
export const READING_HEADS = '指标|期间|数值|位次|来源';
export const READINGS = many(
  6,
  (n) => `${INDICATOR.name}|2025年${String(n + 5)}月|${String(60 + n)}|1/16|省厅通报（${String(n + 5)}月）`,
);
