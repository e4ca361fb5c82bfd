import type { ItemDraft } from './meeting.js';
import { afterMeetingAct, centreFirst, MEETING_ACTS, MEETING_STATES, type MeetingAct } from './meeting.js';
import { agendaFaults, type MeetingToFinalise, minutesFaults } from './minutes.js';
import { offSystemFaults } from './off-system.js';
import { planState } from './agenda-plan.js';
import { nextHearing } from './hearing-rota.js';

const item = (changed: Partial<ItemDraft> = {}): ItemDraft => ({
  ...{ kind: 'HEAR', title: '商务改革进展', byUnitId: 'u1', planItemId: 'p1', adHocReason: null, projectId: null },
  ...{
    outcome: 'HEARD',
    aboutType: null,
    aboutId: null,
    studied: [],
    requirements: [],
    decisions: [],
    offSystem: false,
    ...changed,
  },
});
const firstTopic = (changed: Partial<ItemDraft> = {}): ItemDraft =>
  item({
    ...{ kind: 'FIRST_TOPIC', title: '学习中央深改委会议精神', byUnitId: null, planItemId: null, outcome: null },
    studied: [{ kind: 'CENTRAL_MEETING', name: '中央深改委第五次会议', on: '2026-03-01' }],
    requirements: ['结合本市实际抓好要素市场化改革'],
    ...changed,
  });
const decision = (changed: object = {}) => ({
  ...{ matter: '出台实施意见', unitIds: ['u1'], dueOn: '2026-04-30', deliverable: null, noTaskReason: null },
  ...{ offSystem: false, ...changed },
});
const meeting = (changed: Partial<MeetingToFinalise> = {}): MeetingToFinalise => ({
  ...{ kind: 'COMMITTEE', mode: 'SITTING', heldOn: '2026-03-18', items: [firstTopic(), item()] },
  ...{ minutesNumber: '〔2026〕1号', minutesIssuer: '市委办公室', ...changed },
});
const codes = (given: MeetingToFinalise): readonly string[] =>
  minutesFaults(given, '2026-03-20').map(({ pointer, code }) => `${pointer} ${code}`);

describe('minutes of a committee’s sitting', () => {
  it('lack nothing where item 1 studies what a higher level said and draws a demand from it', () => {
    expect(codes(meeting())).toEqual([]);
  });

  it.each<[string, Partial<MeetingToFinalise>, readonly string[]]>([
    ['no first topic', { items: [item()] }, ['/items/0 FIRST_TOPIC_MISSING']],
    ['no agenda at all', { items: [] }, ['/items/0 FIRST_TOPIC_MISSING']],
    ['a first topic that stands second', { items: [item(), firstTopic()] }, ['/items/1 FIRST_TOPIC_NOT_FIRST']],
    [
      'nothing named that is studied',
      { items: [firstTopic({ studied: [] })] },
      ['/items/0/studied FIRST_TOPIC_MISSING'],
    ],
    [
      'no demand drawn from it',
      { items: [firstTopic({ requirements: [] })] },
      ['/items/0/requirements FIRST_TOPIC_MISSING'],
    ],
    [
      'something studied after it, a report of nobody',
      {
        items: [
          firstTopic({ studied: [{ kind: 'SPEECH', name: '重要讲话', on: '2026-03-19' }] }),
          item({ byUnitId: null }),
        ],
      },
      ['/items/0/studied/0/on STUDIED_AFTER_MEETING', '/items/1/byUnitId REPORTER_MISSING'],
    ],
    ['a day that has not come', { heldOn: '2026-03-21' }, ['/heldOn NOT_YET_HELD']],
    ['no day', { heldOn: null }, ['/heldOn NOT_YET_HELD']],
    [
      'a document without an outcome, a report with a document’s',
      { items: [firstTopic(), item({ kind: 'DELIBERATE', outcome: null }), item({ outcome: 'ADOPTED' })] },
      ['/items/1/outcome OUTCOME_MISSING', '/items/2/outcome OUTCOME_MISSING'],
    ],
    [
      'an item that the plan does not have and that says no reason',
      { items: [firstTopic(), item({ planItemId: null })] },
      ['/items/1/adHocReason AD_HOC_REASON_MISSING'],
    ],
    [
      'a decision that is nobody’s, and one due before the meeting',
      { items: [firstTopic({ decisions: [decision({ unitIds: [] }), decision({ dueOn: '2026-03-17' })] })] },
      ['/items/0/decisions/0/unitIds DECISION_WITHOUT_UNIT', '/items/0/decisions/1/dueOn DECISION_DUE_BEFORE_MEETING'],
    ],
    [
      'neither number nor issuer',
      { minutesNumber: null, minutesIssuer: null },
      ['/minutesNumber FIELD_MISSING', '/minutesIssuer FIELD_MISSING'],
    ],
  ])('are not final with %s', (_, changed, expected) => {
    expect(codes(meeting(changed))).toEqual(expected);
  });

  it.each<[string, Partial<MeetingToFinalise>]>([
    [
      'a decision only to be noted, with its reason',
      { items: [firstTopic({ decisions: [decision({ unitIds: [], noTaskReason: '长期坚持' })] })] },
    ],
    [
      'an unplanned item with its reason',
      { items: [firstTopic(), item({ planItemId: null, adHocReason: '省委临时部署' })] },
    ],
    ['what was circulated in writing, which has no first topic', { mode: 'CIRCULATED', items: [item()] }],
    [
      'a scheduling meeting without number, plan and first topic',
      { kind: 'SCHEDULING', items: [item({ planItemId: null })], minutesNumber: null, minutesIssuer: null },
    ],
  ])('may be final: %s', (_, changed) => {
    expect(codes(meeting(changed))).toEqual([]);
  });
});

