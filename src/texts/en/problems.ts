/** Hard problems: reported, solved, called back, confirmed. */
export const problemsTexts = {
  problems: {
    PROBLEM_NOT_FOUND: 'The problem was not found: it does not exist, or is outside what you may see.',
    PROBLEM_STATE: 'This cannot be done while the problem is in its present state. Reload and look again.',
    PROBLEM_EXISTS:
      '“{title}” of the same people is on the list already. Go on with that one; if they are two matters, say the difference in the title.',
    PROBLEM_NOT_YOURS:
      'This is not yours to do: its owner solves it, whoever had it confirms it, the office names owner and date.',
    PROBLEM_OWN_SOLUTION: 'You filed the solution. Somebody else has to ask whoever had the problem.',
    PROBLEM_OWN_FILE:
      'You handed this file in, and it holds confirmed problems. Another person has to confirm the import.',
    PROBLEM_WAY_UNFIT:
      'It cannot be confirmed in this way: a unit confirms what it had itself, here; for others the office rings, goes or reads papers; where the owner had it itself, it goes or reads papers.',
    PROBLEM_UNIT_UNFIT: 'The unit does not exist, is closed, or cannot take this on. Choose another.',
    PROBLEM_INCOMPLETE: 'Something is missing. Fill in what the fields ask for.',
    PROBLEM_PRESSED: 'A task was made of this problem and is not finished yet.',
    PROBLEM_NO_PERSON: 'No name and telephone were registered, or they have been erased as the rules demand.',
    PROBLEM_WHO_MISSING:
      'Say whose problem it is: a unit, words such as “71 households”, or a person’s name and telephone.',
    PROBLEM_WHO_TWICE: 'Give a unit or people, not both.',
    PROBLEM_PERSON_NAMED:
      'Everybody reads this: no name, telephone or identity number here. Name and telephone have fields of their own, for the office alone.',
    PROBLEM_OWNED_BY_ANOTHER:
      'Your unit had this problem and another one solves it: its owner reports the solution. Choose another problem.',
    PROBLEM_EFFECT_MISSING: 'Give at least one effect: a number and its unit.',
    PROBLEM_EFFECT_NOT_DECIMAL:
      'Give a plain number such as 63 or 0.25, without “about” or separators, with at most 4 decimals.',
    PROBLEM_DAY_IN_FUTURE: 'The day cannot be later than today.',
    PROBLEM_DAY_TOO_EARLY: 'The confirmation cannot be earlier than the solution.',
    PROBLEM_NOT_BY_LIST:
      'A list changes owner, date and cause alone. How far it is, what solved it and who confirmed it are told on the problem’s page (row {row}, “{column}”).',
    PROBLEM_DUE_PAST: 'The date cannot be earlier than today.',
    PROBLEM_PROJECT_UNKNOWN: 'The project was not found: it does not exist, or is outside what you may see.',
  },
  words: {
    problemState: {
      OPEN: 'Open',
      SOLVING: 'Being solved',
      SOLVED: 'Solved, to be confirmed',
      CONFIRMED: 'Confirmed',
      DISPUTED: 'Disputed',
      VOID: 'Struck off',
    },
    problemOrigin: {
      RESEARCH: 'Found on a visit',
      INSPECTION: 'Found at an inspection',
      UNIT: 'Raised by a unit',
      MEETING: 'Raised at a meeting',
      INSTRUCTION: 'A leader’s instruction',
      MASSES: 'Raised by the public',
    },
    solvableBy: { UNIT: 'The unit', CITY: 'The city', PROVINCE: 'The province', NATION: 'The nation' },
    confirmWay: { ONLINE: 'Here', CALL: 'By telephone', VISIT: 'At a visit', PAPER: 'On paper' },
    problemStep: {
      REPORTED: 'Reported',
      ASSIGNED: 'Owner and date named',
      REDATED: 'Date moved',
      PRESSED: 'Made a task',
      RAISED: 'Put to a higher level',
      SOLVED: 'Solution filed',
      CONFIRMED: 'Confirmed',
      DISPUTED: 'Disputed',
      VOIDED: 'Struck off',
    },
  },
} as const;
