import { importControllers } from '../../imports/index.js';
import { PLAN_IMPORT } from '../domain/plan-import.js';
import type { PlanVerdict } from '../domain/plan-verdicts.js';
import { MeetingFileQuery, MeetingRowsQuery } from './meeting-exchange.answers.js';
import { AgendaPlanImportAnswer, AgendaPlanImportRowAnswer } from './plan-import.answers.js';

/** The year's plan of topics as a workbook, in. */
export const planImports = importControllers<PlanVerdict, MeetingFileQuery>({
  kind: PLAN_IMPORT,
  name: 'AgendaPlan',
  path: 'agenda-plan-imports',
  tag: 'meetings',
  permission: 'agenda-plan.write',
  summaries: {
    add: 'Hand in a year’s plan of topics (.xlsx, .et, .csv or .ods, 20 MB at most); it is read into a preview',
    index: 'List imports of plans, the latest first',
    one: 'Read an import: state and counts',
    rows: 'What happens to each row, in the order of the file',
    confirm: 'Plan what a preview adds and write anew what it changes; refused rows stay out',
  },
  Answer: AgendaPlanImportAnswer,
  RowAnswer: AgendaPlanImportRowAnswer,
  FileQuery: MeetingFileQuery,
  RowsQuery: MeetingRowsQuery,
  optionsOf: ({ year }) => ({ year: year ?? null, target: null }),
  showRow: ({ row, verdict, name, changes }, faults) => ({ row, verdict, name, changes, faults }),
  saidOfRows: {
    UNIT_UNKNOWN: 'ROW_UNIT_UNKNOWN',
    FIELD_MISSING: 'ROW_FIELD_MISSING',
    MONTH_UNKNOWN: 'ROW_MONTH_UNKNOWN',
  },
});
