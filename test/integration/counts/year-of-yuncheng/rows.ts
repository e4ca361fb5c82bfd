/*
 * A year with the numbers of 运城's review of 2022, in words of our own. Each row says which sentence of the review it stands for (Y02 …).
 */

const day = (place: number): string => `2025年${String(1 + (place % 11))}月${String(1 + (place % 27))}日`;
const many = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place));

/** Y02 with Y13 and Y41, Y03 with Y09, Y29–Y31, Y36 and Y44: the reforms that are named, then the others by number. */
const NATIONAL = [
  '盐湖光伏消纳改革',
  '乡村零碳示范改革',
  '水价综合改革',
  ...many(23, (n) => `国家级改革${String(n + 1)}`),
];
const PROVINCIAL = [
  ...['招商引资改革', '一业一证改革', '准入准营改革', '集体土地入市改革', '房证同交改革', '零工市场改革'],
  ...many(47, (n) => `省级改革${String(n + 1)}`),
];
export const REFORMS = [...NATIONAL, ...PROVINCIAL];
export const CLAIM_HEADS =
  '改革事项|试点、案例或制度成果|表述|层级|依据类别|证明文件|出具单位|日期|单位|位次|参与排名数|排名指标';
const SAID: Readonly<Record<string, string>> = {
  ...{
    招商引资改革: '招商引资任务完成全省第2|省级|排名',
    一业一证改革: '“一业一证”全省率先落地|省级|首个、首家、首创、率先',
  },
  ...{
    准入准营改革: '全省首次解决准入不准营|省级|首个、首家、首创、率先',
    零工市场改革: '全省首家零工市场|省级|首个、首家、首创、率先',
  },
  ...{
    集体土地入市改革: '全省首家进入市场交易|省级|首个、首家、首创、率先',
    房证同交改革: '房证同交全省率先|省级|首个、首家、首创、率先',
  },
  乡村零碳示范改革: '全国首个零碳示范村|国家级|首个、首家、首创、率先',
};
const RANKED: Readonly<Record<string, string>> = { 招商引资改革: '2|11|招商引资任务完成率' };
const claim = (reform: string, said: string, issuer: string, place: number): string =>
  `${reform}||${said}|证明函〔2025〕${String(place + 1)}号|${issuer}|${day(place)}|市商务局|${RANKED[reform] ?? '||'}`;
export const CLAIMS = [
  ...NATIONAL.map((reform, n) =>
    claim(reform, SAID[reform] ?? `${reform}入选全国典型|国家级|入选`, '国家发展改革委办公厅', n),
  ),
  ...PROVINCIAL.map((reform, n) =>
    claim(reform, SAID[reform] ?? `${reform}入选全省典型|省级|入选`, '省委改革办', n + 100),
  ),
  // Twice reported, once counted: at its highest level.
  claim('盐湖光伏消纳改革', '盐湖光伏消纳经验全省推广|省级|上级推广', '省委改革办', 200),
];

/** Y04–Y06: five sittings, eight documents, eleven reports. */
export const MEETING_HEADS =
  '会议类别|次数|召开日期|主持领导|议题类型|议题|汇报单位|结果|议定事项|承办单位|完成时限|办理状态|纪要文号';
const UNITS = ['市商务局', '市教育局', '市水务局', '临河县'];
const DOCUMENTS = [2, 2, 2, 1, 1];
const REPORTS = [3, 2, 2, 2, 2];
export const MEETINGS = DOCUMENTS.flatMap((documents, sitting) => {
  const head = `深改委会议|${String(sitting + 1)}|2025年${String(2 + sitting * 2)}月18日|市委书记`;
  const number = `委改纪〔2025〕${String(sitting + 1)}号`;
  const about = (kind: string, came: string, count: number): string[] =>
    many(count, (n) => {
      const name = `${kind === '审议' ? '改革文件' : '改革汇报'}${String(sitting + 1)}-${String(n + 1)}`;
      return `${head}|${kind}|${name}|${UNITS[(sitting + n) % UNITS.length] ?? ''}|${came}|||||${number}`;
    });
  const topic = `第一议题：深化改革重要论述\\n省委深改委会议：有关会议精神（2025年${String(1 + sitting * 2)}月6日）`;
  return [
    `${head}|第一议题|${topic}|||对照要求修改台账||||${number}`,
    ...about('审议', '审议通过', documents),
    ...about('听取', '听取', REPORTS[sitting] ?? 0),
  ];
});
/** Y56: the mayor called three. */
export const SCHEDULING = many(
  3,
  (n) =>
    `专题调度|${String(n + 1)}|2025年${String(3 + n)}月9日|市长|听取|专题汇报${String(n + 1)}|市商务局|听取|||||改调〔2025〕${String(n + 1)}号`,
);

