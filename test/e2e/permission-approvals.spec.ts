import { type NewApproval, requestApproval } from '../../src/modules/approvals/index.js';
import type { TestApp } from '../support/app.js';
import { borrowTestApp } from '../support/borrowed-app.js';
import type { Client } from '../support/client.js';
import { longForm } from '../support/form.js';

/** What is asked of whom, as the modules ask it; written by hand. */
interface Asked {
  readonly kind: string;
  readonly step?: number;
  readonly officeOnly?: boolean;
  /** The deciding post by its seat, or the role with the unit. */
  readonly post?: string;
  readonly role?: string;
  readonly unit?: string;
  /** Who decides: nobody else, whatever his rank. */
  readonly deciders: readonly string[];
}

const THIRD = 3;
const HEADS = ['office-director', 'office-executive-deputy', 'office-deputy'];
const ASKED: readonly Asked[] = [
  { kind: 'PLAN', role: 'DEPUTY_LEADER', unit: 'department', deciders: ['department-deputy'] },
  { kind: 'EXTENSION', step: 1, role: 'DEPUTY_LEADER', unit: 'department', deciders: ['department-deputy'] },
  { kind: 'EXTENSION', step: 2, role: 'EXECUTIVE_DEPUTY_DIRECTOR', deciders: ['office-executive-deputy'] },
  { kind: 'EXTENSION', step: 3, post: 'leading-official', deciders: ['leading-official'] },
  { kind: 'EXEMPTION', role: 'EXECUTIVE_DEPUTY_DIRECTOR', deciders: ['office-executive-deputy'] },
  { kind: 'COORDINATION', role: 'EXECUTIVE_DEPUTY_DIRECTOR', deciders: ['office-executive-deputy'] },
  { kind: 'CYCLE_CLOSE', role: 'EXECUTIVE_DEPUTY_DIRECTOR', deciders: ['office-executive-deputy'] },
  { kind: 'LEDGER_DATES', step: 1, role: 'OFFICE_DEPUTY_DIRECTOR', officeOnly: true, deciders: ['office-deputy'] },
  {
    kind: 'LEDGER_DATES',
    step: 2,
    role: 'EXECUTIVE_DEPUTY_DIRECTOR',
    officeOnly: true,
    deciders: ['office-executive-deputy'],
  },
  { kind: 'LEDGER_DONE', step: 1, role: 'OFFICE_DEPUTY_DIRECTOR', officeOnly: true, deciders: ['office-deputy'] },
  { kind: 'INTERVIEW', role: 'OFFICE_DEPUTY_DIRECTOR', unit: 'office', officeOnly: true, deciders: ['office-deputy'] },
  { kind: 'WAIVER', role: 'OFFICE_DIRECTOR', unit: 'office', officeOnly: true, deciders: ['office-director'] },
  { kind: 'AUTHORITY', role: 'OFFICE_HEAD', officeOnly: true, deciders: HEADS },
];
/** Below, beside and above whoever decides; the deciders themselves ask too. */
const ASKERS = [
  'department-liaison',
  'department-chief',
  'department-deputy',
  'department-principal',
  'office-clerk',
  'office-chief',
  ...HEADS,
  'leading-official',
];

/** Every kind of approval × whoever asks × everybody: the asker never decides, nor whom it concerns, nor whoever owes it. */
describe('who decides on what', () => {
  let app: TestApp;
  let number = 0;
  const clients = new Map<string, Client>();

  beforeAll(async () => {
    app = await borrowTestApp('2026-07-01');
    for (const key of [...Object.keys(app.town.seats), 'system-admin', 'security-admin', 'audit-admin'])
      clients.set(key, await app.as(key));
  });
  afterAll(() => app.close());

  const seatOf = (key: string) => {
    const seat = app.town.seats[key];
    if (seat === undefined) throw new Error(key);
    return seat;
  };

  const ask = (asked: Asked, asker: string, more: Partial<NewApproval> = {}): Promise<string> => {
    const { personId, accountId, postId, unitId } = seatOf(asker);
    number += 1;
    const actor = {
      ...{
        kind: 'PERSON' as const,
        personId,
        accountId,
        name: asker,
        adminRole: null,
        origin: 'HTTP' as const,
        requestId: null,
      },
      posts: [
        {
          postId,
          unitId,
          role: 'LIAISON' as const,
          rank: 1,
          title: '',
          unitPath: '',
          servesPostId: null,
          delegated: false,
        },
      ],
    };
    return app.unitOfWork.run((tx) =>
      requestApproval(tx, actor, {
        ...{ kind: asked.kind, step: asked.step ?? 1, subjectType: 'PROJECT', title: '某事项' },
        subjectId: `00000000-0000-7000-9000-${String(number).padStart(12, '0')}`,
        ...{ unitId: app.town.units['department'] ?? null, officeOnly: asked.officeOnly ?? false },
        approverPostId: asked.post === undefined ? null : seatOf(asked.post).postId,
        ...{
          approverRole: asked.role ?? null,
          approverUnitId: asked.unit === undefined ? null : (app.town.units[asked.unit] ?? null),
        },
        ...more,
      }),
    );
  };

  /**
   * Who may decide. At every push those named and a third of all the others are asked, with the next matter the next
   * third; before a release everybody.
   */
  const decidersOf = async (id: string, named: readonly string[]): Promise<string[]> => {
    const asked = [...clients].filter(
      ([key], place) => longForm || named.includes(key) || (place + number) % THIRD === 0,
    );
    const seen = await Promise.all(
      asked.map(async ([key, client]) => {
        const { status, body } = await client.get<{ mayDecide?: boolean }>(`/approvals/${id}`);
        return status === 200 && body.mayDecide === true ? [key] : [];
      }),
    );
    return seen.flat().sort();
  };

  const CELLS = ASKED.flatMap((asked) => ASKERS.map((asker) => [asked.kind, asked.step ?? 1, asker, asked] as const));

  it.each(CELLS)(
    '%s, step %s, asked by %s: exactly those decide whom the table names, never the asker',
    async (_kind, _step, asker, asked) => {
      const id = await ask(asked, asker);
      expect(await decidersOf(id, [...asked.deciders, asker])).toEqual(
        asked.deciders.filter((key) => key !== asker).sort(),
      );
      const own = await clients.get(asker)?.post<{ code: string }>(`/approvals/${id}/approve`, { words: '同意' });
      const isDecider = asked.deciders.includes(asker);
      expect(['APPROVAL_OWN_PROPOSAL', 'APPROVAL_NOT_YOURS', 'NOT_FOUND']).toContain(own?.body.code);
      if (isDecider) expect(own?.body.code).toBe('APPROVAL_OWN_PROPOSAL');
      expect((await app.db.query('SELECT FROM approval WHERE id = $1 AND state = $2', [id, 'PENDING'])).length).toBe(1);
    },
  );

  it.each(ASKED.map((asked) => [asked.kind, asked.step ?? 1, asked] as const))(
    '%s, step %s: whom it concerns and whoever owes it decide nothing, whatever their post',
    async (_kind, _step, asked) => {
      const people = asked.deciders.map((key) => seatOf(key).personId);
      const concerning = await ask(asked, 'office-clerk', { facts: { concerned: people } });
      expect(await decidersOf(concerning, asked.deciders)).toEqual([]);
      const [first = ''] = asked.deciders;
      const owned = await ask(asked, 'office-clerk', { ownerPostId: seatOf(first).postId });
      expect(await decidersOf(owned, asked.deciders)).toEqual(asked.deciders.slice(1).sort());
    },
  );
});
