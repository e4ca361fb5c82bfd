import { withdrawApprovals } from '../../../approvals/index.js';
import { lockInterview } from '../persistence/interview.repository.js';
import type { MatterContext } from './act-context.js';
import { signInterview } from './sign-interview.js';

/** Where a city lets the first tier go out by itself: signed by nobody, unless the post is vacant; then it waits for a person. */
export async function approveAutomatically(context: MatterContext, interviewId: string): Promise<void> {
  const locked = await lockInterview(context.tx, interviewId);
  if (locked === null || context.people.seat(locked.file.intervieweePostId)?.personId == null) return;
  await withdrawApprovals(context.tx, 'INTERVIEW', interviewId);
  await signInterview({ ...context, locked }, { signedOn: context.now.day, by: { personId: null, postId: null } });
}
