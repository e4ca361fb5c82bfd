import { createIntents } from '../../web/src/api/intents';
import { isOffice, isUnitOnly } from '../../web/src/api/rights';
import { homeOf, landingOf, menuOf } from '../../web/src/app/shell/navigation';
import { asksOf, type Duty } from '../../web/src/features/overview/sheet/asks';
import { actsOf } from '../../web/src/features/supervision/acts/acts-of';
import { readLetter } from '../../web/src/features/supervision/letter';
import { isBlank } from '../../web/src/parts/form/blank';
import { groupOf } from '../../web/src/features/workbench/waits/group';
import type { Wait } from '../../web/src/features/workbench/waits/wait';
import { duty, person } from './people-and-matters';

const EVERYTHING = [
  'obligations.read',
  'cycles.matrix',
  'tasks.read',
  'projects.read',
  'cycles.preview',
  'supervision-cases.read',
  'dashboard.read',
  'calendar.read',
  'supervision-policies.read',
];

describe('a field that must be filled in', () => {
  it('is so by words, a list of ticks, a unit with its name, a number; not by blanks or an empty list', () => {
    expect(['甲', ['p1'], { id: 'u1', name: '市商务局' }, 0].filter(isBlank)).toEqual([]);
    expect([undefined, null, '', ' \n', []].filter((value) => !isBlank(value))).toEqual([]);
  });
});

describe('the menu', () => {
  const pages = (who: Parameters<typeof menuOf>[0]) => menuOf(who).work.map(({ page }) => page);

  it('units see four entries whatever they may open', () => {
    const chief = person('SECTION_CHIEF', 'commerce', EVERYTHING);
    expect(isUnitOnly(chief)).toBe(true);
    expect(pages(chief)).toEqual(['workbench', 'todo', 'ledger', 'notices']);
    expect(menuOf(chief).settings).toEqual([]);
  });

  it('the office has no list of its own matters, and settings', () => {
    const clerk = person('OFFICE_CLERK', 'office', EVERYTHING);
    expect(isOffice(clerk)).toBe(true);
    expect(pages(clerk)).toContain('quarter');
    expect(pages(clerk)).not.toContain('todo');
    expect(menuOf(clerk).settings.map(({ page }) => page)).toEqual(['rules', 'calendar', 'guide']);
  });

  it('the office has its bulletins and reviews before the overview, and nobody else has them', () => {
    const told = [...EVERYTHING, 'publications.write'];
    expect(pages(person('OFFICE_CLERK', 'office', told)).slice(-2)).toEqual(['publications', 'overview']);
    expect(pages(person('LEADING_OFFICIAL', 'city', told))).not.toContain('publications');
    expect(landingOf(person('LEADING_OFFICIAL', 'city', told), '/publications')).toBe('/');
  });

  it('the office has no notices there: what is unread stands in the bar above', () => {
    expect(pages(person('OFFICE_CLERK', 'office', EVERYTHING))).not.toContain('notices');
  });

  it('a leader sees five entries, without quarters and settings', () => {
    const leader = person('LEADING_OFFICIAL', 'city', [...EVERYTHING, 'hearing-rota.read']);
    expect(pages(leader)).toEqual(['workbench', 'matrix', 'projects', 'supervision', 'overview']);
    expect(menuOf(leader).settings).toEqual([]);
  });

  it('his secretary sees the same, though he enters instructions', () => {
    const secretary = person('LEADER_SECRETARY', 'city', [...EVERYTHING, 'hearing-rota.read', 'instructions.enter']);
    expect(pages(secretary)).toEqual(['workbench', 'matrix', 'projects', 'supervision', 'overview']);
    expect(landingOf(secretary, '/registers/instructions')).toBe('/registers/instructions');
  });

  it('a group sees its meetings besides', () => {
    const liaison = person('GROUP_LIAISON', 'group', [...EVERYTHING, 'hearing-rota.read', 'problems.report']);
    expect(pages(liaison)).toEqual(['workbench', 'matrix', 'projects', 'supervision', 'meetings', 'overview']);
    expect(landingOf(liaison, '/problems')).toBe('/problems');
  });

  it('whoever was on his way to a page that his menu does not name arrives there', () => {
    const leader = person('LEADING_OFFICIAL', 'city', [...EVERYTHING, 'hearing-rota.read']);
    expect(['/meetings', '/notices', '/quarter'].map((wanted) => landingOf(leader, wanted))).toEqual([
      ...['/meetings', '/notices', '/'],
    ]);
  });

  it('an administrator begins where his work is', () => {
    const admin = {
      ...person('OFFICE_CLERK', 'x', ['accounts.read']),
      posts: [],
      adminRole: 'SECURITY_ADMIN' as const,
    };
    expect(homeOf(menuOf(admin))).toBe('/settings/accounts');
  });

  it('whoever was displaced, and has no post any more, begins where he is told so', () => {
    const former = { ...person('SECTION_CHIEF', 'x', []), posts: [] };
    expect(homeOf(menuOf(former))).toBe('/notices');
  });
});