describe('an agenda', () => {
  it('calls nobody while empty, without a reporting unit, or with an unplanned item that says no reason', () => {
    const faults = (items: readonly ItemDraft[], kind: 'COMMITTEE' | 'GROUP' = 'COMMITTEE') =>
      agendaFaults({ kind, items }).map(({ pointer, code }) => `${pointer} ${code}`);
    expect(faults([])).toEqual(['/items FIELD_MISSING']);
    expect(faults([item({ byUnitId: null }), item({ kind: 'DELIBERATE', byUnitId: null })])).toEqual([
      '/items/0/byUnitId FIELD_MISSING',
      '/items/1/byUnitId FIELD_MISSING',
    ]);
    expect(faults([item({ kind: 'OTHER', planItemId: null, byUnitId: null })])).toEqual([
      '/items/0/adHocReason AD_HOC_REASON_MISSING',
    ]);
    expect(faults([item({ kind: 'OTHER', planItemId: null, byUnitId: null })], 'GROUP')).toEqual([]);
    expect(faults([firstTopic(), item()])).toEqual([]);
  });
});

describe('a meeting’s states', () => {
  it('are left only as they may be', () => {
    const ways = MEETING_STATES.map((state) => [
      state,
      (Object.keys(MEETING_ACTS) as MeetingAct[]).filter((act) => afterMeetingAct(state, act) !== null),
    ]);
    expect(Object.fromEntries(ways)).toEqual({
      PLANNED: ['convene', 'hold', 'cancel'],
      CONVENED: ['hold', 'cancel'],
      HELD: ['finalise'],
      FINALISED: [],
      CANCELLED: [],
    });
  });
});

describe('a planned topic', () => {
  const planned = { year: 2026, month: 5, adjustedReason: null };
  it.each([
    ['is open in its month', planned, null, '2026-05-31', 'OPEN'],
    ['is shown as not taken up once its month passed', planned, null, '2026-06-01', 'OVERDUE'],
    ['is taken once a meeting had it', planned, '2026-07-22', '2026-08-01', 'TAKEN'],
    ['is adjusted where somebody said why', { ...planned, adjustedReason: '并入9月' }, null, '2026-08-01', 'ADJUSTED'],
  ])('%s', (_, topic, takenOn, today, state) => {
    expect(planState(topic, takenOn, today)).toBe(state);
  });
});

