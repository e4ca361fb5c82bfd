import { setBusinessClock } from '../../src/platform/clock/business-clock.js';
import type { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { instantAt } from '../../src/shared-kernel/dates.js';
import { appointEverybody, foundUnits, namePersonas } from '../../src/demo/city/found-city.js';
import { PERSONAS } from '../../src/demo/city/personas.js';
import { COMMITTEE, OFFICE } from '../../src/demo/city/units.js';

const CITY = '河东市';
const BEGINNING = instantAt('2026-07-01', '08:30');

/**
 * The city before its ledger: a committee, its reform office with people, three administrators; the clock stands at
 * 1 July 2026, 08:30. A city that is there already is left as it is.
 */
export async function foundStory(unitOfWork: UnitOfWork): Promise<void> {
  await unitOfWork.run(async (tx) => {
    const [present] = await tx.query<{ founded: boolean }>('SELECT EXISTS (SELECT FROM unit) AS founded');
    if (present?.founded === true) return;
    await setBusinessClock(tx, BEGINNING, false);
    await foundUnits(tx, [
      { name: CITY, kind: 'REGION', under: null },
      { name: COMMITTEE, kind: 'COMMITTEE', under: CITY },
      { name: OFFICE, kind: 'REFORM_OFFICE', under: COMMITTEE },
    ]);
    await appointEverybody(tx);
    await namePersonas(tx, PERSONAS);
  });
}
