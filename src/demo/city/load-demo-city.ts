import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client, type Pool } from 'pg';
import { setBusinessClock } from '../../platform/clock/business-clock.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { instantAt } from '../../shared-kernel/dates.js';
import { importLedger } from '../acts/import-file.js';
import { Autopilot } from '../autopilot/autopilot.js';
import { TimeMachine } from '../clock/time-machine.js';
import { apiClientInProcess } from '../api-client/api-client.js';
import { addOfficials, appointEverybody, foundGroups, foundUnits, namePersonas, orderOfficials } from './found-city.js';
import { CityNames } from '../year/city-names.js';
import { makeIndicators } from '../year/indicators.js';
import { answerLetter, assignToVerticals, sendLetter } from '../year/letters.js';
import { listWhatLies } from '../year/listing.js';
import { makeYear, settleProblems } from '../year/make-year.js';
import { demoWorkbook } from './ledger.js';
import { OFFICIALS } from './officials.js';
import { PERSONAS } from './personas.js';
import { handPostOver } from '../year/handover.js';
import { reportEntries } from './register-entries.js';
import { GROUPS_OF, UNITS } from './units.js';

/** The city is founded before its first quarter; the visitor arrives half a year later. */
const FOUNDED = instantAt('2026-04-01', '08:30');
const IMPORTED = instantAt('2026-04-01', '09:30');
/** When the office brings in what the assessed reforms are measured by, and assigns what comes up meanwhile. */
const MEASURED = instantAt('2026-08-20', '15:00');
/** When what lies longest is listed, and written about where nobody is talked to. */
const LISTED = instantAt('2026-09-22', '15:00');
/** When the office brings the year's other workbooks in, before the holiday. */
const GATHERED = instantAt('2026-09-25', '15:00');
const ARRIVAL = instantAt('2026-10-09', '09:00');

async function onDatabase<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  // Lost between two statements, the next one fails and says so.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Removes a demo city that a crash left half-way, so that it is built again from nothing. Called before the schema is laid
 * down; it touches nothing that is not marked as such.
 */
export function clearHalfLoadedCity(databaseUrl: string): Promise<void> {
  return onDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<{ known: boolean }>(`SELECT to_regclass('demo_city') IS NOT NULL AS known`);
    if (rows[0]?.known !== true) return;
    const { rowCount } = await client.query(`SELECT FROM demo_city WHERE state = 'LOADING'`);
    if (rowCount === 0) return;
    await client.query('DROP SCHEMA public CASCADE');
    await client.query('CREATE SCHEMA public');
  });
}

/** Whether there is neither a demo city nor anything else. The schema has been laid down. */
export function demoCityMissing(databaseUrl: string): Promise<boolean> {
  return onDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<{ missing: boolean }>('SELECT NOT EXISTS (SELECT FROM unit) AS missing');
    return rows[0]?.missing === true;
  });
}

/**
 * The city is built from nothing again if the machine fails meanwhile, so its commits need not wait for the disk; the last
 * one does, and with it all before it. Connections are opened so: a statement of ours on a new one would stand in the way
 * of the one for which it was opened. The pool is this application's own, which ends with the building.
 */
async function hurry(database: Database): Promise<void> {
  const { options } = (database.dataSource.driver as unknown as { readonly master: Pool }).master;
  options.options = `${options.options ?? ''} -c synchronous_commit=off`;
  await database.query('SET synchronous_commit = off');
}

/** Claims an empty database for the city; false where a city, or an office's own data, is there already. */
async function claim(app: NestFastifyApplication): Promise<boolean> {
  return app.get(UnitOfWork).run(async (tx) => {
    const [present] = await tx.query<{ taken: boolean }>('SELECT EXISTS (SELECT FROM unit) AS taken');
    if (present?.taken === true) return false;
    return (await tx.execute(`INSERT INTO demo_city (state) VALUES ('LOADING') ON CONFLICT DO NOTHING`)) === 1;
  });
}

/**
 * Builds the demo city in an empty database, once: founds it on 1 April 2026, imports its ledger, and lets its scripted
 * people live until 9 October. Everything but the founding goes through the product's own API.
 * @param app initialised, with no background of its own
 */
export async function loadDemoCity(app: NestFastifyApplication): Promise<void> {
  if (!(await claim(app))) return;
  const unitOfWork = app.get(UnitOfWork);
  const database = app.get(Database);
  await hurry(database);
  const timeMachine = app.get(TimeMachine, { strict: false });
  await unitOfWork.run(async (tx) => {
    await setBusinessClock(tx, FOUNDED, false);
    await foundUnits(tx, UNITS);
    await foundGroups(tx, GROUPS_OF);
    await addOfficials(tx, OFFICIALS);
    await appointEverybody(tx);
    await namePersonas(tx, PERSONAS);
  });
  const client = apiClientInProcess(app, { database, unitOfWork });
  await timeMachine.advance(IMPORTED);
  await importLedger(client, await demoWorkbook(), () => timeMachine.advance(IMPORTED));
  const autopilot = app.get(Autopilot, { strict: false });
  await timeMachine.advance(MEASURED, autopilot);
  const names = new CityNames(database);
  await makeIndicators({ client, workOff: () => timeMachine.advance(MEASURED) });
  await assignToVerticals(client, names);
  await timeMachine.advance(LISTED, autopilot);
  await listWhatLies(client, database);
  await sendLetter(client, database);
  await timeMachine.advance(GATHERED, autopilot);
  await answerLetter(client, database);
  const workOff = (): Promise<void> => timeMachine.advance(GATHERED);
  await makeYear({ client, database, names, workOff });
  await timeMachine.advance(ARRIVAL, autopilot);
  await reportEntries(client, database);
  await settleProblems({ client, database });
  await handPostOver(client, database);
  await unitOfWork.run(async (tx) => {
    await tx.execute('SET LOCAL synchronous_commit = on');
    await setBusinessClock(tx, ARRIVAL, true);
    await orderOfficials(tx);
    await tx.execute(`UPDATE demo_city SET state = 'LOADED', loaded_at = now()`);
  });
}