describe('one key for one intent', () => {
  it('the same request carries the same key until it is answered for good', () => {
    const intents = createIntents();
    const key = intents.keyOf('POST', '/duties/1/submit', '{}');
    expect(intents.keyOf('POST', '/duties/1/submit', '{}')).toBe(key);
    expect(intents.keyOf('POST', '/duties/1/submit', '{"a":1}')).not.toBe(key);
    expect(intents.keyOf('POST', '/duties/2/submit', '{}')).not.toBe(key);
    intents.settle(key);
    expect(intents.keyOf('POST', '/duties/1/submit', '{}')).not.toBe(key);
  });
});

describe('what waits', () => {
  const wait = (id: string, on?: string): Wait => ({
    id,
    title: id,
    to: '/',
    whom: '',
    act: { kind: 'open', label: '', to: '/' },
    ...(on !== undefined && { date: { on } }),
  });
  const read = { isLoading: false, error: null, refetch: () => undefined, data: { nextCursor: null } };

  it('comes by date, what has none at the end', () => {
    const { waits } = groupOf('due', [read], [wait('none'), wait('late', '2026-12-01'), wait('soon', '2026-10-09')]);
    expect(waits.map(({ id }) => id)).toEqual(['soon', 'late', 'none']);
  });

  it.each([
    ['still on its way', [read, { ...read, isLoading: true }], { pending: true, error: null, more: false }],
    [
      'could not be read',
      [{ ...read, error: 'lost', data: undefined }],
      { pending: false, error: 'lost', more: false },
    ],
    ['could not be read again, but stands', [{ ...read, error: 'lost' }], { pending: false, error: null, more: false }],
    ['more than a page', [{ ...read, data: { nextCursor: 'x' } }], { pending: false, error: null, more: true }],
  ])('says so when it is %s', (_, readings, expected) => {
    expect(groupOf('due', readings, [])).toMatchObject(expected);
  });
});

describe('what a leader is asked to do', () => {
  const of = (change: Parameters<typeof duty>[0]): Duty => duty(change);

  it('only what is still to be held and needs him, by date', () => {
    const asks = asksOf([
      of({ id: 'held', state: 'HELD' }),
      of({ id: 'written', kind: 'EXPERIENCE' }),
      of({ id: 'late', kind: 'INSPECTION', plannedOn: '2026-12-05' }),
      of({ id: 'early', kind: 'RESEARCH', plannedOn: '2026-11-05' }),
      of({ id: 'unplanned', state: 'UNPLANNED' }),
    ]);
    expect(asks.map(({ id }) => id)).toEqual(['early', 'late', 'unplanned']);
  });

  it('meetings of the same ten days are offered as one', () => {
    const meeting = (id: string, plannedWords: string) =>
      of({ id, kind: 'COORDINATION', projectName: id, plannedOn: '2026-11-10', plannedWords });
    const asks = asksOf([meeting('甲', '11月上旬'), meeting('乙', '11月上旬'), meeting('丙', '11月下旬')]);
    expect(Object.fromEntries(asks.map(({ id, together }) => [id, together]))).toEqual({
      甲: ['乙'],
      乙: ['甲'],
      丙: [],
    });
  });
});

