import { Injectable } from '@nestjs/common';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import { unitById } from '../../organisation/index.js';
import { reportOrFind } from '../../registers/index.js';
import { daysOf } from '../domain/period.js';
import { refuse } from '../domain/problems.js';
import { mayEnter } from '../domain/rights.js';
import type { Indicator } from '../persistence/indicator.repository.js';
import { changeReading, type Reading } from '../persistence/reading.repository.js';
import { lockedReading, record } from './indicator-access.js';

/** 转为成效数据: one press makes an outcome fact of a confirmed reading; nothing is typed again, and of each reading there is one. */
@Injectable()
export class MakeFact {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @returns the entry, also where it was made before
   * @throws READING_NOT_FOUND, STALE_VERSION, READING_NOT_YOURS, READING_STATE, ENTRY_EXISTS, ENTRY_REFUSED
   */
  execute(
    actor: Actor,
    id: string,
    seen: number | null,
  ): Promise<{ readonly entryId: string; readonly version: number }> {
    return this.unitOfWork.run(async (tx) => {
      const { indicator, reading } = await lockedReading(tx, actor, id, null);
      if (reading.factEntryId !== null) return { entryId: reading.factEntryId, version: reading.version };
      checkVersion(reading.version, seen);
      if (!mayEnter(actor, { ...indicator, endedOn: null })) throw refuse('READING_NOT_YOURS');
      if (reading.state !== 'CONFIRMED') throw refuse('READING_STATE');
      const { id: entryId } = await reportOrFind(tx, actor, 'OUTCOME_FACT', await factOf(tx, indicator, reading));
      await changeReading(tx, reading, { factEntryId: entryId });
      await record(tx, actor, 'reading.fact-made', indicator, { reading: id, period: reading.period, entry: entryId });
      return { entryId, version: reading.version + 1 };
    });
  }
}

/** 文号: what has brackets of a year, or ends in 号; else it is a title. */
const NUMBER = /〔\d{4}〕|\[\d{4}\]|号$/u;
const LONGEST_NUMBER = 100;

/** The paper that it is from. */
function proofOf(source: string, issuer: string) {
  const isNumber = NUMBER.test(source) && source.length <= LONGEST_NUMBER;
  return {
    ...{ kind: 'DOCUMENT', number: isNumber ? source : null, exactTitle: isNumber ? null : source, issuer },
    ...{ issuedOn: null, medium: null, issue: null, on: null, level: null },
  };
}

/** The fact's values, by the names of its register's fields. */
async function factOf(tx: Tx, indicator: Indicator, reading: Reading): Promise<Readonly<Record<string, unknown>>> {
  const { name, unitOfMeasure, definition, projectId, dataUnitId, dataUnitName, comparedAmong } = indicator;
  const { value, period, asOf, rankPosition, rankOf, source, sourceIssuer } = reading;
  const unit = await unitById(tx, dataUnitId);
  const issuer = sourceIssuer ?? dataUnitName;
  return {
    ...{ title: name, value, unitOfMeasure, definition, projectId, unitId: dataUnitId, confirmingUnitId: dataUnitId },
    // A county's number is of the county, anybody else's of the whole city.
    place: unit?.kind === 'COUNTY' ? dataUnitName : words('phrase.wholeCity'),
    ...{ from: daysOf(period).from, happenedOn: asOf, sourceIssuer: issuer, proofs: [proofOf(source, issuer)] },
    ...(rankPosition !== null && { rankPosition, rankOf, rankAmong: comparedAmong }),
  };
}
