import { REGISTERS } from '../../../src/modules/registers/definitions/domain/index.js';
import { deriveNaming } from '../../../src/modules/registers/engine/application/derive-rows.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Client } from '../../support/client.js';

/* Entries that name others: a claim its reform and what proves it. What follows from those follows at once. */

interface Claim {
  readonly id: string;
  readonly basis: string;
  readonly publicity: string;
  readonly projectId: string | null;
  readonly linked: readonly { readonly id: string; readonly title: string }[];
  readonly code?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

let app: TestApp;
let clerk: Client;
let chief: Client;
let projectId: string;
let outputId: string;
let instructionId: string;

const report = async (changed: Readonly<Record<string, unknown>>): Promise<Claim> => {
  const row = { statement: '获省领导肯定', claimKind: 'INSTRUCTION', level: 'PROVINCIAL', happenedOn: '2026-06-15' };
  const unit = { unitId: app.town.units['department'], noSecrets: true };
  return (await clerk.post<Claim>('/front-runner-claims', { ...row, ...unit, ...changed })).body;
};
const claim = async (client: Client, id: string): Promise<Claim> =>
  (await client.get<Claim>(`/front-runner-claims/${id}`)).body;

beforeAll(async () => {
  app = await borrowTestApp('2026-07-01');
  [clerk, chief] = await Promise.all([app.as('office-clerk'), app.as('office-chief')]);
  const unitId = app.town.units['department'];
  const project = { name: '乡村e镇建设', category: 'KEY', level: 'MUNICIPAL', leadUnitId: unitId };
  projectId = (await clerk.post<Claim>('/projects', project)).body.id;
  const output = { title: '乡村e镇建设方案', number: '1号', issuer: '市商务局', outputKind: 'SCHEME' };
  const own = { unitId, projectId, happenedOn: '2026-06-01', noSecrets: true };
  outputId = (await clerk.post<Claim>('/outputs', { ...output, ...own })).body.id;
  // An affirmative instruction of the province, as its register keeps it.
  const [row] = await app.db.query<{ id: string }>(
    `INSERT INTO register_entry (kind, year, title, title_key, unit_id, happened_on, level, fields, state, reported_on, confirmed_on, verification_id, sort_on)
     VALUES ('INSTRUCTION', 2026, '肯定批示', '肯定批示', $1, '2026-06-01', 'PROVINCIAL', '{"nature": "AFFIRMATIVE"}', 'CONFIRMED', '2026-06-02', '2026-06-03', new_id(), '2026-06-01') RETURNING id`,
    [app.town.units['office']],
  );
  instructionId = row?.id ?? '';
});
afterAll(() => app.close());

it('has the project of the entry that it names, whose title those read who see it', async () => {
  const { id } = await report({ reformEntryId: outputId, statement: '全省首个乡村e镇', claimKind: 'FIRST' });
  const found = await claim(clerk, id);
  expect(found).toMatchObject({ projectId, basis: 'UNPROVEN' });
  expect(found.linked).toMatchObject([{ id: outputId, title: '乡村e镇建设方案' }]);
});

it.each([
  ['provenBy', () => [outputId], '/provenBy/0'],
  ['provenBy', () => ['0190f5fe-7c00-7a00-8000-000000000001'], '/provenBy/0'],
  ['reformEntryId', () => instructionId, '/reformEntryId'],
])('%s is refused where it names nothing, or an entry of another register', async (name, value, pointer) => {
  const { code, errors } = await report({ projectId, [name]: value() });
  expect([code, errors]).toMatchObject(['ENTRY_REFUSED', [{ pointer, code: 'REGISTER_ENTRY_UNKNOWN' }]]);
});

it('goes out by what it names, shows nobody what he does not see, and goes back inside when that is withdrawn', async () => {
  const { id } = await report({ projectId, provenBy: [instructionId] });
  expect(await claim(clerk, id)).toMatchObject({ basis: 'PROVEN' });
  await chief.post(`/front-runner-claims/${id}/confirm`);
  expect((await chief.post(`/front-runner-claims/${id}/release`, { publicity: 'PUBLIC' })).status).toBe(200);
  expect(await claim(await app.as('county-chief'), id)).toMatchObject({ publicity: 'PUBLIC', linked: [] });
  await app.db.query(`UPDATE register_entry SET state = 'WITHDRAWN', withdrawn_on = '2026-07-01' WHERE id = $1`, [
    instructionId,
  ]);
  await app.unitOfWork.run((tx) => deriveNaming(tx, REGISTERS, [instructionId]));
  expect(await claim(clerk, id)).toMatchObject({ basis: 'UNPROVEN', publicity: 'INTERNAL' });
  expect((await chief.post<Claim>(`/front-runner-claims/${id}/release`, { publicity: 'COUNTED' })).body.code).toBe(
    'CLAIM_UNPROVEN',
  );
});
