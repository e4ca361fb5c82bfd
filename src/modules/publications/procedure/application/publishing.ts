import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, inNameOf, OFFICE_ROLES } from '../../../../shared-kernel/actor.js';
import { noticeWords, words } from '../../../../texts/words.js';
import { askDecider, withdrawApprovals } from '../../../approvals/index.js';
import { refuse } from '../domain/problems.js';
import { checksOf } from '../persistence/fact-check.repository.js';
import { correctionOf, insertCorrection, type Publication, writeState } from '../persistence/publication.repository.js';
import { issue } from './issue.js';
import {
  type AskedPublication,
  assertMay,
  authorsOf,
  lockedPublication,
  notePublication,
  tellAuthor,
} from './publication-access.js';
import { type PublicationHandler, PublicationKinds } from './publication-kinds.js';
import { assertNamesNobody } from './sealed-words.js';
import { sendChecks, withdrawChecks } from './send-checks.js';

/** The approval by which a publication of any kind is signed. */
export const PUBLICATION_APPROVAL = 'PUBLICATION';

/** The way of everything that is published: to the units that it speaks of, to its signer, out. Each kind adds its own by `PublicationKinds`. */
@Injectable()
export class Publishing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: PublicationKinds,
  ) {}

  /** To the units that it speaks of, each asked about its own words alone. @throws PUBLICATION_NOT_FOUND, PUBLICATION_STATE, STALE_VERSION, and what the kind refuses */
  send(actor: Actor, asked: AskedPublication): Promise<void> {
    return this.change(asked, async (tx, publication, handler) => {
      assertMay(publication, 'sendToCheck');
      await handler.reread(tx, actor, publication);
      await handler.assertCheckable?.(tx, actor, publication);
      const name = words('phrase.toBeChecked', { name: handler.nameOf(publication) });
      const questioned = await handler.questioned(tx, publication);
      const sent = await sendChecks(tx, publication, questioned, { name, checkDays: handler.checkDays });
      await writeState(tx, publication.id, 'CHECKING');
      await notePublication(tx, actor, publication, 'publication.sent-to-check', sent);
      await handler.onSent?.(tx, actor, publication);
    });
  }

  /** To its author again, from the units or from the signer. @throws PUBLICATION_NOT_FOUND, PUBLICATION_STATE, STALE_VERSION */
  sendBack(actor: Actor, asked: AskedPublication, reason: string): Promise<void> {
    return this.change(asked, async (tx, publication, handler) => {
      assertMay(publication, 'sendBack');
      await assertNamesNobody(tx, { words: reason });
      await leaveTheWay(tx, publication);
      await returnToAuthor(tx, actor, publication, { name: handler.nameOf(publication), reason });
    });
  }

  /**
   * To its signer. What has become untrue is taken out first, and stays out if the rest is refused.
   * @throws PUBLICATION_NOT_FOUND, PUBLICATION_STATE, FACT_CHECK_OPEN, OBJECTION_UNANSWERED, STALE_VERSION, and what the kind refuses
   */
  async submit(actor: Actor, asked: AskedPublication): Promise<void> {
    const seen = await this.reread(actor, asked, 'submit');
    await this.change({ ...asked, seen }, async (tx, publication, handler) => {
      assertMay(publication, 'submit');
      const checks = await checksOf(tx, publication.id);
      if (checks.some(({ state }) => state === 'OPEN')) throw refuse('FACT_CHECK_OPEN');
      if (checks.some(({ state }) => state === 'OBJECTED')) throw refuse('OBJECTION_UNANSWERED');
      await handler.assertReady(tx, actor, publication, 'SIGNING');
      await writeState(tx, publication.id, 'APPROVING');
      await this.askSigner(tx, actor, publication, handler);
      await notePublication(tx, actor, publication, 'publication.submitted');
    });
  }

  /**
   * Out, numbered and frozen, to whom it addresses. What has become untrue is taken out first, and stays out if the rest is refused.
   * @throws PUBLICATION_NOT_FOUND, PUBLICATION_STATE, PUBLICATION_UNSIGNED, STALE_VERSION, and what the kind refuses
   */
  async issue(actor: Actor, asked: AskedPublication): Promise<void> {
    const seen = await this.reread(actor, asked, 'issue');
    await this.change({ ...asked, seen }, async (tx, publication, handler) => {
      assertMay(publication, 'issue');
      if (publication.signedOn === null) throw refuse('PUBLICATION_UNSIGNED');
      await handler.assertReady(tx, actor, publication, 'ISSUE');
      await issue(tx, actor, publication, handler);
    });
  }

  /** A new draft that mends an issued one and names it; the old one stays as it is. @returns its id @throws PUBLICATION_NOT_FOUND, PUBLICATION_STATE, PUBLICATION_CORRECTED, STALE_VERSION */
  correct(actor: Actor, asked: AskedPublication): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const publication = await lockedPublication(tx, asked);
      if (publication.state !== 'ISSUED') throw refuse('PUBLICATION_STATE');
      if ((await correctionOf(tx, publication.id)) !== null) throw refuse('PUBLICATION_CORRECTED');
      const { personId } = actor;
      const id = await insertCorrection(tx, publication, { personId, forPerson: inNameOf(actor, OFFICE_ROLES) });
      await this.kinds.handlerOf(publication).copy(tx, publication.id, id);
      const { kind, dataDay } = publication;
      const facts = { corrects: publication.id };
      await notePublication(tx, actor, { id, kind, dataDay }, 'publication.correction-drafted', facts);
      return id;
    });
  }

  /** @returns the version after it */
  private async reread(actor: Actor, asked: AskedPublication, act: 'submit' | 'issue'): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const publication = await lockedPublication(tx, asked);
      assertMay(publication, act);
      await this.kinds.handlerOf(publication).reread(tx, actor, publication);
      return (await lockedPublication(tx, { ...asked, seen: null })).version;
    });
  }

  private async askSigner(tx: Tx, actor: Actor, publication: Publication, handler: PublicationHandler): Promise<void> {
    const objections = (await checksOf(tx, publication.id))
      .filter((check) => check.words !== null)
      .map(({ unitName, words: said, state, decisionWords }) => ({ unitName, words: said, state, decisionWords }));
    const more = (await handler.factsFor?.(tx, publication)) ?? {};
    const also = Array.isArray(more['concerned']) ? (more['concerned'] as readonly unknown[]) : [];
    await askDecider(tx, actor, {
      ...{ kind: PUBLICATION_APPROVAL, subjectType: 'PUBLICATION', subjectId: publication.id, officeOnly: true },
      title: words('title.PUBLICATION', { name: handler.nameOf(publication) }),
      facts: { objections, ...more, concerned: [...authorsOf(publication), ...also] },
      approverRole: await handler.signerOf(tx, publication, actor),
      askedBy: OFFICE_ROLES,
    });
  }

  private change(
    asked: AskedPublication,
    act: (tx: Tx, publication: Publication, handler: PublicationHandler) => Promise<void>,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const publication = await lockedPublication(tx, asked);
      await act(tx, publication, this.kinds.handlerOf(publication));
    });
  }
}

/** Neither a unit nor the signer is asked about it any more. */
export async function leaveTheWay(tx: Tx, { id }: Pick<Publication, 'id'>): Promise<void> {
  await withdrawChecks(tx, id);
  await withdrawApprovals(tx, PUBLICATION_APPROVAL, id);
}

/** To its author again, with the reason. */
export async function returnToAuthor(
  tx: Tx,
  actor: Actor,
  publication: Publication,
  { name, reason }: { readonly name: string; readonly reason: string | null },
): Promise<void> {
  await writeState(tx, publication.id, 'DRAFT', { returnedWords: reason });
  await notePublication(tx, actor, publication, 'publication.returned', { from: publication.state, words: reason });
  const said = noticeWords('PUBLICATION_RETURNED', {
    name,
    words: reason === null ? '' : words('phrase.opinion', { words: reason }),
  });
  await tellAuthor(tx, actor, publication, { key: `returned:${String(publication.version)}`, ...said });
}
