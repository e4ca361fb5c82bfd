import { fieldOf } from '../../web/src/features/todo/filing/filing-fields';
import { requestOf } from '../../web/src/features/todo/filing/filing-request';
import { joined, startOf, templateOf, valuesOf, withTemplate } from '../../web/src/features/todo/filing/filing-start';
import type { Activity, FilingValues } from '../../web/src/features/todo/filing/filing-values';
import { RECORDS } from '../../web/src/features/todo/filing/records';
import { isSameFiling } from '../../web/src/features/todo/filing/same-filing';
import { duty } from './people-and-matters';

const COMMON = {
  heldOn: '2026-09-29',
  place: '青石镇',
  leader: '李明远',
  leaderTitle: '分管副市长',
  units: ['市商务局', '市邮政管理局'],
  summary: '实地查看服务站。',
  documentNumbers: ['×会纪〔2026〕5号'],
};

const filed = (kind: Activity['kind'], record: Activity['record']): Activity => ({
  ...COMMON,
  id: 'activity',
  kind,
  record,
  filedByName: '张三',
  filedAt: '2026-09-30T01:00:00Z',
  onBehalf: false,
});

describe('the field that a refusal points at', () => {
  it.each<[string, string, (string | number)[]]>([
    ['a field of every record', '/activity/place', ['place']],
    ['a field of one kind', '/activity/research/theme', ['research', 'theme']],
    ['one of several in a box is the box', '/activity/research/sites/3', ['research', 'sites']],
    ['the numbers of documents', '/activity/documentNumbers/0', ['documentNumbers']],
    ['other projects', '/credits/1', ['credits']],
    ['the chair of a meeting is who led it', '/activity/coordination/chair', ['leader']],
    ['the units of a meeting are those of the record', '/activity/coordination/units/2', ['units']],
    ['both numbers of an inspection are one field', '/activity/inspection/approvalNumber', ['inspection', 'number']],
    [
      'a unit in a line is the line’s choice',
      '/activity/coordination/decisions/1/unitId',
      ['coordination', 'decisions', 1, 'unit'],
    ],
  ])('%s', (_, pointer, field) => {
    expect(fieldOf(pointer)).toEqual(field);
  });
});

describe('what the form asks, from the request', () => {
  it.each<[Activity['kind'], string]>([
    ['RESEARCH', 'theme line, sites names, findings paragraph, problems lines?, advice paragraph?'],
    ['COORDINATION', 'name line, decisions assignments, minutesNumber line?'],
    [
      'INSPECTION',
      'content paragraph, inspectedUnits names, method radio, basis basis?, findings paragraph, demands assignments',
    ],
    [
      'PROBLEM',
      'name line, origin line, crux paragraph, solution paragraph, effect effect, whoHadIt line, confirmedBy line, progress radio',
    ],
    [
      'EXPERIENCE',
      'title line, practice paragraph, effectData paragraph, copyable paragraph, alreadyAt line?, channel radio',
    ],
  ])('%s', (kind, asked) => {
    const fields = RECORDS[kind].fields.map(({ key, form, optional }) => `${key} ${form}${optional ? '?' : ''}`);
    expect(fields).toEqual(expect.arrayContaining(asked.split(', ')));
  });
});

describe('what is sent of a form', () => {
  const sent = (kind: Activity['kind'], values: FilingValues) => requestOf(kind, { ...COMMON, ...values }).activity;

  it('is free of blanks, and says nothing of what was not typed', () => {
    const { research, place } = sent('RESEARCH', {
      place: ' 青石镇 ',
      research: { theme: ' 服务站 ', sites: ['青石镇电商服务站'], findings: '已建成', advice: '  ' },
    });
    expect(place).toBe('青石镇');
    expect(research).toEqual({ theme: '服务站', sites: ['青石镇电商服务站'], findings: '已建成' });
  });

  it('takes each line as a problem of its own', () => {
    const { research } = sent('RESEARCH', { research: { problems: '冷链不足\n\n 班次太少 ' } });
    expect(research?.problems).toEqual(['冷链不足', '班次太少']);
  });

  it('asks for chair and units of a meeting once', () => {
    const { coordination } = sent('COORDINATION', { coordination: { name: '推进会' } });
    expect(coordination).toEqual({ name: '推进会', chair: '李明远', units: COMMON.units, decisions: [] });
  });

  it.each([
    ['the year’s plan', 'PLAN', { planNumber: '第12项' }],
    ['a one-off approval', 'APPROVAL', { approvalNumber: '第12项' }],
  ] as const)('names an inspection by %s', (_, basis, named) => {
    const { inspection } = sent('INSPECTION', { inspection: { basis, number: '第12项' } });
    expect(inspection).toMatchObject(named);
    expect(Object.keys(inspection ?? {})).not.toContain(basis === 'PLAN' ? 'approvalNumber' : 'planNumber');
  });

  it('holds the record of its own kind alone', () => {
    const values: FilingValues = { research: { theme: '一' }, problem: { name: '二' } };
    expect(sent('PROBLEM', values).research).toBeUndefined();
    expect(sent('PROBLEM', values).problem?.name).toBe('二');
  });
});

