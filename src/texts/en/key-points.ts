/** Key points of higher levels: plans, points, what covers them, what is declared. */
export const keyPointsTexts = {
  problems: {
    HIGHER_PLAN_NOT_FOUND: 'This plan was not found.',
    HIGHER_PLAN_FINISHED: 'Every point of the plan is done or does not apply: nothing is left for the next year.',
    HIGHER_PLAN_KNOWN: 'The year has a plan of that level and name already: “{name}”. Please look it up.',
    HIGHER_PLAN_WAITS: 'Another addition to this plan lies before the director. Wait for that one first.',
    KEY_POINT_NOT_FOUND: 'This key point was not found; it may not exist, or it is outside what you may see.',
    KEY_POINT_CODE_TAKEN: 'The plan has a point with the code “{code}” already. Please look it up.',
    KEY_POINT_STATE: 'In its present state the point does not take this. Please reload and look again.',
    KEY_POINT_WAITS:
      'Something declared or to be adjusted of this point lies before whoever decides. Wait for that, or take the request back first.',
    KEY_POINT_UNIT_UNKNOWN: 'A unit that you chose does not exist or was closed. Please choose another.',
    COVERING_ITEM_UNKNOWN: 'A project or task that you chose does not exist. Please choose another.',
    KEY_POINT_BASIS_MISSING: 'What it rests on is not complete. Please complete what each field says.',
    KEY_POINT_DIRECTOR_DECIDES: 'The director decides on this; somebody else has to propose it.',
    ROW_FIELD_MISSING: '“{column}” is needed (row {row}).',
    HIGHER_PLAN_STANDS:
      'The list of this plan stands: a file adds no point and says none otherwise. Ask for it one by one; the director decides (row {row}, “{column}”).',
    ROW_COVERING_ITEM_UNKNOWN:
      'No project or task is called “{words}”, or several are; write the project’s code (row {row}, “{column}”).',
  },
  words: {
    keyPointState: {
      UNCOVERED: 'Nobody’s yet',
      COVERED: 'Under way',
      DONE: 'Done',
      NOT_APPLICABLE: 'Not applicable, by consent',
      WITHDRAWN: 'Entered in error',
    },
    keyPointDeclaration: {
      DONE: 'Declare done',
      NOT_APPLICABLE: 'Declare not applicable',
      WITHDRAWN: 'Withdraw, entered in error',
      OPEN: 'Take back what was declared',
    },
    keyPointColumn: {
      CODE: 'Code',
      TEXT: 'Key point',
      DUE: 'Due',
      GROUP: 'Special group',
      LEAD: 'Lead unit',
      COVERS: 'Covered by',
      PROGRESS: 'Progress',
      STATE: 'State',
      DONE_ON: 'Done on',
      RESULTS: 'Result documents',
      DIFFICULTIES: 'Difficulties',
      SUPPORT: 'Support asked for',
    },
  },
  phrases: {
    answeredByTelephone: '{post} {name} by telephone on {on}',
    notedOn: '{name} ({on}): {note}',
    runningNumber: 'No.',
  },
} as const;
