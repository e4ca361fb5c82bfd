import type { Database } from '../../platform/database/database.js';
import type { ApiClient } from '../api-client/api-client.js';
import { type Seat, sitterOf } from '../api-client/seat.js';
import { PERSONA_DEPARTMENT } from '../city/personas.js';

const GOES: Seat = { unit: PERSONA_DEPARTMENT, role: 'SECTION_CHIEF' };
const COMES: Seat = { unit: PERSONA_DEPARTMENT, role: 'LIAISON' };

/** One post is being handed over: the section chief of a department signed what is open, and his colleague has not yet. */
export async function handPostOver(client: ApiClient, database: Database): Promise<void> {
  const { postId } = await sitterOf(database, GOES);
  const { personId: toPersonId } = await sitterOf(database, COMES);
  const begun = { as: GOES, path: '/handovers', body: { postId, toPersonId }, key: 'handover begun' };
  const { id } = await client.act<{ id: string }>(begun);
  const remarks = '第四季度调研已与澜溪县商定，定在10月下旬；跨境电商综试区的材料在政务外网共享目录“综试区”内。';
  await client.act({ as: GOES, path: `/handovers/${id}/give`, body: { remarks }, key: 'handover given' });
}