describe('a filed record put back into the form', () => {
  it.each<[Activity['kind'], Activity['record']]>([
    [
      'RESEARCH',
      { theme: '服务站', sites: ['甲站', '乙站'], findings: '已建成', problems: ['一', '二'], advice: '扩面' },
    ],
    [
      'COORDINATION',
      {
        name: '推进会',
        chair: COMMON.leader,
        units: COMMON.units,
        decisions: [{ matter: '开通班车', unitId: 'post', dueOn: '2026-11-20' }],
        minutesNumber: '〔2026〕5号',
      },
    ],
    [
      'INSPECTION',
      {
        content: '开门情况',
        inspectedUnits: ['青石镇'],
        method: 'RANDOM',
        approvalNumber: '第3号',
        findings: '一处未开门',
        demands: [],
      },
    ],
    [
      'PROBLEM',
      {
        name: '当日出村',
        origin: '服务站',
        crux: '冷链不足',
        solution: '共用车辆',
        effect: { value: 71, unit: '户' },
        whoHadIt: '服务站',
        confirmedBy: '站长',
        progress: 'STAGE_PROGRESS',
      },
    ],
    [
      'EXPERIENCE',
      { title: '一站多用', practice: '统一配送', effectData: '1200人', copyable: '可照搬', channel: 'INFORMATION' },
    ],
  ])('%s is sent again as it was', (kind, record) => {
    const { activity } = requestOf(kind, valuesOf(filed(kind, record)));
    const { heldOn, place, leader, leaderTitle, units, summary, documentNumbers } = activity;
    expect({ heldOn, place, leader, leaderTitle, units, summary, documentNumbers }).toEqual(COMMON);
    const own = {
      RESEARCH: 'research',
      COORDINATION: 'coordination',
      INSPECTION: 'inspection',
      PROBLEM: 'problem',
      EXPERIENCE: 'experience',
    } as const;
    expect(activity[own[kind]]).toEqual(record);
  });
});

describe('last quarter’s record as a template', () => {
  it('leaves out the day and the documents, which belong to what took place then', () => {
    const values = templateOf(filed('RESEARCH', { theme: '服务站', sites: [], findings: '已建成' }));
    expect(values).not.toHaveProperty('heldOn');
    expect(values).not.toHaveProperty('documentNumbers');
    expect(values).toMatchObject({ place: '青石镇', research: { theme: '服务站' } });
  });

  it('leaves out what a meeting decided and where an inspection was founded', () => {
    const meeting = templateOf(
      filed('COORDINATION', { name: '推进会', decisions: [{ matter: '一' }], minutesNumber: '5' }),
    );
    expect(meeting.coordination).toEqual({ name: '推进会' });
    const inspection = templateOf(
      filed('INSPECTION', { content: '开门情况', planNumber: '第12项', demands: [{ matter: '一' }] }),
    );
    expect(inspection.inspection).toEqual({ content: '开门情况', inspectedUnits: [], basis: 'PLAN' });
  });
});

