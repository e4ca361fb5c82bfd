import ICAL from 'ical.js';
import { openObligation } from '../../../src/modules/obligations/index.js';
import type { TestApp } from '../../support/app.js';
import { Walk } from '../../support/walk.js';
import { startQuarterTown } from '../cycles/quarter.js';

interface Taken {
  readonly text: string;
  readonly headers: Headers;
  readonly events: readonly ICAL.Event[];
}

async function take(app: TestApp, seat: string): Promise<Taken> {
  const { cookie } = await app.as(seat);
  const file = await fetch(`${app.url}/api/v1/own-calendar`, { headers: { cookie } });
  expect([seat, file.status]).toEqual([seat, 200]);
  const text = await file.text();
  const whole = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { text, headers: file.headers, events: whole.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
}
const of = ({ events }: Taken, id: string) => events.filter(({ uid }) => uid.startsWith(id));
const said = (event: ICAL.Event) => [
  event.summary,
  event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
  event.component.getFirstPropertyValue('status'),
];

describe('one’s own calendar as a file', () => {
  let walk: Walk;
  let talk: string;
  let task: string;

  beforeAll(async () => {
    walk = await Walk.start();
    const duty = await walk.register();
    task = await walk.register({ kind: 'TASK', title: '报送改革案例', dueOn: '2026-12-10', actBy: null });
    await walk.goTo('2026-10-27', '10:00');
    ({ id: talk } = await walk.interview(duty));
  });
  afterAll(() => walk.close());

  it('has no interview that nobody has signed, nor has anybody it later who does not sit in it', async () => {
    expect(of(await take(walk.app, 'department-chief'), talk)).toEqual([]);
    await walk.act('office-deputy', `/interviews/${talk}/approve`, {});
    const slot = { scheduledOn: '2026-11-04', scheduledTime: '15:00', reason: '公务' };
    await walk.act('office-chief', `/interviews/${talk}/schedule`, slot);
    for (const seat of ['department-liaison', 'department2-chief', 'office-executive-deputy', 'group-head'])
      expect([seat, of(await take(walk.app, seat), talk)]).toEqual([seat, []]);
  });

  it('has of an interview its time and a link, and no name, project, place or kind', async () => {
    const taken = await take(walk.app, 'department-chief');
    const [event] = of(taken, talk);
    expect(event && said(event)).toEqual(['改革工作安排', '2026-11-04T07:00:00.000Z', 'CONFIRMED']);
    const properties = event?.component.getAllProperties().map(({ name }) => name) ?? [];
    expect(properties.sort()).toEqual(
      ['class', 'dtstamp', 'dtstart', 'sequence', 'status', 'summary', 'uid', 'url'].sort(),
    );
    expect(String(event?.component.getFirstPropertyValue('url'))).toMatch(new RegExp(`/open/${talk}$`, 'u'));
    expect(taken.text).not.toMatch(/约谈|interview|乡村e镇/iu);
  });

  it('is a download that nobody keeps on the way', async () => {
    const { headers } = await take(walk.app, 'department-chief');
    expect(headers.get('content-type')).toContain('text/calendar');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="calendar\.ics"/u);
    expect(headers.get('cache-control')).toContain('no-store');
  });

  it('the record says whose interview’s time left, and nothing where none did', async () => {
    const count = () =>
      walk.app.db.query<{ name: string }>(
        `SELECT actor_name AS name FROM audit_event WHERE action = 'official-document.calendar-taken' AND subject_id = $1`,
        [talk],
      );
    const before = await count();
    await take(walk.app, 'department2-chief');
    expect(await count()).toHaveLength(before.length);
    await take(walk.app, 'department-chief');
    expect(await count()).toHaveLength(before.length + 1);
  });

  it('has a matter due as a whole day under its title, and what is internal by class under none', async () => {
    const { id: inside } = await walk.app.unitOfWork.run(async (tx) => {
      const subject = await tx.one<{ id: string }>('SELECT new_id() AS id');
      const id = await openObligation(tx, {
        ...{ kind: 'LISTING', title: '挂牌事项半月报', dueOn: '2026-12-20', actBy: null },
        ...{ subjectId: subject.id, ownerUnitId: walk.app.town.units['department'] ?? '' },
      });
      return { id };
    });
    const taken = await take(walk.app, 'department-liaison');
    expect(of(taken, task).map(said)).toEqual([['报送改革案例', '2026-12-10', 'CONFIRMED']]);
    expect(of(taken, inside).map(said)).toEqual([['改革工作安排', '2026-12-20', 'CONFIRMED']]);
    expect(of(await take(walk.app, 'department2-liaison'), task)).toEqual([]);
  });

  it('has a meeting that was called for the office, and one that is only planned for nobody', async () => {
    const meeting = (state: string, number: number) =>
      walk.app.unitOfWork.run((tx) =>
        tx.one<{ id: string }>(
          `INSERT INTO meeting (kind, mode, year, number, planned_on, chair_post_id, state)
             VALUES ('COMMITTEE', 'SITTING', 2026, $1, '2026-12-01', $2, $3) RETURNING id`,
          [number, walk.app.town.seats['leading-official']?.postId, state],
        ),
      );
    const called = await meeting('CONVENED', 7);
    const planned = await meeting('PLANNED', 8);
    const taken = await take(walk.app, 'office-clerk');
    expect(of(taken, called.id).map(said)).toEqual([['2026年第7次深改委会议', '2026-12-01', 'CONFIRMED']]);
    expect(of(taken, planned.id)).toEqual([]);
    expect(of(await take(walk.app, 'department-chief'), called.id)).toEqual([]);
  });

  it('a link opens its thing for whoever sees it, and nothing for others', async () => {
    const open = async (seat: string, id: string) => {
      const { status, body } = await (
        await walk.app.as(seat)
      ).get<{ subjectType?: string; subjectId?: string }>(`/own-calendar/${id}`);
      return [status, body.subjectType ?? null];
    };
    expect(await open('department-chief', talk)).toEqual([200, 'INTERVIEW']);
    expect(await open('department-chief', task)).toEqual([200, 'TASK']);
    expect(await open('department2-chief', talk)).toEqual([404, null]);
    expect(await open('department2-chief', task)).toEqual([404, null]);
  });

  it('an interview that was called off is cancelled under the same UID, with a higher SEQUENCE', async () => {
    const [before] = of(await take(walk.app, 'department-chief'), talk);
    await walk.act('office-deputy', `/interviews/${talk}/terminate`, { reason: '通知有误' });
    const [after] = of(await take(walk.app, 'department-chief'), talk);
    expect(after && said(after)).toEqual(['改革工作安排', '2026-11-04T07:00:00.000Z', 'CANCELLED']);
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  });
});