/** Y12 and Y14. */
export const PROBLEM_HEADS =
  '难题名称|来源|提出方（受益方）|承办单位|症结|完成时限|解决办法|成效数量|计量单位|进展|确认方式|确认人|确认日期';
const solved = (title: string, whose: string, value: string, unit: string): string =>
  `${title}|调研发现|${whose}|市商务局|多头办理|2025年6月30日|联合现场办公解决|${value}|${unit}|已确认销号|走访|${whose}|2025年7月11日`;
export const PROBLEMS = [
  solved('光伏电表安装难', '71户群众', '71', '户'),
  solved('冷库用电价格偏高', '冷链商户', '12', '家'),
  solved('园区用工接送难', '务工群众', '3', '条'),
  solved('农产品检测出证慢', '种植户', '1', '项'),
];

/** Facts: name, value, unit, place, qualifier, share, delta, rank, whole. */
export const FACT_HEADS =
  '指标名称|数值|计量单位|范围|止（截至）|口径|数据归口单位|来源文件|来源单位|对应改革事项|数值限定|占比|位次|参加排位数|排位范围|总数|同比（增减）|增减计量单位';
interface Told {
  readonly said?: string;
  readonly share?: string;
  readonly rank?: number;
  readonly whole?: string;
  readonly project?: string;
  readonly place?: string;
  readonly more?: readonly [string, string];
}
const NOTHING = { said: '准数', share: '', whole: '', project: '', place: '全市', more: ['', ''] };
const rankOf = (rank: number | undefined): readonly string[] =>
  rank === undefined ? ['', '', ''] : [String(rank), '11', '全省11市'];
const fact = (name: string, value: string, unit: string, told: Told = {}): string => {
  const { said, share, whole, project, place, more } = { ...NOTHING, ...told };
  return [
    ...[name, value, unit, place, '2025年9月30日', `${name}的统计口径`, '市商务局', '统计报表〔2025〕1号', '市统计局'],
    ...[project, said, share, ...rankOf(told.rank), whole, ...more],
  ].join('|');
};
const chain = '招商引资改革';
export const FACTS = [
  fact('重点产业链', '10', '条'),
  ...[
    ['外出招商', '122', '次'],
    ['拜访企业', '986', '家'],
    ['签约项目', '736', '个'],
    ['推介活动', '26', '场'],
  ].map(([a = '', b = '', c = '']) => fact(a, b, c)),
  ...[
    fact('开工项目', '400', '个'),
    fact('签约金额', '3006.77', '亿元'),
    fact('省外到位资金', '441.64', '亿元'),
    fact('制造业到位资金', '125.01', '亿元'),
  ],
  ...['签约额完成率', '到位资金完成率', '开工率'].map((name) => fact(name, '100', '%', { project: chain, rank: 1 })),
  ...[
    fact('高标准农田新建', '13.54', '万亩'),
    fact('高效节水', '28', '万亩', { share: '73.1' }),
    fact('粮食产量', '137.37', '万吨', { share: '55.6' }),
  ],
  ...[
    fact('电商镇', '12', '个'),
    fact('电商镇总产值', '22.59', '亿元'),
    fact('电商交易额', '33.92', '亿元', { rank: 2 }),
    fact('网上零售额', '13.38', '亿元'),
  ],
  ...[fact('新增市场主体', '503', '户'), fact('带动就业', '7130', '人'), fact('农户增收', '7798.95', '万元')],
  ...[
    fact('试点社区', '10', '个'),
    fact('入市地块', '3', '宗'),
    fact('入市交易宗数', '3', '宗次', { rank: 1 }),
    fact('入市交易面积', '382', '亩', { rank: 1 }),
  ],
  ...['189|个', '1412|宗', '1394|宗', '4208|项', '17|个', '30|个', '382.01|亩'].map((one, n) =>
    fact(`县域改革成果${String(n + 1)}`, one.split('|')[0] ?? '', one.split('|')[1] ?? '', { place: '临河县' }),
  ),
  ...[fact('房证同交项目', '131', '个', { rank: 3 }), fact('交房即发证', '4114', '本')],
  ...[fact('达标乡镇', '10', '个', { said: '全部', whole: '10' }), fact('国家级示范镇', '7', '个')],
  ...[
    fact('新增就业岗位', '20468', '个', { said: '余' }),
    fact('养老投入', '3.49', '亿元'),
    fact('护理型床位', '1085', '张', { rank: 1, more: ['268', '张'] }),
  ],
  ...[fact('助餐覆盖率', '95', '%', { share: '95' }), fact('护理型床位占比', '55', '%', { said: '以上', share: '55' })],
  ...[fact('嵌入式机构', '52', '个'), fact('日间照料中心', '1468', '个', { rank: 1 })],
];
/** Every value of the review, as typed. */
export const FACT_VALUES = FACTS.map((row) => row.split('|').slice(0, 2));

