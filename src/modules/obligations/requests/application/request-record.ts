import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { recordAct } from '../../../audit/index.js';
import { type NoticeKind, notify } from '../../../notifications/index.js';
import { postsOf } from '../../../organisation/index.js';
import type { RequestSubject } from '../persistence/request.repository.js';

/** The thing behind an obligation that has a page of its own. */
export function pageOf({ kind, subjectId }: Pick<RequestSubject, 'kind' | 'subjectId'>): {
  readonly type: 'DUTY' | 'TASK';
  readonly id: string;
} {
  return { type: kind === 'DUTY' ? 'DUTY' : 'TASK', id: subjectId };
}

/** What an act on a request leaves in the record of the thing that it is about. */
export interface RequestAct {
  /** `extension-requested`, `extended` …: the action is `duty.<act>` or `task.<act>`. */
  readonly act: string;
  readonly onBehalfOfPostId?: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Records an act on a request and tells the live streams, in the act's transaction. */
export async function recordRequest(tx: Tx, actor: Actor, subject: RequestSubject, given: RequestAct): Promise<void> {
  const { type, id } = pageOf(subject);
  await recordAct(tx, actor, {
    action: `${type === 'DUTY' ? 'duty' : 'task'}.${given.act}`,
    subjectType: type,
    subjectId: id,
    unitId: subject.unitId,
    onBehalfOfPostId: given.onBehalfOfPostId ?? null,
    facts: given.facts,
  });
}

/** Something that the unit's liaison and section chief are told about a request. */
export interface ToldRequest {
  readonly kind: NoticeKind;
  readonly key: string;
  readonly title: string;
  readonly body: string;
}

/** Tells the unit's liaison and section chief. */
export async function tellOfRequest(tx: Tx, subject: RequestSubject, told: ToldRequest): Promise<void> {
  const { type, id } = pageOf(subject);
  const posts = await postsOf(tx, subject.unitId, ['LIAISON', 'SECTION_CHIEF']);
  await notify(
    tx,
    posts.map((post) => ({
      ...told,
      key: `${told.key}:${post.postId}`,
      recipientPostId: post.postId,
      unitId: subject.unitId,
      subjectType: type,
      subjectId: id,
      params: { [type === 'DUTY' ? 'dutyId' : 'taskId']: id },
    })),
  );
}
