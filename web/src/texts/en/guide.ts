/** 启用指引 */
export const guide = {
  title: 'Getting started',
  note: 'Seven steps from the ledger to an opened quarter. Whether each is done is judged by what is in the system now.',
  allDone: 'All seven steps are done.',
  left_one: '{{count}} step is left.',
  left_other: '{{count}} steps are left.',
  done: 'Done',
  open: 'To do',
  /** What comes back every month and every year. */
  chapter: {
    bulletin: {
      title: 'The monthly bulletin',
      note: 'Data as of the month’s last day; drafted by the 3rd working day of the next month, issued on the 8th to 10th. Until then the office alone sees it.',
      go: 'Open bulletins and reviews',
      steps: {
        draft:
          'From the day after the month ends press “Draft a bulletin”: what lags is listed. Write the parts, 4,000 characters at most.',
        check:
          'Press “Send to check”: each unit concerned checks its own words within two working days. Silence counts as no objection.',
        answer:
          'An objection is answered by somebody other than the author; the unit reads the answer, and so does the signer.',
        submit:
          'Press “Submit”: the executive deputy signs, the director where units are named. What is still missing is listed on the page.',
        issue:
          'Once signed press “Issue”: it is numbered and frozen, and those addressed read it in their messages. An error is mended by a correction.',
      },
    },
    review: {
      title: 'The annual review and report',
      note: 'The review is published, the report stays inside; drafted by 15 December. Every number in them is a reference that opens its definition and its list.',
      go: 'Open annual reviews',
      steps: {
        draft:
          'Press “Draft a review” and choose a template; what has no number to say is listed with the reason. In the text put numbers in by “Insert reference”; what is written by hand becomes a reference, or is said to be a name or a date.',
        check:
          'Press “Send for checking”: each unit concerned checks its own statements within five working days. Silence counts as no objection.',
        answer:
          'An objection is answered by somebody other than the author. Then it is looked through for secrets, for the public (the review alone), and for the names of leaders and their order.',
        submit: 'Press “Submit for signature”: the director signs; what is signed on paper is registered as always.',
        issue:
          'Once signed press “Issue”: its text, its numbers and their table are fixed. An error is mended by a correction.',
      },
    },
  },
  step: {
    import: {
      title: 'Import the ledger',
      help: 'Import the year’s ledger as it is (Excel): look first, then confirm; nothing is typed again.',
      now_one: '{{count}} ledger was imported.',
      now_other: '{{count}} ledgers were imported.',
      todo: 'No ledger was imported yet.',
      go: 'Import it',
    },
    units: {
      title: 'Confirm the units',
      help: 'Confirm each unit that the ledger names; it gets the posts of its kind. Group expressions never become units.',
      now: '{{count}} units, none to be confirmed.',
      todo_one: '{{count}} unit is to be confirmed.',
      todo_other: '{{count}} units are to be confirmed, or none is there that owes anything.',
      go: 'See the units',
    },
    posts: {
      title: 'Fill the posts',
      help: 'Responsibility rests on posts. Notices of a vacant post go to the unit’s office and no interview begins.',
      now: 'Every post has a holder.',
      todo_one: '{{count}} post is vacant.',
      todo_other: '{{count}} posts are vacant.',
      go: 'Appoint',
    },
    chains: {
      title: 'Complete the chains',
      help: 'Each project names its leading official, its lead unit and its responsible units.',
      now: 'No chain has a gap.',
      todo_one: 'The chain of {{count}} project has gaps.',
      todo_other: 'The chains of {{count}} projects have gaps.',
      go: 'Mend the chains',
    },
    calendar: {
      title: 'Check the calendar',
      help: 'Deadlines count working days, so the State Council’s list has to be loaded.',
      now: 'The list of {{count}} is loaded.',
      todo: 'The list of {{count}} is not loaded; Monday to Friday is assumed.',
      go: 'Load it',
    },
    rules: {
      title: 'Settle the rules',
      help: 'When reminders, follow-up notices and interviews come, and who signs; try a set out before it is enabled.',
      now: 'Version {{count}} is in force.',
      todo: 'No rules are in force yet.',
      go: 'See the rules',
    },
    quarter: {
      title: 'Open the quarter',
      help: 'Look at what is owed and what is missing, then open it; the five matters of each project are listed.',
      now_one: '{{count}} quarter is open.',
      now_other: '{{count}} quarters are open.',
      todo: 'No quarter is open yet.',
      go: 'Open one',
    },
  },
} as const;