/** Y25 and Y58: ten pilots of the year, 6 + 2 + 2. */
export const PILOT_HEADS =
  '试点名称|层级|批复文号|批复单位|批复日期|起始日期|截止日期|承担单位|阶段|可复制经验|重点年度';
const LEVELS = [
  ...many(6, () => '国家级|国家部委'),
  ...many(2, () => '省级|省委改革委'),
  ...many(2, () => '市级|市委改革委'),
];
const NAMES = ['跨境电商试点', '智慧教育试点', '再生水利用试点'];
export const PILOTS = LEVELS.map((level, n) => {
  const [of = '', by = ''] = level.split('|');
  return `${NAMES[n] ?? `试点${String(n + 1)}`}|${of}|批复〔2024〕${String(n + 1)}号|${by}|2024年10月8日|2024年11月1日|2026年10月31日|市商务局|试点中|${n < 3 ? '做法可照搬' : ''}|2025`;
});

/** Y28, Y41 (and Y52, the same), Y43, Y46, Y53, Y55. */
export const RECOGNITION_HEADS = '荣誉名称|类别|授予单位|层级|日期|获得单位|文号';
export const RECOGNITIONS = [
  '第一批示范案例|入选|省发展改革委|省级',
  '零碳村镇示范村|称号|国家能源局|国家级',
  ...['一村一品示范村镇|入选', '超十亿元镇|入选'].map((one) => `${one}|农业农村部|国家级`),
  '督查激励表扬|督查激励、通报表扬|国务院办公厅|国家级',
  ...[
    '养老服务试点城市|入选|民政部|国家级',
    '创新型县（市）|入选|科技部|国家级',
    '两山实践创新基地|获批|生态环境部|国家级',
  ],
].map((one, n) => `${one}|2025年${String(n + 2)}月6日|市商务局|函〔2025〕${String(n + 1)}号`);

/** Y51, Y59. */
export const PUBLICITY_HEADS = '名称|类别|媒体（平台）|层级|日期|数量|数量单位|单位';
export const PUBLICITY = [
  '沿河各市协作会议|论坛会议|组委会|国家级',
  '思想交流会|论坛会议|通讯社|国家级',
  ...['人民日报', '新华社', '经济日报'].map((medium) => `${medium}改革报道|报道|${medium}|国家级`),
].map((one, n) => `${one}|2025年${String(n + 3)}月8日|1|${one.includes('论坛') ? '场' : '篇'}|市商务局`);

/** Y54: affirmed by the heads of province and city, never in words. */
export const INSTRUCTION_HEADS = '事由|批示领导|层级|批示日期|登记号|性质|承办单位';
export const INSTRUCTIONS = [
  '十条路径信息|省委书记|省级|2025年5月6日|收〔2025〕1号|肯定性批示|市委改革办',
  '十条路径信息|市委书记|市级|2025年5月9日|批〔2025〕2号|肯定性批示|市委改革办',
];

/** Y35: what was issued for one reform. */
export const OUTPUT_HEADS = '成果名称|文号|印发单位|印发日期|类型|层级|对应改革事项|牵头单位';
export const OUTPUTS = ['入市管理办法|制度机制', '收益调节金规定|制度机制', '入市工作方案|方案'].map(
  (one, n) =>
    `${one.split('|')[0] ?? ''}|政发〔2025〕${String(n + 1)}号|临河县人民政府|2025年4月${String(n + 2)}日|${one.split('|')[1] ?? ''}|县级|集体土地入市改革|临河县`,
);
