import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { words } from '../../../../texts/words.js';
import { moveUnitOfPending } from '../../../approvals/index.js';
import { carryObligations } from '../../../obligations/index.js';
import { type LeftInPart, type UnitChange, unitById, UnitFollowers } from '../../../organisation/index.js';
import { afterDivision } from '../domain/listing.js';
import { type ListingAtStake, openListingsOf } from '../persistence/listed-items.repository.js';
import { nameUnitOf, owedByListings } from '../persistence/listed-unit.repository.js';
import { keepSteps } from '../persistence/listing.repository.js';

/**
 * Open listings go over to the unit that takes another's place, with what they ask for and the words that wait; one of which only part goes
 * stays with the unit that has the rest. What is off the list stays as it was.
 */
@Injectable()
export class UnitListings implements OnModuleInit {
  constructor(private readonly followers: UnitFollowers) {}

  onModuleInit(): void {
    this.followers.register({
      what: 'LISTING',
      goesFirst: true,
      count: async (reader, change) => (await weighed(reader, change, false)).going.length,
      staying: async (reader, change) => (await weighed(reader, change, false)).staying,
      move,
    });
  }
}

interface Weighed {
  readonly going: readonly string[];
  readonly staying: readonly (LeftInPart & { readonly id: string })[];
}

async function weighed(reader: Reader, change: Omit<UnitChange, 'toUnitId'>, lock: boolean): Promise<Weighed> {
  const open = await openListingsOf(reader, change, lock);
  const of = (outcome: ReturnType<typeof afterDivision>): readonly ListingAtStake[] =>
    open.filter(({ items }) => afterDivision(items) === outcome);
  return {
    going: of('GOES').map(({ id }) => id),
    staying: of('STAYS_IN_PART').map(({ id, items }) => ({
      id,
      title: items.map(({ title }) => title).join('；'),
      leaves: items.filter(({ done, goes }) => goes && !done).map(({ title }) => title),
    })),
  };
}

async function move(tx: Tx, change: UnitChange): Promise<void> {
  const { going, staying } = await weighed(tx, change, true);
  const { fromUnitId, toUnitId, projectIds } = change;
  const from = { id: fromUnitId, name: (await unitById(tx, fromUnitId))?.name ?? '' };
  const to = { id: toUnitId, name: (await unitById(tx, toUnitId))?.name ?? '' };
  await nameUnitOf(tx, going, toUnitId);
  await keepSteps(tx, [
    ...going.map((id) => ({
      id,
      act: 'MOVED' as const,
      words: words('phrase.listingMoved', { from: from.name, to: to.name }),
    })),
    ...staying.map(({ id, leaves }) => ({
      id,
      act: 'ITEMS_LEFT' as const,
      words: words('phrase.listingItemsLeft', { to: to.name, items: leaves.join('；') }),
    })),
  ]);
  // Of a unit that is merged, all that is owed and all that waits goes over anyway.
  if (projectIds === null || going.length === 0) return;
  const { today } = await businessTime(tx);
  const rows = (await owedByListings(tx, going)).map((id) => ({
    ...{ id, unitId: toUnitId, postId: null, dueOn: null, said: null, restored: false },
  }));
  await carryObligations(tx, rows, today);
  await moveUnitOfPending(tx, { from, to, subjectIds: going, projectIds: [] });
}
