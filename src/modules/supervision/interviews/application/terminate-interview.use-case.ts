import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { words } from '../../../../texts/words.js';
import { isRegistrar } from '../../../approvals/index.js';
import { terminate } from '../domain/interview-signing.js';
import { refuse } from '../../policy/domain/problems.js';
import { InterviewActs, paperOf } from './interview-acts.js';
import { actingOf, type InterviewContext } from './act-context.js';

/** Why a notice was wrong. */
export interface GivenTermination {
  readonly reason: string;
  /** The number of the termination notice, where it is a document. */
  readonly documentNumber?: string | undefined;
  readonly offline?: object | undefined;
}

/** Ends a wrong notice by a termination notice (终止约谈): nothing is deleted, and it does not count. */
@Injectable()
export class TerminateInterview {
  constructor(private readonly acts: InterviewActs) {}

  /**
   * The unit is told; its matters are open still and are proposed anew, in the next round, to whoever is the right post then.
   * @throws NOT_THE_APPROVER, INTERVIEW_WRONG_STATE once the talk has taken place, REASON_REQUIRED
   */
  execute(actor: Actor, id: string, given: GivenTermination, seen: number | null): Promise<void> {
    return this.acts.run(
      actor,
      id,
      seen,
      (context) => {
        guardSigner(context, given.offline);
        const { reason, documentNumber = null } = given;
        return {
          turn: terminate(context.locked.dossier, { reason }, actingOf(context)),
          entry: {
            kind: 'TERMINATED',
            texts: { outcome: { reason, documentNumber } },
            why: { reason, documentNumber },
            noticeFacts: {
              reason,
              document: documentNumber === null ? '' : words('phrase.byDocument', { document: documentNumber }),
            },
            offline: paperOf(context, given.offline),
          },
        };
      },
      given,
    );
  }
}

/** Whoever may sign at the tier may withdraw the signature, and so may those above him; from paper a section chief of the office or above registers it. */
function guardSigner({ actor, people, locked }: InterviewContext, offline: object | undefined): void {
  if (offline !== undefined && isRegistrar(actor)) return;
  const approver = locked.file.approverRole;
  const least = people.ofOffice(approver)?.rank ?? Infinity;
  const may = actor.posts.some((post) => {
    const seat = people.seat(post.postId);
    return seat !== null && seat.unitId === people.office?.unitId && (seat.role === approver || seat.rank > least);
  });
  if (!may) throw refuse('NOT_THE_APPROVER');
}
