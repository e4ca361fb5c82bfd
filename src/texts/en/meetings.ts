/** Meetings: topics, minutes, decisions. */
export const meetingsTexts = {
  problems: {
    MEETING_NOT_FOUND: 'This meeting was not found; it may not exist, or it is outside what you may see.',
    MEETING_STATE: 'In its present state the meeting does not take this. Please reload and look again.',
    MEETING_WAITS:
      'Its agenda or minutes lie before whoever approves them. Wait for that, or take the request back first.',
    MEETING_NOT_YOURS: 'This meeting is not prepared by your post.',
    MEETING_CHAIR_UNFIT:
      'This post does not chair or sign such a meeting: a committee’s takes a leading official, a group’s its own head.',
    MEETING_UNIT_UNKNOWN: 'A unit that you chose does not exist or was closed. Please choose another.',
    MEETING_ABOUT_UNKNOWN:
      'What this item is about does not exist or is outside what you may see; please choose again.',
    MEETING_INCOMPLETE: 'Something is still missing. Please complete what each field says.',
    MEETING_HELD_ALREADY:
      'This meeting is held here already with final minutes that say otherwise; they stand, and a wrong decision is revoked (row {row}).',
    MEETING_ROW_BESIDE:
      'Another row of this meeting cannot be taken, so none of it is; mend it and hand all of it in (row {row}).',
    MEETING_KIND_UNKNOWN:
      'Unknown kind of meeting; write 深改委会议, 专题调度, 推进会, 例行调度, or the name of a special group with 会议 (row {row}, “{column}”).',
    CHAIR_UNKNOWN:
      '“{words}” was not found, or several bear it; write the full title of the chair (row {row}, “{column}”).',
    FIRST_TOPIC_ROWS_MISSING:
      'A committee’s meeting since this product is in use begins with a first topic: what was studied, a line each, as “kind: name (day)”, and what was drawn from it among the decisions (row {row}).',
    ROW_DATE_IN_FUTURE: 'The meeting’s day cannot be after today (row {row}, “{column}”).',
    ROW_MONTH_UNKNOWN: '“{words}” is no month of {year}; write it like 5月 (row {row}, “{column}”).',
    ROW_OUTCOME_MISSING: 'Say what came of this item (row {row}, “{column}”).',
    DECISION_NOT_FOUND: 'This decision was not found; it may not exist, or it is outside what you may see.',
    DECISION_NOT_OPEN: 'The minutes of this decision are not final, or it was revoked.',
    TOPIC_NOT_FOUND: 'This planned topic was not found.',
    TOPIC_PLANNED: 'The year’s plan has the topic “{title}” already. Please look it up.',
    FIRST_TOPIC_MISSING:
      'Item 1 has to be the first topic: name what of a higher level is studied, and at least one demand drawn from it.',
    FIRST_TOPIC_NOT_FIRST: 'The first topic has to be item 1.',
    OUTCOME_MISSING: 'Please say what came of the item.',
    OUTCOME_UNFIT: 'An item of this kind does not end so. Choose an outcome that its kind has, or none.',
    REPORTER_MISSING: 'Please say who reports.',
    STUDIED_AFTER_MEETING: 'What was studied cannot be of a day after the meeting.',
    AD_HOC_REASON_MISSING:
      'The year’s plan does not have this item. Choose a planned topic, or say why it is taken up.',
    DECISION_WITHOUT_UNIT: 'Please say which unit carries it out; where none does, say why.',
    DECISION_DUE_BEFORE_MEETING: 'It cannot be due before the day of the meeting.',
    OFF_SYSTEM_NOT_HERE:
      'What is dealt with on paper only is the office’s to register: a first topic and a group’s meeting have none of it.',
    OFF_SYSTEM_DECISION_SAYS: 'Decisions of an item that is dealt with on paper only are registered on paper only too.',
    NOT_YET_HELD: 'The meeting has not been held: its day cannot be later than today.',
  },
  words: {
    meetingKind: { COMMITTEE: 'Committee meeting', SCHEDULING: 'Scheduling meeting', GROUP: 'Special group’s meeting' },
    meetingMode: { SITTING: 'Sitting', CIRCULATED: 'Circulated in writing' },
    schedulingKind: { THEMED: 'On one theme', PUSH: 'To push ahead', REGULAR: 'Regular' },
    meetingState: {
      PLANNED: 'Planned',
      CONVENED: 'Called',
      HELD: 'Held',
      FINALISED: 'Minutes final',
      CANCELLED: 'Called off',
    },
    agendaItemKind: {
      FIRST_TOPIC: 'First topic',
      DELIBERATE: 'Document deliberated',
      HEAR: 'Report heard',
      OTHER: 'Other',
    },
    agendaOutcome: {
      ADOPTED: 'Adopted',
      ADOPTED_REVISED: 'Adopted in principle',
      NOT_ADOPTED: 'Not adopted',
      DEFERRED: 'Deferred',
      HEARD: 'Heard',
      NOT_HEARD: 'Not heard',
    },
    studiedKind: {
      SPEECH: 'General Secretary Xi Jinping’s speech or exposition',
      INSTRUCTION: 'General Secretary Xi Jinping’s instruction',
      CENTRAL_MEETING: 'Central committee’s meeting on reform',
      CENTRAL_DECISION: 'Decision of the Party Central Committee',
      PROVINCIAL_MEETING: 'Provincial committee’s meeting on reform',
      PROVINCIAL_DECISION: 'Decision of the provincial Party committee',
    },
    agendaCandidate: {
      PRIOR_DECISIONS: 'What became of the last decisions',
      DECISION_OVERDUE: 'Decision overdue',
      LAG: 'Lagging',
      COORDINATION: 'Help asked for',
      PROBLEM_ABOVE: 'Problem beyond its unit',
      LISTING: 'Listed oversight',
      INDICATOR_RED: 'Indicator far behind',
      PILOT_ENDING: 'Pilot about to end',
    },
    agendaPlanState: {
      TAKEN: 'Taken up',
      ADJUSTED: 'Adjusted',
      OVERDUE: 'Not taken up in its month',
      OPEN: 'Not yet taken up',
    },
  },
  phrases: {
    circulatedCommittee: 'Committee, circulated in writing',
    studied: '{kind}: {name} ({on})',
    decisionDone: 'done',
    decisionOpen: 'under way',
    numberedMeeting: '{name} no. {number} of {year}',
    circulatedMeeting: '{name} circulated in {year}',
    groupMeeting: 'Meeting of {group}',
  },
} as const;