describe('a planned day in one’s own calendar', () => {
  it('stands beside the day due for the unit, and for the leader’s side until it is denied', async () => {
    const town = await startQuarterTown('2026-07-01');
    try {
      const project = await town.addProject('B01');
      const cycle = await town.openQuarter(3);
      const duty = await town.dutyOf(cycle, project, 'INSPECTION');
      const plan = { theme: '查项目进度', plannedOn: '2026-09-10', leader: '副市长' };
      const answer = await (await town.as('department-liaison')).post(`/duties/${duty}/plan`, plan);
      expect(answer.status).toBe(200);
      const days = async (seat: string) =>
        (await take(town.app, seat)).events.filter(({ summary }) => summary.endsWith('（拟开展）')).map(said);
      const planned = [[expect.stringContaining('改革督察'), '2026-09-10', 'CONFIRMED']];
      expect(await days('department-liaison')).toEqual(planned);
      expect(await days('department2-liaison')).toEqual([]);
      expect(await days('leader-secretary')).toEqual(planned);
      const denied = await (
        await town.as('leader-secretary')
      ).post(`/duties/${duty}/deny-plan`, { words: '当日另有安排' });
      expect(denied.status).toBe(200);
      expect(await days('department-liaison')).toEqual([]);
    } finally {
      await town.app.close();
    }
  });
});
