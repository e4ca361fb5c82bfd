/** Imports of the ledger. */
export const ledgerTexts = {
  problems: {
    IMPORT_NOT_FOUND: 'No such import.',
    IMPORT_CELLS_GONE:
      'The file was read by an earlier version of the system, which kept none of its cells. Hand it in again.',
    IMPORT_MAPPING_OPEN:
      'The columns of {count} sheet(s) are not known yet. Say what they hold, or leave the sheets out.',
    IMPORT_ANSWER_UNKNOWN:
      'The answers name sheets, rows or matters that this import does not have; none of them was taken. Reload and answer anew.',
    ANSWER_SHEET_UNKNOWN: 'The file has no such sheet.',
    ANSWER_ROW_UNKNOWN: 'The sheet has no such row.',
    ANSWER_PAIR_UNKNOWN: 'The row asks no such question.',
    ANSWER_NOT_OFFERED: 'What was chosen was not offered for this row.',
    IMPORT_YEAR_OPEN:
      'The file does not say of which year the ledger is, or says several years. Say the year, look again, then confirm.',
    IMPORT_PAIRS_OPEN:
      '{count} row(s) may be what is held under other words. Say of each whether it is the same or new, then confirm.',
    IMPORT_STATE: 'The import is in a state that does not allow this. Reload and look again.',
    IMPORT_UNDO_LATE: 'An import can be undone on its own day only; correct what is wrong item by item.',
    IMPORT_BUILT_UPON:
      'Something was done on top of this import, so it is not undone as a whole. A reminder that went out cannot be called back: cancel that task. Correct the rest item by item.',
    UPON_REMINDED:
      '{name}: a reminder went out to {to} on {day} and stands in the record. Cancel the task if it is not wanted.',
    UPON_SUPERVISED: '{name}: it is under supervision. Cancel the task if it is not wanted.',
    UPON_CHANGED: '{name}: it was changed since; correct it there.',
    UPON_PROGRESS: '{name}: progress was reported.',
    UPON_ENTERED: '{name}: an entry of a register hangs on it.',
    UPON_DATE_ASKED: '{name}: a later import has its date; undo that one first.',
    UPON_REQUESTED: '{name}: its unit has explained or asked for something.',
    UPON_TASK_ADDED: '{name}: a task that was added since; undo the import that added it, or cancel it.',
    UPON_DUTY_OPEN: '{name}: its duties of a quarter are open.',
    UPON_SUBPROJECT: '{name}: a project was put below it since.',
    UPON_NOTED: '{name}: a note of scheduling was made of it since.',
    UPON_ON_AGENDA: '{name}: it stands on the agenda of a meeting.',
    UPON_PROBLEM: '{name}: a problem was entered for it since.',
    UPON_INDICATOR: '{name}: an indicator was set for it since.',
    UPON_COVERED: '{name}: somebody let it cover a key point since; take that back first.',
    UPON_DATE_DECIDED: '{name}: its change of date was decided.',
    UPON_NAME_HELD:
      '{name}: a project made since bears the name that would come back. Undo the import that made it, or rename it, first.',
    IMPORT_UNIT_UNKNOWN:
      '“{name}” is not among the units that this import proposes, or the unit has changed. Look at the preview again.',
    LEDGER_DONE_OWN:
      'You handed this ledger in or confirmed it; another person says whether what it calls done is done.',
    LEDGER_DONE_ROW_UNKNOWN: 'Some of these tasks do not wait for this decision; read the page again and choose anew.',
    LEDGER_DONE_DAY: 'A new date for what is not done lies after today.',
    LEDGER_DONE_WORDS_REQUIRED: 'Say why some of the tasks are not done.',
    LEDGER_DATES_OWN: 'You handed this ledger in or confirmed it; another person decides on its dates.',
    LEDGER_DATES_ROW_UNKNOWN: 'Some of these rows do not wait for this decision; read the page again and choose anew.',
    LEDGER_DATES_WORDS_REQUIRED: 'Say why some of the dates are refused.',
    LEDGER_NAME_MARKED_SECRET:
      'The file’s name says “{mark}”. Classified files must not be handled here; it was not taken in.',
    LEDGER_MARKED_SECRET:
      'The ledger is marked “{mark}”. Classified files must not be handled here; it was not imported, and the file was deleted.',
    LEDGER_NOT_XLSX:
      'The file holds {found}, no sheet that can be taken in (.xlsx, .csv, .ods). Save it as “Excel workbook (.xlsx)” and hand it in again.',
    LEDGER_IS_OLD_XLS:
      'This is an old kind of workbook (.xls or .et). Save it as “Excel workbook (.xlsx)” and hand it in again.',
    LEDGER_ENCRYPTED: 'The file has a password. Remove it and hand the file in again.',
    LEDGER_DAMAGED: 'The file is damaged or incomplete. Save it anew and hand it in again.',
    LEDGER_TOO_LARGE:
      'The file has {megabytes} MB, 20 MB at most. Take out pictures and the like and hand it in again.',
    LEDGER_INFLATES_TOO_FAR:
      'The file inflates to an unusual size and was not read. Keep the ledger’s sheet alone, save, and try again.',
    LEDGER_XML_DECLARATIONS:
      'The file holds declarations that are not allowed and was not read. Save it anew in a spreadsheet program and try again.',
    LEDGER_TOO_MANY_ROWS:
      'More than {limit} rows show something (read up to row {row} of the sheet “{sheet}”). Delete the sheets or rows that are not wanted and try again.',
    LEDGER_TOO_COSTLY:
      'Reading the file took too much time or memory and was stopped. Keep the ledger’s sheet alone, save, and try again.',
    LEDGER_EMPTY:
      'The file is blank: nothing stands in the sheets {sheets}. Check that it is the right file, save it, and try again.',
    LEDGER_TITLE_ONLY:
      'The file holds only words like “{words}” and no table. Write the headings (改革事项, 牵头单位, 任务措施, 完成时限) and the rows below them, then try again.',
    LEDGER_HEAD_ONLY:
      'The sheet “{sheet}” has headings (row {row}) and nothing below them. Write the rows, then try again.',
    LEDGER_HEADINGS_MISSING:
      'No headings found. The first sheet must be the ledger, with at least 改革事项, 牵头单位, 任务措施, 完成时限.',
    LEDGER_COLUMNS_MISSING: 'Columns are missing: {columns}. Add them and try again.',
    LEDGER_OTHER_YEAR: 'The title says {stated}, but {wanted} was chosen. Check which is right.',
    VALUE_MISSING: '“{column}” is empty (row {row}).',
    TEXT_TOO_LONG: '“{column}” is too long: {limit} characters at most (row {row}).',
    FORMULA_NOT_TAKEN: '“{column}” is a formula; write the value itself (row {row}).',
    CELL_IN_ERROR: '“{column}” shows “{words}”; put it right (row {row}).',
    DATE_NOT_UNDERSTOOD:
      '“{words}” was not understood as a date; write for instance 2026-12-31 (row {row}, “{column}”).',
    DATE_IMPOSSIBLE: '“{words}” is no day that exists; write for instance 2026-12-31 (row {row}, “{column}”).',
    DATE_SPAN_BACKWARDS:
      '“{words}” ends before it begins; where it runs into another year write that year, for instance 2026年11月至2027年3月 (row {row}, “{column}”).',
    DATE_ASKED: '“{words}” names no day; add one, for instance “{words}（2026年12月31日）” (row {row}, “{column}”).',
    YEAR_UNKNOWN: '“{words}” has no year; name it in the title or write the whole date (row {row}, “{column}”).',
    CATEGORY_UNKNOWN:
      'Unknown category “{words}”; write 省考改革, 试点, 重点改革 or 集成改革, or nothing for 重点改革 (row {row}, “{column}”).',
    LEVEL_UNKNOWN: 'Unknown level “{words}”; write 国家级, 省级 or 市级 (row {row}, “{column}”).',
    LEAD_IS_GROUP: '“{words}” is no single unit and cannot lead (row {row}, “{column}”).',
    UNIT_NAME_UNCLEAR: '“{words}” does not look like a unit’s name (row {row}, “{column}”).',
    PROJECT_MISSING: 'The row does not say to which project it belongs (row {row}, “{column}”).',
    PROJECT_REFUSED:
      'Its project was refused in row {firstRow}; put that row right, and this one comes in with it (row {row}).',
    PROJECT_DIFFERS: '“{column}” says another thing than row {firstRow} of the same project (row {row}).',
    PROJECT_NAME_HELD:
      'The row’s 系统编号 is another project’s, and a further project already has the name; mend the name or clear 系统编号 (row {row}).',
    ITEM_NOT_INTEGRATED:
      'A major or minor item is of 集成改革; write that or nothing, not “{words}” (row {row}, “{column}”).',
    FIELD_WITHOUT_MAJOR:
      'The field “{words}” is of a major item, and the row has none; name it or clear the field (row {row}, “{column}”).',
    FIELD_DIFFERS: '“{column}” says another thing than row {firstRow} of the same major item (row {row}).',
    TERM_NOT_UNDERSTOOD: '“{words}” is not understood; write the years as 2025—2027年 (row {row}, “{column}”).',
    TERM_DIFFERS: '“{column}” says another thing than row {firstRow} of the same programme (row {row}).',
    NODE_DIFFERS: 'The item is held as another kind, major or minor; check both columns (row {row}).',
    TASK_TWICE: 'The project has the same task already (row {row}, “{column}”).',
  },
  words: {
    importState: {
      PARSING: 'Being read',
      PREVIEW: 'To be confirmed',
      CONFIRMING: 'Being written',
      CONFIRMED: 'Imported',
      REFUSED: 'Refused',
      UNDOING: 'Being undone',
      UNDONE: 'Undone',
      DISCARDED: 'Laid aside',
    },
    importVerdict: { ADD: 'New', CHANGE: 'Changed', SAME: 'Same', REFUSE: 'Refused', SKIP: 'Not read' },
    pairAnswer: { SAME: 'the same', NEW: 'new' },
    importTaking: { NEW: 'only what is new', CHANGES: 'only what changes' },
    pairGround: {
      NAME: 'alike in words',
      NUMBER: 'same number',
      TASKS: 'same tasks',
      DATE: 'same date',
      KEY: 'same 系统编号',
    },
    importLook: {
      LEADS_SEVERAL: 'several leads: all but the first become responsible',
      CONTACTS_LEFT: 'people and numbers beside the units are no units',
      CO_LEADERS: 'several leading officials: the first leads, the others lead with him',
      LEADER_WITHOUT_POST: 'the leading official is named without a post',
      DATE_WEEKDAY: 'another weekday than the date has',
      DATE_REMARK: 'more words than a date',
      DATE_STAGES: 'several stages',
      DATE_ABOUT: 'only about this date',
      DATE_ZERO: 'a last zero may have been dropped',
      DATE_YEAR: 'a year far from the ledger’s',
    },
    rowGroup: {
      ASKED: 'Under supervision',
      PAIRS: 'Perhaps the same',
      DOUBTFUL: 'To be looked at',
      NEW_UNITS: 'New units',
      MARKED: 'Hidden, struck out, done',
    },
    rowMark: {
      HIDDEN: 'hidden row',
      FILTERED: 'filtered out',
      STRUCK: 'struck through',
      CROSSED: 'some words crossed out and not read',
      UNREAD: 'Remark is a formula, not read',
      CANCELLED: 'said to be cancelled',
      DONE: 'said to be done',
    },
    ledgerField: {
      code: 'Number',
      name: 'Project',
      field: 'Field',
      major: 'Major item',
      minor: 'Minor item',
      term: 'Years',
      category: 'Category',
      level: 'Level',
      leader: 'Leading official',
      group: 'Special group',
      lead: 'Lead unit',
      responsible: 'Responsible units',
      supporting: 'Supporting units',
      keyPoint: 'Key point',
      measure: 'Measure',
      deliverable: 'Deliverable',
      deadline: 'Deadline',
      remark: 'Remark',
      system: 'System key',
    },
    columnSure: {
      ASKED: 'said by a person',
      SAID: 'as said before',
      EXACT: 'known heading',
      LIKELY: 'a guess, please look',
    },
    notRead: {
      NOTE: 'a note or signature line',
      TOTAL: 'a total',
      SECTION: 'a section heading or other words',
      OTHER_TABLE: 'another table without the columns needed',
      LEFT_OUT: 'left out by a person',
      STRUCK: 'struck through',
      CANCELLED: 'said to be cancelled',
      PAST: 'periods of a recurring task that have passed: no tasks are made',
      COLUMN: 'a column without a field',
      SECOND_TABLE: 'a second table beside the first: give it a sheet of its own',
      OUTSIDE: 'outside the table',
      HIDDEN: 'a hidden sheet',
      OTHER_YEAR: 'another year',
      REPEATS: 'repeats other sheets',
      NO_HEAD: 'no heading found',
      COLUMNS_MISSING: 'columns missing',
      EMPTY: 'an empty sheet',
      NO_CELLS: 'a chart or the like, without cells',
    },
    importRowKind: { PROJECT: 'Project', TASK: 'Task', ROW: '—' },
    dateChangeState: { PENDING: 'Waits', APPROVED: 'Approved', REJECTED: 'Refused', LAPSED: 'Lapsed' },
    lapsed: {
      FINISHED: 'The task has ended',
      REDATED: 'It has another date by now',
      REPLACED: 'A later import asks anew',
      WITHDRAWN: 'Taken back by whoever asked',
    },
  },
} as const;
