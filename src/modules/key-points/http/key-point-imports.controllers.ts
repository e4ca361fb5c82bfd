import { importControllers } from '../../imports/index.js';
import { KEY_POINT_IMPORT } from '../domain/key-point-import.js';
import type { PointVerdict } from '../domain/point-verdicts.js';
import { PointImportAnswer, PointImportRowAnswer } from './key-point.answers.js';
import { PointImportsQuery, PointRowsQuery, PointsFileQuery } from './key-point.requests.js';

/** The points of a plan as a workbook, in. */
export const keyPointImports = importControllers<PointVerdict, PointsFileQuery, PointImportsQuery>({
  kind: KEY_POINT_IMPORT,
  name: 'KeyPoint',
  path: 'key-point-imports',
  tag: 'key points',
  permission: 'key-points.write',
  summaries: {
    add: 'Hand in the points of a plan (.xlsx, .et, .csv or .ods, 20 MB at most); they are read in the background into a preview',
    index: 'List imports of key points, the latest first',
    one: 'Read an import: state and counts',
    rows: 'What happens to each row, in the order of the file',
    confirm: 'Carry out what a preview adds and changes, in the background, all or nothing; refused rows stay out',
  },
  Answer: PointImportAnswer,
  RowAnswer: PointImportRowAnswer,
  FileQuery: PointsFileQuery,
  RowsQuery: PointRowsQuery,
  ListQuery: PointImportsQuery,
  optionsOf: ({ planId }) => ({ year: null, target: planId }),
  targetOf: ({ planId }) => planId ?? null,
  show: ({ target }) => ({ planId: target ?? '' }),
  showRow: ({ row, verdict, name, changes }, faults) => ({ row, verdict, name, changes, faults }),
  saidOfRows: {
    UNIT_UNKNOWN: 'ROW_UNIT_UNKNOWN',
    FIELD_MISSING: 'ROW_FIELD_MISSING',
    COVERING_ITEM_UNKNOWN: 'ROW_COVERING_ITEM_UNKNOWN',
  },
});
