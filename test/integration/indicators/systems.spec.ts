import { UnitFollowers } from '../../../src/modules/organisation/index.js';
import { act, app, as, made, openDesk, read, unit } from './desk.js';

openDesk();

describe('the unit for which another system reports', () => {
  const told = (tokenId: string) =>
    app.db.query<{ kind: string; seat: string; unit: string }>(
      `SELECT n.kind, p.role AS seat, u.name AS unit FROM notice n JOIN post p ON p.id = n.recipient_post_id JOIN unit u ON u.id = n.unit_id
        WHERE n.subject_id = $1 ORDER BY n.number`,
      [tokenId],
    );
  const tokenOf = async (name: string, key: string): Promise<string> =>
    (await act('office-chief', '/system-tokens', { name, unitId: unit(key) })).body.id;
  const listed = async (seat: string, key: string): Promise<readonly string[] | number> => {
    const answer = await (await as(seat)).get<{ items: { name: string }[] }>(`/units/${unit(key)}/system-tokens`);
    return answer.status === 200 ? answer.body.items.map(({ name }) => name) : answer.status;
  };

  it('is told of its token, chief and liaison, sees it, and no other unit does', async () => {
    const id = await tokenOf('县级填报平台', 'county');
    expect((await told(id)).map(({ kind, seat }) => `${kind} ${seat}`).sort()).toEqual([
      'SYSTEM_TOKEN_MADE LIAISON',
      'SYSTEM_TOKEN_MADE SECTION_CHIEF',
    ]);
    expect(await listed('county-liaison', 'county')).toContain('县级填报平台');
    expect(await listed('office-clerk', 'county')).toContain('县级填报平台');
    expect(await listed('department-chief', 'county')).toBe(404);
    await act('office-chief', `/system-tokens/${id}/revoke`);
    expect((await told(id)).map(({ kind }) => kind).slice(2)).toEqual(['SYSTEM_TOKEN_REVOKED', 'SYSTEM_TOKEN_REVOKED']);
  });

  it('merged, hands its systems to its successor, who is told; one of a name that stands there is closed', async () => {
    const [goes, doubled] = [await tokenOf('园区平台', 'department3'), await tokenOf('统一平台', 'department3')];
    await tokenOf('统一平台', 'department2');
    const change = { fromUnitId: unit('department3'), toUnitId: unit('department2'), projectIds: null };
    const followers = app.app.get(UnitFollowers);
    expect(await followers.count(app.db, change)).toContainEqual({ what: 'SYSTEM_TOKEN', count: 2 });
    await app.unitOfWork.run((tx) => followers.move(tx, change));
    expect(await listed('office-clerk', 'department2')).toEqual(expect.arrayContaining(['园区平台', '统一平台']));
    const kinds = async (id: string) => (await told(id)).map(({ kind, unit: name }) => `${kind} ${name}`).slice(-1);
    const [successor] = await app.db.query<{ name: string }>('SELECT name FROM unit WHERE id = $1', [
      unit('department2'),
    ]);
    expect(await kinds(goes)).toEqual([`SYSTEM_TOKEN_MOVED ${successor?.name ?? ''}`]);
    expect(await kinds(doubled)).toEqual([`SYSTEM_TOKEN_CLOSED ${successor?.name ?? ''}`]);
  });
});

describe('search', () => {
  it('finds an indicator by its name for whoever sees it, and for nobody else', async () => {
    const name = '再生水利用率（未公开）';
    const id = await made({ name });
    const found = async (seat: string) =>
      (await read<{ items: { id: string; kind: string }[] }>(seat, `/search?words=${encodeURIComponent(name)}`)).items;
    for (const seat of ['office-clerk', 'department-liaison'])
      expect(await found(seat)).toEqual([expect.objectContaining({ id, kind: 'INDICATOR' })]);
    expect(await found('county-liaison')).toEqual([]);
  });
});
