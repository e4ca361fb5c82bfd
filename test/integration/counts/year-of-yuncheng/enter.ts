import type { TestApp } from '../../../support/app.js';
import { PublishedYear } from '../../../support/published-year.js';
import * as rows from './rows.js';

/** 8 that other city leaders lead beside the two of the heads; four of the ten the province assesses. */
const OTHERS = Array.from({ length: 8 }, (_, number) => `副市长${String(number + 1)}`);
export const ASSESSED = 4;
export const FIRST_DAY = '2025-03-03';

/** The year, and its projects by their names. */
export interface Entered {
  readonly year: PublishedYear;
  readonly projects: ReadonlyMap<string, string>;
}

/** Enters the year as an office would. */
export async function enterYear(app: TestApp): Promise<Entered> {
  const year = new PublishedYear(app);
  const projects = new Map<string, string>();
  const posts = await year.leaders(['市委书记', '市长', ...OTHERS]);
  for (const [place, [title, leadingPostId]] of [...posts].entries())
    await year.project(`${title}领衔项目`, {
      leadingPostId,
      ...(place < ASSESSED && { category: 'PROVINCIALLY_ASSESSED', level: 'PROVINCIAL' }),
    });
  for (const name of rows.REFORMS) projects.set(name, await year.project(name));
  const node = { category: 'INTEGRATED', leadUnitId: app.town.units['county'] };
  const parentId = await year.project('县域集成改革', { ...node, node: 'PROGRAMME', termFrom: 2025, termTo: 2026 });
  projects.set('县域集成改革', parentId);
  for (let place = 1; place <= 8; place += 1)
    await year.project(`集成改革方面${String(place)}`, { ...node, node: 'MINOR', parentId });
  await app.setClock('2025-12-31');
  await year.bringIn('/meeting-imports', '?year=2025', rows.MEETING_HEADS, [...rows.MEETINGS, ...rows.SCHEDULING]);
  await year.bringIn('/problem-imports', '?year=2025', rows.PROBLEM_HEADS, rows.PROBLEMS, {
    confirmedBy: { unit: '市委改革办', role: 'OFFICE_SECTION_CHIEF' },
  });
  await year.approveAll();
  await year.register('OUTPUT', rows.OUTPUT_HEADS, rows.OUTPUTS);
  await year.register('RECOGNITION', rows.RECOGNITION_HEADS, rows.RECOGNITIONS);
  await year.register('PUBLICITY_ITEM', rows.PUBLICITY_HEADS, rows.PUBLICITY);
  await year.register('OUTCOME_FACT', rows.FACT_HEADS, rows.FACTS);
  await year.register('PILOT', rows.PILOT_HEADS, rows.PILOTS);
  await year.register('INSTRUCTION', rows.INSTRUCTION_HEADS, rows.INSTRUCTIONS);
  await year.claims(rows.CLAIM_HEADS, rows.CLAIMS);
  return { year, projects };
}
