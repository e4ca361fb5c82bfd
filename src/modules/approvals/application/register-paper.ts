import { shortDayWords } from '../../../shared-kernel/dates.js';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { noticeWords, words as said } from '../../../texts/words.js';
import { recordAct } from '../../audit/index.js';
import { notifyPeople } from '../../notifications/index.js';
import type { Approval } from '../domain/approval.js';
import { refuse } from '../domain/problems.js';
import { keepRegistration } from '../persistence/approval.repository.js';
import { ApprovalKinds, type Decision } from './approval-kinds.js';

/** People of the matter who never register its paper. */
export async function barredOf(tx: Tx, { kind, subjectId }: Approval): Promise<readonly string[]> {
  return (await tx.port(ApprovalKinds).handlerOf(kind).paperBars?.(tx, [subjectId]))?.get(subjectId) ?? [];
}

/**
 * Whoever is said to have signed hears of it at once, with the way to say that he did not (非本人签批).
 * @param when WAITING for the second person, or EFFECTIVE
 */
export async function tellSigner(
  tx: Tx,
  approval: Approval,
  { personId, offline, verdict, words }: Decision,
  when: 'WAITING' | 'EFFECTIVE',
): Promise<void> {
  if (personId === null || offline === null) return;
  const facts = {
    matter: approval.title,
    by: offline.by,
    on: shortDayWords(offline.on),
    number: offline.number === undefined ? '' : said('phrase.paperNumber', { number: offline.number }),
    registrar: offline.registeredByName,
    verdict: said(`verdict.${verdict}`),
    words: words ?? '',
  };
  await notifyPeople(tx, [
    {
      key: `approval:${approval.approvalId}:paper:${String(approval.version)}:${when}`,
      kind: 'PAPER_REGISTERED',
      recipientPersonId: personId,
      unitId: approval.unitId,
      subjectId: approval.approvalId,
      ...noticeWords(`PAPER_${when}`, facts),
      params: { approvalId: approval.approvalId, kind: approval.kind },
    },
  ]);
}

/** The paper is kept; a second person of the office confirms it before anything follows. */
export async function registerPaper(tx: Tx, actor: Actor, approval: Approval, decision: Decision): Promise<void> {
  const { offline, verdict, input, words, personId, postId } = decision;
  if (offline === null) throw refuse('APPROVAL_NO_PAPER');
  const { today } = await businessTime(tx);
  const registration = { ...offline, verdict, input, decisionWords: words, personId, postId, registeredOn: today };
  if (!(await keepRegistration(tx, approval.approvalId, registration))) throw refuse('APPROVAL_PAPER_WAITS');
  await recordAct(tx, actor, {
    action: 'approval.paper-registered',
    subjectType: 'APPROVAL',
    subjectId: approval.approvalId,
    unitId: approval.unitId,
    facts: { kind: approval.kind, about: approval.subjectId, verdict, signer: personId, paper: offline },
  });
  await tellSigner(tx, approval, decision, 'WAITING');
}