describe('a notice set as a letter', () => {
  it('is taken apart into addressee, paragraphs, annex, issuer and date', () => {
    const body = '市商务局：\n请本人参加。\n联系人：张三。附件：有关事项清单\n市委改革办\u30002026年10月26日';
    expect(readLetter(body)).toEqual({
      addressee: '市商务局：',
      paragraphs: ['请本人参加。', '联系人：张三。'],
      annex: '附件：有关事项清单',
      issuer: '市委改革办',
      date: '2026年10月26日',
    });
  });
});

describe('acts on an interview', () => {
  type Interview = Parameters<typeof actsOf>[1];
  const interview = (change: object): Interview =>
    ({
      state: 'ISSUED',
      unitId: 'commerce',
      interviewee: { postId: 'commerce-SECTION_CHIEF', name: '张三' },
      scheduledOn: '2026-10-30',
      suspendedSince: null,
      recordCheck: null,
      items: [],
      ...change,
    }) as unknown as Interview;
  const OF_UNIT = [
    'interviews.acknowledge',
    'interviews.explain',
    'interviews.confirm',
    'interviews.object',
    'interviews.rectify',
  ];
  const OF_OFFICE = [
    'interviews.decide',
    'interviews.serve',
    'interviews.schedule',
    'interviews.record',
    'interviews.verify',
  ];
  const chief = person('SECTION_CHIEF', 'commerce', OF_UNIT);
  const liaison = person('LIAISON', 'commerce', OF_UNIT);
  const stranger = person('SECTION_CHIEF', 'education', OF_UNIT);
  const deputy = person('OFFICE_DEPUTY_DIRECTOR', 'office', OF_OFFICE);
  const decides = { mayDecide: true, mayRegister: true } as Parameters<typeof actsOf>[3];
  const registers = { mayDecide: false, mayRegister: true } as typeof decides;
  const neither = { mayDecide: false, mayRegister: false } as typeof decides;
  const acts = (who: typeof chief, change: object, today = '2026-10-29', signature = decides) =>
    actsOf(who, interview(change), today, signature);
  const items = [{ id: 'i', state: 'TALKED', suspendedSince: null }];

  it.each<[string, readonly string[], readonly string[]]>([
    ['the one who is talked to signs for it and explains', acts(chief, {}), ['acknowledge', 'explain']],
    ['a colleague explains and does not sign', acts(liaison, {}), ['explain']],
    ['another unit has nothing to do with it', acts(stranger, {}), []],
    ['the office serves, holds and moves it', acts(deputy, {}), ['service', 'record', 'schedule']],
    [
      'from its day on it may be stated not held',
      acts(deputy, {}, '2026-10-30'),
      ['service', 'record', 'schedule', 'notHeld'],
    ],
    ['a proposal is decided', acts(deputy, { state: 'PROPOSED' }), ['approve', 'reject']],
    ['or its paper registered', acts(deputy, { state: 'PROPOSED' }, '2026-10-29', registers), ['approve', 'reject']],
    [
      'neither where the server takes it from others alone',
      acts(deputy, { state: 'PROPOSED' }, '2026-10-29', neither),
      [],
    ],
    ['not for a vacant post', acts(deputy, { state: 'PROPOSED', interviewee: { name: null } }), ['reject']],
    [
      'the record is checked by the unit',
      acts(chief, { state: 'TALKED', recordCheck: 'OPEN', items }),
      ['confirm', 'object', 'rectify'],
    ],
    ['everything filed: nothing goes on', acts(chief, { state: 'TALKED', items, suspendedSince: '2026-10-20' }), []],
    [
      'a report is checked by the office',
      acts(deputy, { state: 'RECTIFIED', items: [{ ...items[0], state: 'RECTIFIED' }] }),
      ['verify'],
    ],
  ])('%s', (_, offered, expected) => {
    expect(offered).toEqual(expected);
  });
});
