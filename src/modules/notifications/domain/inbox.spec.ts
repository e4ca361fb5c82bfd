import { type Notice, showEntry } from './inbox.js';

const notice = (change: Partial<Notice>): Notice => ({
  id: 'n1',
  kind: 'REMINDER',
  statutory: false,
  copy: false,
  postId: 'p1',
  deputyPostId: null,
  unitId: 'u1',
  subjectType: 'OBLIGATION',
  subjectId: 'o1',
  title: '改革调研',
  body: '请按计划推进。',
  params: {},
  issuedOn: '2026-09-09',
  createdAt: '2026-09-09T01:00:00.000Z',
  readAt: null,
  ...change,
});

describe('an entry of the inbox', () => {
  it('shows a single notice as it is', () => {
    expect(showEntry({ number: 1, notices: [notice({})] })).toEqual({ ...notice({}), items: [] });
  });

  it('shows several as one list that counts and numbers them', () => {
    const notices = [notice({}), notice({ id: 'n2', title: '改革督察' })];
    expect(showEntry({ number: 2, notices })).toMatchObject({
      id: 'n1',
      kind: 'LIST',
      title: '工作提示（2项）',
      body: '1.改革调研\n2.改革督察',
      items: notices,
    });
  });

  it('is unread as long as one of its notices is', () => {
    const read = notice({ readAt: '2026-09-09T02:00:00.000Z' });
    expect(showEntry({ number: 2, notices: [read, notice({ id: 'n2' })] }).readAt).toBeNull();
    expect(showEntry({ number: 2, notices: [read, read] }).readAt).toBe('2026-09-09T02:00:00.000Z');
  });
});
