import { importLedger } from '../../../src/demo/acts/import-file.js';
import { addOfficials, appointEverybody } from '../../../src/demo/city/found-city.js';
import { leadersWithSecretaries } from '../../../src/demo/city/officials.js';
import { type Beat, beatsOf, type Deed } from '../stage/beat.js';
import { fact } from '../stage/proofs.js';

const at = beatsOf('city');

const importTheLedger: Deed = async ({ client, workbook, workOff }) => {
  const { summary } = await importLedger(client, workbook, workOff);
  if (summary?.['refuse'] !== 0) throw new Error(`the ledger was not taken whole: ${JSON.stringify(summary)}`);
};

const LEADERS = `SELECT title, rank FROM post WHERE role = 'LEADING_OFFICIAL' AND serves_post_id IS NULL ORDER BY rank DESC, title`;

/** Somebody for every post that the ledger's units came with, and a secretary for every leader. */
const appoint: Deed = async ({ door, reader }) => {
  const leaders = await reader.query<{ title: string; rank: number }>(LEADERS);
  await door.unitOfWork.run(async (tx) => {
    await addOfficials(tx, leadersWithSecretaries(leaders.map(({ title, rank }) => [title, rank] as const)));
    await appointEverybody(tx);
  });
};

const COUNTS = `
SELECT (SELECT count(*)::int FROM project) AS projects, (SELECT count(*)::int FROM task) AS tasks,
       (SELECT count(*)::int FROM project WHERE leader_led_from IS NOT NULL) AS led,
       (SELECT count(*)::int FROM obligation WHERE kind = 'TASK' AND hold = 'HISTORIC') AS historic`;
const VACANT = `
SELECT count(*)::int AS n FROM post o WHERE o.abolished_on IS NULL
   AND NOT EXISTS (SELECT FROM tenure t WHERE t.post_id = o.id AND daterange(t.from_day, t.to_day) @> app_today())`;

/** The ledger comes in, and people come to their posts. */
export const BEGINNING: readonly Beat[] = [
  at('07-01', '09:10', {
    deed: importTheLedger,
    says: '工作人员{officeClerk}导入年度责任台账：改革项目18个（均有领衔领导），任务35项，其中11项导入时已过时限',
    state: '已导入',
    proofs: [fact('ledger', COUNTS, [], { projects: 18, tasks: 35, led: 18, historic: 11 })],
  }),
  at('07-01', '09:20', {
    deed: appoint,
    says: '台账所列单位的岗位逐一任命到人，为每位领衔领导配联络员',
    state: '无空岗',
    proofs: [fact('vacant posts', VACANT, [], { n: 0 })],
  }),
];
