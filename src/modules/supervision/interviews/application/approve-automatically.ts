import { withdrawApprovals } from '../../../approvals/index.js';
import { lockDossier } from '../persistence/interview.repository.js';
import type { Setting } from './setting.js';
import { signInterview } from './sign-interview.js';

/** Where a city lets the first tier go out by itself: signed by nobody, unless the post is vacant; then it waits for a person. */
export async function approveAutomatically(setting: Setting, interviewId: string): Promise<void> {
  const locked = await lockDossier(setting.tx, interviewId);
  if (locked === null || setting.people.seat(locked.file.intervieweePostId)?.personId == null) return;
  await withdrawApprovals(setting.tx, 'INTERVIEW', interviewId);
  await signInterview({ ...setting, locked }, { signedOn: setting.now.day, by: { personId: null, postId: null } });
}
