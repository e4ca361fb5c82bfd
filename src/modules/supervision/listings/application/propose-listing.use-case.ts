import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, inNameOf, type PostRole, SUPERVISOR_ROLES } from '../../../../shared-kernel/actor.js';
import { shortDayWords } from '../../../../shared-kernel/dates.js';
import { words } from '../../../../texts/words.js';
import { recordAct } from '../../../audit/index.js';
import { askDecider, requestApproval } from '../../../approvals/index.js';
import { openOfficeObligation } from '../../../obligations/index.js';
import { DECIDE_WORKING_DAYS, mayBeListed, signerOf } from '../domain/listing.js';
import { refuse } from '../domain/problems.js';
import { type LagRow, listLag } from '../persistence/lag-list.repository.js';
import { findListedUnit } from '../persistence/listed-unit.repository.js';
import { insertListing, insertListingStep, type ItemDraft } from '../persistence/listing.repository.js';
import { lockProposalsOf, openListingOf } from '../persistence/standing-listing.repository.js';
import { closeExhausted } from './close-exhausted.js';
import { LISTING_APPROVALS, type ListingRef } from './listing-access.js';
import { assertNamesNobody } from './sealed-words.js';

/** A listing as somebody proposes it. */
export interface Proposal {
  readonly unitId: string;
  readonly reason: string;
  readonly items: readonly { readonly type: ItemDraft['type']; readonly id: string }[];
}

/** 提请挂牌督导: from what lags, by a person with his reason, or by the third tier that failed. */
@Injectable()
export class ProposeListing {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws LISTING_UNIT_UNFIT, LISTING_INCOMPLETE, LISTING_ITEM_LISTED, LISTING_DIRECTOR_SIGNS */
  execute(actor: Actor, { unitId, reason, items }: Proposal): Promise<ListingRef> {
    return this.unitOfWork.run(async (tx) => {
      const ids = items.map(({ id }) => id);
      await lockProposalsOf(tx, unitId);
      const rows = new Map((await listLag(tx, ids, ids.length + 1)).map((row) => [`${row.type} ${row.id}`, row]));
      const lagging = items.map(({ type, id }) => rows.get(`${type} ${id}`));
      const faults = lagging.flatMap((row, place) =>
        row?.unitId === unitId ? [] : [{ pointer: `/items/${String(place)}`, code: 'LISTING_ITEM_UNFIT' as const }],
      );
      if (faults.length > 0) throw refuse('LISTING_INCOMPLETE', {}, faults);
      const found = lagging.filter((row) => row !== undefined);
      if (found.some(({ listingId }) => listingId !== null)) throw refuse('LISTING_ITEM_LISTED');
      await assertNamesNobody(tx, found.map(itemOf), { reason });
      return openListing(tx, actor, { unitId, reason, caseId: null, items: found.map(itemOf) });
    });
  }
}

const itemOf = (row: LagRow): ItemDraft => ({
  ...{ type: row.type, itemId: row.id, title: row.title },
  fact:
    row.daysLate === null
      ? words('phrase.listingIndicatorFact', { on: shortDayWords(row.dueOn) })
      : words('phrase.listingFact', { on: shortDayWords(row.dueOn), days: row.daysLate }),
});

interface NewListing {
  readonly unitId: string;
  readonly reason: string;
  readonly caseId: string | null;
  readonly items: readonly ItemDraft[];
}

/** Puts a proposal before whoever signs it. @throws LISTING_UNIT_UNFIT, LISTING_DIRECTOR_SIGNS */
async function openListing(tx: Tx, actor: Actor, { unitId, reason, caseId, items }: NewListing): Promise<ListingRef> {
  const unit = await findListedUnit(tx, unitId);
  if (unit === null || !mayBeListed(unit)) throw refuse('LISTING_UNIT_UNFIT');
  const roles: readonly PostRole[] = caseId === null ? actor.posts.map(({ role }) => role) : [];
  const signer = signerOf(unit, roles);
  if (signer === null) throw refuse('LISTING_DIRECTOR_SIGNS');
  const proposedByPerson = caseId === null ? actor.personId : null;
  const proposedForPerson = caseId === null ? inNameOf(actor, SUPERVISOR_ROLES) : null;
  const proposer = { proposedByPerson, proposedForPerson };
  const id = await insertListing(tx, { unitId, reason, caseId, ...proposer, approverRole: signer }, items);
  const { today } = await tx.one<{ today: string }>('SELECT app_today() AS today');
  await insertListingStep(tx, {
    ...{
      listingId: id,
      act: 'PROPOSED',
      state: 'PROPOSED',
      happenedOn: today,
      words: reason,
      personId: proposedByPerson,
      forPerson: proposedForPerson,
    },
  });
  const asked = {
    kind: LISTING_APPROVALS.list,
    subjectType: 'LISTING',
    subjectId: id,
    unitId,
    officeOnly: true,
    title: words('title.LISTING_PROPOSED', { unit: unit.name, count: items.length }),
    facts: { reason, items: items.map(({ title, fact }) => `${title}（${fact}）`) },
    approverRole: signer,
    askedBy: SUPERVISOR_ROLES,
  } as const;
  // Of a third tier that failed, director and executive deputy are told by one notice, and the study is the office's day for it.
  const approvalId = await (caseId === null ? askDecider : requestApproval)(tx, actor, asked);
  if (caseId === null)
    await openOfficeObligation(tx, {
      ...{ kind: 'APPROVAL', subjectId: id, workingDays: DECIDE_WORKING_DAYS, title: asked.title },
    });
  await recordAct(tx, actor, {
    ...{ action: 'listing.proposed', subjectType: 'LISTING', subjectId: id, unitId, facts: { reason, caseId } },
  });
  return { id, state: 'PROPOSED', version: 1, approvalId };
}

/** What failed at the third tier. */
export interface FailedMatter {
  readonly caseId: string;
  readonly obligationId: string;
  readonly unitId: string;
  readonly matter: string;
}

/** A third tier that failed proposes the listing of its matter, on the office's desk; of a unit that nobody lists, nothing; of what stands on one already, the case ends by that one once it is in force. */
export async function proposeAfterThirdTier(tx: Tx, actor: Actor, failed: FailedMatter): Promise<void> {
  const unit = await findListedUnit(tx, failed.unitId);
  if (unit === null || !mayBeListed(unit)) return;
  await lockProposalsOf(tx, failed.unitId);
  const standing = await openListingOf(tx, failed.obligationId);
  if (standing !== null) {
    if (standing.state !== 'PROPOSED') await closeExhausted(tx, actor, standing.id);
    return;
  }
  const [row] = await listLag(tx, [failed.obligationId], 1);
  const fact = words('phrase.listingThirdTier');
  await openListing(tx, actor, {
    ...{ unitId: failed.unitId, caseId: failed.caseId, reason: fact },
    items: [
      {
        type: 'OBLIGATION',
        itemId: failed.obligationId,
        title: failed.matter,
        fact: row === undefined ? fact : itemOf(row).fact,
      },
    ],
  });
}
