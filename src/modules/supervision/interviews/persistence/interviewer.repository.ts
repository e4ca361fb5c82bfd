import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Entrustment } from '../domain/talk-guards.js';

/** Whether a third-tier talk of the two is under way already. */
export async function hasOpenTalk(
  reader: Reader,
  intervieweePostId: string,
  interviewerPostId: string,
): Promise<boolean> {
  const rows = await reader.query(
    `SELECT FROM interview WHERE interviewee_post_id = $1 AND interviewer_post_id = $2 AND tier = 3 AND ended_on IS NULL`,
    [intervieweePostId, interviewerPostId],
  );
  return rows.length > 0;
}

/** Who talks, as the approval names him, and by whose entrustment. */
export async function nameInterviewer(
  tx: Tx,
  interviewId: string,
  interviewerPostId: string,
  entrustment: Entrustment | null,
): Promise<void> {
  await tx.execute('UPDATE interview SET interviewer_post_id = $2, entrustment = $3 WHERE id = $1', [
    interviewId,
    interviewerPostId,
    entrustment === null ? null : JSON.stringify(entrustment),
  ]);
}
