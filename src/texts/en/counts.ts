/** The numbers of the year: what they are called and how they are counted. */
export const countsTexts = {
  problems: { COUNT_UNKNOWN: 'There is no count of this name.' },
  counted: {
    'outputs.total': {
      name: 'Institutional outputs',
      definition: 'Confirmed outputs issued in the year, with those kept on paper; without what was withdrawn.',
      unitOfMeasure: 'items',
    },
    'outputs.inForce': {
      name: 'Outputs in force',
      definition:
        'Confirmed outputs of all years in force or on trial at the end of the year (this year: on the day counted); without what was repealed.',
      unitOfMeasure: 'items',
    },
    'facts.rankFirst': {
      name: 'Outcome facts ranked first',
      definition:
        'Confirmed outcome facts as of a day in the year, checked by the unit that answers for them, whose source document ranks them first; without those withdrawn.',
      unitOfMeasure: 'items',
    },
    recognitions: {
      name: 'Recognitions',
      definition:
        'Confirmed titles, selections, approvals and commendations dated in the year; without what was withdrawn.',
      unitOfMeasure: 'items',
    },
  },
} as const;