describe('the rota of hearings', () => {
  it.each([
    ['a county a year after it was heard', 12, '2026-03-18', '2027-03'],
    ['a special group half a year after, over the year’s end', 6, '2026-09-16', '2027-03'],
    ['at once where it was never heard', 12, null, '2026-10'],
  ] as const)('has the turn of %s', (_, every, lastHeardOn, month) => {
    expect(nextHearing(every, lastHeardOn, '2026-10-09')).toBe(month);
  });
});

describe('what is dealt with on paper only (线下办理)', () => {
  const empty = { title: '', byUnitId: null, planItemId: null, offSystem: true };
  const bare = { matter: '', unitIds: [], dueOn: null, offSystem: true };
  const faults = (changed: Partial<ItemDraft>, kind: 'COMMITTEE' | 'GROUP' = 'COMMITTEE'): readonly string[] =>
    offSystemFaults(kind, item(changed), '/items/1').map(({ pointer, code }) => `${pointer} ${code}`);

  it.each<[string, Partial<ItemDraft>, readonly string[]]>([
    ['an item that says nothing but its kind and what came of it', { ...empty, kind: 'DELIBERATE' }, []],
    ['one with a title', { ...empty, title: '某文件' }, ['/items/1/title OFF_SYSTEM_HAS_CONTENT']],
    ['one with its unit', { ...empty, byUnitId: 'u1' }, ['/items/1/byUnitId OFF_SYSTEM_HAS_CONTENT']],
    ['one of the year’s plan', { ...empty, planItemId: 'p1' }, ['/items/1/planItemId OFF_SYSTEM_HAS_CONTENT']],
    ['one with a project', { ...empty, projectId: 'r1' }, ['/items/1/projectId OFF_SYSTEM_HAS_CONTENT']],
    ['one that says why', { ...empty, adHocReason: '临时' }, ['/items/1/adHocReason OFF_SYSTEM_HAS_CONTENT']],
    [
      'a decision with words, a unit and a day',
      { decisions: [decision({ offSystem: true })] },
      ['matter', 'unitIds', 'dueOn'].map((name) => `/items/1/decisions/0/${name} OFF_SYSTEM_HAS_CONTENT`),
    ],
    ['a decision that says nothing, of an item that stands here', { decisions: [decision(bare)] }, []],
    [
      'a decision that stands here, of an item that does not',
      { ...empty, decisions: [decision()] },
      ['/items/1/decisions/0/offSystem OFF_SYSTEM_DECISION_SAYS'],
    ],
    ['an item that stands here without a title', { title: '' }, ['/items/1/title FIELD_MISSING']],
    [
      'a decision that stands here without words',
      { decisions: [decision({ matter: '' })] },
      ['/items/1/decisions/0/matter FIELD_MISSING'],
    ],
  ])('takes %s as it should', (_case, changed, expected) => {
    expect(faults(changed)).toEqual(expected);
  });

  it('is the office’s alone: a group’s meeting has none, and no first topic is', () => {
    expect(faults(empty, 'GROUP')).toEqual(['/items/1/offSystem OFF_SYSTEM_NOT_HERE']);
    expect(faults({ ...empty, kind: 'FIRST_TOPIC' })).toEqual(['/items/1/offSystem OFF_SYSTEM_NOT_HERE']);
  });

  it('needs no unit, no reason and no day, but what came of it', () => {
    const items = [firstTopic(), item({ ...empty, kind: 'DELIBERATE', outcome: null, decisions: [decision(bare)] })];
    expect(agendaFaults({ kind: 'COMMITTEE', items })).toEqual([]);
    expect(codes(meeting({ items }))).toEqual(['/items/1/outcome OUTCOME_MISSING']);
  });
});

describe('what a first topic studied', () => {
  it('is shown the centre’s first, then the province’s; of one kind as it was written', () => {
    const said = (kind: 'SPEECH' | 'PROVINCIAL_MEETING' | 'CENTRAL_MEETING', name: string) => ({
      ...{ kind, name, on: '2026-06-01' },
    });
    const written = [said('PROVINCIAL_MEETING', '省'), said('CENTRAL_MEETING', '乙'), said('CENTRAL_MEETING', '甲')];
    expect(centreFirst([...written, said('SPEECH', '讲话')]).map(({ name }) => name)).toEqual([
      '讲话',
      '乙',
      '甲',
      '省',
    ]);
  });
});
