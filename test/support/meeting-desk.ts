import type { TestApp } from './app.js';
import type { Answer, Client } from './client.js';

export interface MeetingRef {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly approvalId: string | null;
  readonly code?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
}
export interface MeetingPage {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly year: number;
  readonly number: number;
  readonly whole: boolean;
  readonly waiting: { readonly approvalId: string; readonly step: number } | null;
  readonly lacks: readonly { readonly code: string }[];
  readonly items: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly outputId: string | null;
    readonly changedSince: boolean;
    readonly decisions: readonly {
      readonly id: string;
      readonly units: readonly { readonly taskId: string; readonly dueOn: string }[];
    }[];
  }[];
}

export const minutes = { minutesNumber: '〔2026〕3号', minutesIssuer: '市委办公室' };
/** By whom the minutes are signed on paper: neither here nor by whoever prepared them. */
export const paper = (on: string): object => ({ offline: { by: '市委书记', on, words: '同意' } });
export const topic = (changed: object = {}): object => ({
  ...{ kind: 'FIRST_TOPIC', title: '学习中央深改委会议精神' },
  ...{ studied: [{ kind: 'CENTRAL_MEETING', name: '中央深改委第五次会议', on: '2025-06-01' }] },
  ...{ requirements: ['抓好要素市场化改革'], ...changed },
});

/** The people of the town before their meetings: what they plan, call, hold and sign. */
export function meetingDesk(app: () => TestApp) {
  const seats = new Map<string, Client>();
  const as = async (seat: string): Promise<Client> => {
    const known = seats.get(seat) ?? (await app().as(seat));
    seats.set(seat, known);
    return known;
  };
  const act = async (seat: string, path: string, body: unknown = {}): Promise<Answer<MeetingRef>> =>
    (await as(seat)).post<MeetingRef>(path, body);
  const page = async (seat: string, id: string): Promise<MeetingPage> =>
    (await (await as(seat)).get<MeetingPage>(`/meetings/${id}`)).body;
  const unit = (key: string): string => app().town.units[key] ?? '';
  const post = (key: string): string => app().town.seats[key]?.postId ?? '';
  const report = (changed: object = {}): object => ({
    ...{ kind: 'HEAR', title: '商务改革进展', byUnitId: unit('department'), adHocReason: '省委临时部署', ...changed },
  });
  const committee = (items: readonly object[], changed: object = {}): object => ({
    ...{ kind: 'COMMITTEE', plannedOn: '2026-07-27', chairPostId: post('leading-official'), items, ...changed },
  });
  const decide = (seat: string, approvalId: string | null, body: object = {}): Promise<Answer<MeetingRef>> =>
    act(seat, `/approvals/${approvalId ?? ''}/approve`, body);
  /** The paper is registered by one of the office, and seen by another. */
  const signed = async (approvalId: string, on: string): Promise<Answer<MeetingRef>> => {
    const kept = await decide('office-chief', approvalId, paper(on));
    expect(kept.status).toBe(200);
    return act('office-deputy', `/approvals/${approvalId}/confirm-paper`);
  };
  const waiting = async (id: string): Promise<string> => (await page('office-chief', id)).waiting?.approvalId ?? '';
  const planned = async (items: readonly object[], changed: object = {}): Promise<string> => {
    const answer = await act('office-clerk', '/meetings', committee(items, changed));
    expect(answer.status).toBe(201);
    return answer.body.id;
  };
  /** Called on the director's word and the chair's on paper. */
  const called = async (items: readonly object[], changed: object = {}): Promise<string> => {
    const id = await planned(items, changed);
    const asked = await act('office-clerk', `/meetings/${id}/convene`);
    await decide('office-director', asked.body.approvalId);
    await decide('office-chief', await waiting(id), paper('2026-07-20'));
    return id;
  };
  /** A committee's meeting that was called and held. */
  const held = async (items: readonly object[], on = '2026-07-22', changed: object = {}): Promise<string> => {
    const id = await called(items, changed);
    expect((await act('office-clerk', `/meetings/${id}/hold`, { heldOn: on })).body.state).toBe('HELD');
    return id;
  };
  /** The same with its minutes reviewed and signed. */
  const final = async (items: readonly object[], on?: string, changed?: object): Promise<string> => {
    const id = await held(items, on, changed);
    const sent = await act('office-clerk', `/meetings/${id}/minutes`, minutes);
    await decide('office-executive-deputy', sent.body.approvalId);
    await signed(await waiting(id), '2026-07-22');
    expect((await page('office-chief', id)).state).toBe('FINALISED');
    return id;
  };
  return {
    ...{ seats, as, act, page, unit, post, report, committee, decide },
    ...{ signed, waiting, planned, called, held, final },
  };
}
