import type { Answer } from '../../support/client.js';
import { act, confirmed, draft, made, openDesk, page, put, read, type Ref } from './desk.js';

openDesk();

describe('an indicator whose other course was not agreed to', () => {
  it('shows the office so, by whom, when and why, until another word falls', async () => {
    const id = await made({ trajectory: [] });
    await confirmed(id, { value: '30' });
    const { projectId } = await read<{ projectId: string }>('office-clerk', `/indicators/${id}`);
    const lower = { ...(await draft()), projectId, targetValue: '60', reason: '省里调整目标' };
    const ask = async () =>
      ((await put('office-clerk', `/indicators/${id}`, lower)) as Answer<Ref & { approvalId: string }>).body.approvalId;
    const deniedTo = async (seat: string) =>
      (await read<{ courseDenied: unknown }>(seat, `/indicators/${id}`)).courseDenied;
    const refused = await ask();
    expect((await act('office-deputy', `/approvals/${refused}/reject`, { words: '目标不得下调' })).status).toBe(200);
    expect(await page(id)).toMatchObject({
      ...{ targetValue: '100', courseApprovalId: null },
      courseDenied: { title: expect.stringContaining('60') as string, words: '目标不得下调' },
    });
    // The unit that reads it did not ask for another course.
    expect(await deniedTo('department-liaison')).toBeNull();
    const again = await ask();
    expect(await deniedTo('office-clerk')).toBeNull();
    await act('office-deputy', `/approvals/${again}/approve`);
    expect(await page(id)).toMatchObject({ targetValue: '60', courseDenied: null });
  });
});