describe('last quarter’s record under this quarter’s plan', () => {
  const leader = { name: '李明远', title: '分管副市长' };
  const template = { ...filed('RESEARCH', { theme: '服务站', sites: [], findings: '已建成' }), leader: '赵前任' };
  const used = (change: Parameters<typeof duty>[0]) => {
    const planned = duty(change);
    return withTemplate(planned, startOf(planned, '2026-11-10', leader), template);
  };

  it('keeps the day, the leader and the theme of the plan', () => {
    const plan = { plannedOn: '2026-11-05', plannedLeader: '分管副市长', theme: '夜间配送' };
    expect(used(plan)).toMatchObject({
      heldOn: '2026-11-05',
      leader: '李明远',
      leaderTitle: '分管副市长',
      place: '青石镇',
      research: { theme: '夜间配送', findings: '已建成' },
    });
  });

  it('gives its own leader and theme where nothing is planned', () => {
    const unplanned = { plannedLeader: null, theme: null };
    expect(used(unplanned)).toMatchObject({ leader: '赵前任', research: { theme: '服务站' } });
  });
});

describe('what the form begins with', () => {
  const leader = { name: '李明远', title: '分管副市长' };
  const start = (change: Parameters<typeof duty>[0]) => startOf(duty(change), '2026-11-10', leader);

  it.each<[string, Parameters<typeof duty>[0], string]>([
    ['the day that was registered', { heldOn: '2026-11-02', plannedOn: '2026-11-05' }, '2026-11-02'],
    ['else the planned day, once it has come', { plannedOn: '2026-11-05' }, '2026-11-05'],
    ['else today: the planned day is still to come', { plannedOn: '2026-11-20' }, '2026-11-10'],
    ['else today: a ten-day period names no day', { plannedOn: '2026-11-05', plannedWords: '11月上旬' }, '2026-11-10'],
  ])('%s', (_, change, day) => {
    expect(start(change).heldOn).toBe(day);
  });

  it.each<[string, string | null, FilingValues]>([
    ['nobody planned: the leading official', null, { leader: '李明远', leaderTitle: '分管副市长' }],
    ['planned by his post: by name', '分管副市长', { leader: '李明远', leaderTitle: '分管副市长' }],
    ['somebody else planned: his post is not known', '王副秘书长', { leader: '王副秘书长' }],
  ])('%s', (_, plannedLeader, expected) => {
    const { leader: led, leaderTitle } = start({ plannedLeader });
    expect({ leader: led, ...(leaderTitle !== undefined && { leaderTitle }) }).toEqual(expected);
  });

  it.each<[Activity['kind'], FilingValues]>([
    ['RESEARCH', { research: { theme: '夜间配送' } }],
    ['COORDINATION', { coordination: { name: '夜间配送' } }],
    ['INSPECTION', { inspection: { content: '夜间配送', method: 'ON_SITE', basis: 'PLAN' } }],
    ['PROBLEM', { problem: { name: '夜间配送', progress: 'SOLVED' } }],
    ['EXPERIENCE', { experience: { title: '夜间配送', channel: 'BULLETIN' } }],
  ])('the planned theme stands in the first field of %s', (kind, expected) => {
    expect(start({ kind, theme: '夜间配送' })).toMatchObject(expected);
  });

  it('what was filed before is mended, not begun anew', () => {
    const activity = filed('RESEARCH', { theme: '服务站', sites: [], findings: '已建成' });
    expect(start({ activity, theme: '别的' })).toEqual(valuesOf(activity));
  });

  it('words laid over others replace field by field, not record by record', () => {
    expect(joined({ place: '甲', research: { theme: '一', advice: '二' } }, { research: { theme: '三' } })).toEqual({
      place: '甲',
      research: { theme: '三', advice: '二' },
    });
  });
});

describe('whether what the server has is what was typed here', () => {
  const record = { theme: '服务站', sites: [], findings: '已建成' };
  const typed = valuesOf(filed('RESEARCH', record));
  const seen = (change: Partial<Activity>, state: 'SUBMITTED' | 'RETURNED' = 'SUBMITTED') =>
    isSameFiling(duty({ state, activity: { ...filed('RESEARCH', record), ...change } }), typed, '张三');

  it.each<[string, boolean, boolean]>([
    ['the same words by the same person', seen({}), true],
    ['by somebody else', seen({ filedByName: '李四' }), false],
    ['another place', seen({ place: '石桥镇' }), false],
    ['returned meanwhile', seen({}, 'RETURNED'), false],
  ])('%s', (_, same, expected) => {
    expect(same).toBe(expected);
  });
});
