/** The numbers of the year: what they are called and how they are counted. */
export const countsTexts = {
  problems: { COUNT_UNKNOWN: 'There is no count of this name.' },
  groups: {
    MEETINGS: 'Meetings and decisions',
    KEY_POINTS: 'Key points of higher plans',
    PROJECTS: 'Reform projects',
    PROGRAMMES: 'Integrated programmes',
    PILOTS: 'Pilots',
    CLAIMS: 'In front',
    OUTCOMES: 'Outputs, cases and topics',
    PROBLEMS: 'Problems',
    INFORMATION: 'Information and instructions',
    HONOURS: 'Recognition, publicity and commendation',
    ORGANISATION: 'Groups',
    DUTIES: 'The five duties',
    INDICATORS: 'Indicators and facts',
    SUPERVISION: 'Supervision and burden',
  },
  byRules: {
    front: {
      SHARE: ' What says “in front” (前列) ranks within 1/{limit} of those compared, unless its issuer says so itself.',
      PLACE: ' What says “in front” (前列) ranks among the first {limit}, unless its issuer says so itself.',
    },
    each: {
      'information.adopted':
        'Adoptions of the year by the day asked; an item that several took over counts each time that it was.',
      'information.adopted.national': 'Adoptions by the nation in the year by the day asked, each counted.',
      'information.adopted.provincial': 'Adoptions by the province in the year by the day asked, each counted.',
    },
  },
  counted: {
    'committee.meetings': {
      name: 'Meetings of the committee',
      definition:
        'Sittings of the committee held in the year whose minutes are final; without what was circulated in writing.',
      unitOfMeasure: 'meetings',
    },
    'committee.documents': {
      name: 'Documents before the committee',
      definition:
        'Documents deliberated by the committee in final minutes of the year, circulated ones and those on paper only too; without deferred ones, each once.',
      unitOfMeasure: 'items',
    },
    'committee.reports': {
      name: 'Reports to the committee',
      definition: 'Reports that the committee heard, in final minutes of the year.',
      unitOfMeasure: 'items',
    },
    'committee.decisions': {
      name: 'Decisions of the committee',
      definition:
        'Decisions in final minutes of the year that some unit carries out, and those on paper only, each once; without revoked ones.',
      unitOfMeasure: 'items',
    },
    'committee.decisionsDone': {
      name: 'Decisions, done',
      definition: 'Decisions of the committee whose every task is verified by the day.',
      unitOfMeasure: 'items',
    },
    'committee.decisionsRunning': {
      name: 'Decisions, under way',
      definition: 'Decisions of the committee that are not done by the day, with no unit late.',
      unitOfMeasure: 'items',
    },
    'committee.decisionsOverdue': {
      name: 'Decisions, overdue',
      definition:
        'Decisions of the committee with a unit late by the day, overdue history too; what is filed and waits for its verdict is not late.',
      unitOfMeasure: 'items',
    },
    'committee.planned': {
      name: 'Planned topics',
      definition: 'Topics of the year’s plan.',
      unitOfMeasure: 'items',
    },
    'committee.plannedTaken': {
      name: 'Planned topics, taken up',
      definition: 'Topics of the year’s plan that a meeting held by the day took up.',
      unitOfMeasure: 'items',
    },
    'committee.adHoc': {
      name: 'Topics taken up ad hoc',
      definition:
        'Items of the committee’s meetings held in the year that its plan does not have; without first topics.',
      unitOfMeasure: 'items',
    },
    'scheduling.meetings': {
      name: 'Scheduling meetings',
      definition: 'Scheduling meetings held in the year, whether their minutes are final or not.',
      unitOfMeasure: 'meetings',
    },
    'scheduling.meetings.cityHead': {
      name: 'Scheduling meetings of the city’s heads',
      definition: 'Those chaired by the city’s party secretary or mayor.',
      unitOfMeasure: 'meetings',
    },
    'scheduling.meetings.cityLeader': {
      name: 'Scheduling meetings of other city leaders',
      definition: 'Those chaired by another leading official of the city.',
      unitOfMeasure: 'meetings',
    },
    'scheduling.meetings.office': {
      name: 'Scheduling meetings of office and groups',
      definition: 'Those chaired by a head of the office or of a special group.',
      unitOfMeasure: 'meetings',
    },
    'hearing.units': {
      name: 'Units heard',
      definition: 'Units whose report a meeting of the year heard, each once.',
      unitOfMeasure: 'units',
    },
    'activities.research': {
      name: 'Reform visits',
      definition:
        'Reform visits held in the year and verified among the five; one that fulfils several duties counts once. Of one leader those that name his post.',
      unitOfMeasure: 'visits',
    },
    'activities.coordination': {
      name: 'Reform coordination meetings',
      definition:
        'Reform coordination meetings held in the year and verified among the five; one that fulfils several duties counts once. Of one leader those that name his post.',
      unitOfMeasure: 'meetings',
    },
    'activities.inspection': {
      name: 'Reform inspections',
      definition:
        'Reform inspections held in the year and verified among the five; one that fulfils several duties counts once. Of one leader those that name his post.',
      unitOfMeasure: 'inspections',
    },
    'indicators.green': {
      name: 'Indicators on course',
      definition:
        'Indicators whose last confirmed reading of the year is on course, less than 10 points behind; judged on the gap before it is rounded, without those that ended.',
      unitOfMeasure: 'indicators',
    },
    'indicators.yellow': {
      name: 'Indicators behind',
      definition:
        'Indicators whose last confirmed reading of the year is behind, by 10 to 30 points; judged on the gap before it is rounded, without those that ended.',
      unitOfMeasure: 'indicators',
    },
    'indicators.red': {
      name: 'Indicators far behind',
      definition:
        'Indicators whose last confirmed reading of the year is far behind, by more than 30 points; judged on the gap before it is rounded, without those that ended.',
      unitOfMeasure: 'indicators',
    },
    'indicators.done': {
      name: 'Indicators at their target',
      definition:
        'Indicators whose last confirmed reading of the year is at the target; judged on the gap before it is rounded, without those that ended.',
      unitOfMeasure: 'indicators',
    },
    listings: {
      name: 'Listings',
      definition: 'Listings signed in the year; those withdrawn are not counted. For internal use alone.',
      unitOfMeasure: 'listings',
    },
    'bulletins.issued': {
      name: 'Bulletins issued',
      definition: 'Bulletins issued in the year; one that mends another is none more. For internal use alone.',
      unitOfMeasure: 'bulletins',
    },
    'bulletins.months': {
      name: 'Months with a bulletin',
      definition:
        'Months of the year whose bulletin is issued; one joined to the next as soon as that is issued; none of those left out. For internal use alone.',
      unitOfMeasure: 'months',
    },
    'duties.owed': {
      name: 'Matters of the five owed',
      definition:
        'Of the quarters of the year that were opened, without what was excused or cancelled; of a closed quarter as it was frozen, of an open one as of the day. For internal use alone.',
      unitOfMeasure: 'matters',
    },
    'duties.verified': {
      name: 'Matters of the five verified',
      definition:
        'Of these, verified; what is made up after the close does not change what was frozen. For internal use alone.',
      unitOfMeasure: 'matters',
    },
    'duties.late': {
      name: 'Matters of the five late',
      definition:
        'Of these, filed or verified after their date, or past it and not filed; days on which they wait for a verdict or their clock stands are not late. For internal use alone.',
      unitOfMeasure: 'matters',
    },
    'duties.exempt': {
      name: 'Matters of the five excused',
      definition: 'Of the quarters of the year, excused for the quarter by approval. For internal use alone.',
      unitOfMeasure: 'matters',
    },
    reminders: {
      name: 'Reminders',
      definition:
        'Reminders before and after a date that went out in the year, each of each matter. For internal use alone.',
      unitOfMeasure: 'reminders',
    },
    slips: {
      name: 'Urging slips',
      definition: 'Slips sent in the year; not those that never went out or were dropped. For internal use alone.',
      unitOfMeasure: 'slips',
    },
    'interviews.tier1': {
      name: 'Interviews of the first tier',
      definition: 'Signed in the year; those dropped are not counted. For internal use alone.',
      unitOfMeasure: 'interviews',
    },
    'interviews.tier2': {
      name: 'Interviews of the second tier',
      definition: 'Signed in the year; those dropped are not counted. For internal use alone.',
      unitOfMeasure: 'interviews',
    },
    'interviews.tier3': {
      name: 'Interviews of the third tier',
      definition: 'Signed in the year; those dropped are not counted. For internal use alone.',
      unitOfMeasure: 'interviews',
    },
    'burden.requests': {
      name: 'Matters asked of the unit',
      definition:
        'Whatever has a date and was asked of the unit in the year: of the five, tasks, material; told of one unit at a time and compared with none. For internal use alone.',
      unitOfMeasure: 'matters',
    },
    'problems.confirmed': {
      name: 'Problems confirmed as solved',
      definition:
        'Problems whose solution whoever had them confirmed in the year and has not disputed since, by the day of the confirmation.',
      unitOfMeasure: 'problems',
    },
    'problems.waiting': {
      name: 'Problems solved, to be confirmed',
      definition: 'Problems called solved in the year and not confirmed yet; they are not counted as solved.',
      unitOfMeasure: 'problems',
    },
    'problems.effect': {
      name: 'What was reached by solving problems',
      definition: 'The effects of problems confirmed in the year, added up in each unit of measure by itself.',
      unitOfMeasure: 'units',
    },
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
    'pilots.inForce': {
      name: 'Pilots in force',
      definition: 'Confirmed pilots whose term touches the year; withdrawn ones do not count.',
      unitOfMeasure: 'pilots',
    },
    'pilots.inForce.national': {
      name: 'National pilots in force',
      definition: 'Of the pilots in force those of the national level.',
      unitOfMeasure: 'pilots',
    },
    'pilots.inForce.provincial': {
      name: 'Provincial pilots in force',
      definition: 'Of the pilots in force those of the provincial level.',
      unitOfMeasure: 'pilots',
    },
    'pilots.inForce.municipal': {
      name: 'Municipal pilots in force',
      definition: 'Of the pilots in force those of the municipal level.',
      unitOfMeasure: 'pilots',
    },
    'pilots.keyOfYear': {
      name: 'Key pilots of the year',
      definition: 'Confirmed pilots that are among the key ones of the year; withdrawn ones do not count.',
      unitOfMeasure: 'pilots',
    },
    'cases.promoted': {
      name: 'Cases promoted',
      definition: 'Confirmed cases that were promoted in the year; shelved and withdrawn ones do not count.',
      unitOfMeasure: 'cases',
    },
    'cases.adopted': {
      name: 'Cases adopted',
      definition: 'Promoted cases that somebody took over in the year, each once.',
      unitOfMeasure: 'cases',
    },
    'cases.adopted.national': {
      name: 'Cases adopted at national level',
      definition: 'Promoted cases that somebody of the national level took over in the year, each once.',
      unitOfMeasure: 'cases',
    },
    'cases.adopted.provincial': {
      name: 'Cases adopted at provincial level',
      definition: 'Promoted cases that somebody of the provincial level took over in the year, each once.',
      unitOfMeasure: 'cases',
    },
    'cases.adopted.municipal': {
      name: 'Cases adopted at municipal level',
      definition: 'Promoted cases that somebody of the municipal level took over in the year, each once.',
      unitOfMeasure: 'cases',
    },
    'pilots.accepted': {
      name: 'Pilots accepted',
      definition: 'Confirmed pilots that were accepted in the year; withdrawn ones do not count.',
      unitOfMeasure: 'pilots',
    },
    'instructions.affirmative': {
      name: 'Affirmative instructions',
      definition:
        'Confirmed affirmative instructions of the year by their day, with those kept on paper; the list may be cut down by level; without those withdrawn.',
      unitOfMeasure: 'items',
    },
    recognitions: {
      name: 'Recognitions',
      definition:
        'Confirmed titles, selections, approvals and commendations dated in the year; without what was withdrawn.',
      unitOfMeasure: 'items',
    },
    'claims.national': {
      name: 'Front-runner reforms, national',
      definition:
        'Reforms with a proven and confirmed national claim of the year; the same reform counts once, at its highest level. What is unproven or weakly proven is not counted.',
      unitOfMeasure: 'reforms',
    },
    'claims.regional': {
      name: 'Front-runner reforms, regional',
      definition:
        'Reforms whose highest proven and confirmed claim of the year is regional; the same reform counts once.',
      unitOfMeasure: 'reforms',
    },
    'claims.provincial': {
      name: 'Front-runner reforms, provincial',
      definition:
        'Reforms whose highest proven and confirmed claim of the year is provincial; the same reform counts once.',
      unitOfMeasure: 'reforms',
    },
    'claims.all': {
      name: 'Front-runner reforms',
      definition: 'The national, regional and provincial together; the same reform counts once.',
      unitOfMeasure: 'reforms',
    },
    'claims.weak': {
      name: 'Claims, weakly proven',
      definition:
        'Confirmed claims of the year of being first that a medium of their level alone proves; counted apart.',
      unitOfMeasure: 'claims',
    },
    'claims.unproven': {
      name: 'Claims, unproven',
      definition: 'Confirmed claims of the year without a proof of their level; for internal use alone.',
      unitOfMeasure: 'claims',
    },
    'information.reported': {
      name: 'Information reported',
      definition: 'Confirmed items by the day of their report; never by unit.',
      unitOfMeasure: 'items',
    },
    'information.adopted': {
      name: 'Information adopted',
      definition:
        'Items whose highest adoption by the day asked lies in the year; adopted by several, an item counts once, at its highest level and on that day.',
      unitOfMeasure: 'items',
    },
    'information.adopted.national': {
      name: 'Information adopted by the nation',
      definition: 'Items whose highest adoption is national and lies in the year; each counts once.',
      unitOfMeasure: 'items',
    },
    'information.adopted.provincial': {
      name: 'Information adopted by the province',
      definition: 'Items whose highest adoption is provincial and lies in the year; each counts once.',
      unitOfMeasure: 'items',
    },
    'topics.converted': {
      name: 'Led topics (turned into results)',
      definition: 'Led topics that were turned into results in the year; nobody is rated or compared by them.',
      unitOfMeasure: 'topics',
    },
    publicity: {
      name: 'Publicity',
      definition:
        'Confirmed press conferences, campaigns, selections, forums and coverage of the year; a month’s coverage is one.',
      unitOfMeasure: 'items',
    },
    'publicity.quantity.article': {
      name: 'Publicity in articles',
      definition: 'The sum of what the year’s publicity counts in articles.',
      unitOfMeasure: 'articles',
    },
    'publicity.quantity.item': {
      name: 'Publicity in items',
      definition: 'The sum of what the year’s publicity counts in items.',
      unitOfMeasure: 'items',
    },
    'publicity.quantity.event': {
      name: 'Publicity in events',
      definition: 'The sum of what the year’s publicity counts in events.',
      unitOfMeasure: 'events',
    },
    'commendation.collectives': {
      name: 'Collectives commended',
      definition: 'Collectives in the confirmed commendations whose decision lies in the year.',
      unitOfMeasure: 'units',
    },
    'commendation.individuals': {
      name: 'Persons commended',
      definition: 'Persons in the confirmed commendations whose decision lies in the year.',
      unitOfMeasure: 'persons',
    },
    'keyPoints.total': {
      name: 'Key points',
      definition: 'Points of the year’s plans, without those not applicable by consent and those entered in error.',
      unitOfMeasure: 'items',
    },
    'keyPoints.covered': {
      name: 'Key points covered',
      definition:
        'Of these carried out by a project or task, done or not; what was cancelled or handed over covers nothing.',
      unitOfMeasure: 'items',
    },
    'keyPoints.done': {
      name: 'Key points done',
      definition: 'Of these all of whose covering items are done by the day, or that two people declared done.',
      unitOfMeasure: 'items',
    },
    'keyPoints.notApplicable': {
      name: 'Key points not applicable',
      definition: 'Points that the higher office agreed do not apply here, by the director’s word; not in the total.',
      unitOfMeasure: 'items',
    },
    'keyPoints.total.provincial': {
      name: 'Provincial key points',
      definition: 'Key points of provincial plans.',
      unitOfMeasure: 'items',
    },
    'keyPoints.covered.provincial': {
      name: 'Provincial key points covered',
      definition: 'Key points covered, of provincial plans.',
      unitOfMeasure: 'items',
    },
    'keyPoints.done.provincial': {
      name: 'Provincial key points done',
      definition: 'Key points done, of provincial plans.',
      unitOfMeasure: 'items',
    },
    'programmes.running': {
      name: 'Programmes',
      definition:
        'Programmes of integrated reform whose years hold this one, without those merged, handed over or cancelled.',
      unitOfMeasure: 'items',
    },
    'programmes.fields': {
      name: 'Fields of programmes',
      definition: 'Fields of their major items, each once a programme.',
      unitOfMeasure: 'items',
    },
    'programmes.major': {
      name: 'Major items of programmes',
      definition: 'Their major items, without those merged, handed over or cancelled.',
      unitOfMeasure: 'items',
    },
    'programmes.minor': {
      name: 'Minor items of programmes',
      definition: 'Their minor items, without those merged, handed over or cancelled.',
      unitOfMeasure: 'items',
    },
    'projects.leaderLed': {
      name: 'Projects led by city leaders',
      definition:
        'Led by a city leader in the year; not what was merged, handed over or cancelled, and with what was completed in it.',
      unitOfMeasure: 'projects',
    },
    'projects.leaders': {
      name: 'City leaders who lead projects',
      definition: 'The posts that lead these projects, each once.',
      unitOfMeasure: 'posts',
    },
    'projects.ledHeads': {
      name: 'Projects led by the city’s heads',
      definition: 'Of these, led by the party secretary or the mayor.',
      unitOfMeasure: 'projects',
    },
    'projects.ledOthers': {
      name: 'Projects led by other city leaders',
      definition: 'Of these, led by anybody else.',
      unitOfMeasure: 'projects',
    },
    'projects.leaderLedDone': {
      name: 'Led projects completed',
      definition: 'Of these, completed in the year by a second person’s decision.',
      unitOfMeasure: 'projects',
    },
    'projects.assessed': {
      name: 'Tasks assessed by the province',
      definition: 'Of the projects led by city leaders, those that the province assesses.',
      unitOfMeasure: 'projects',
    },
    'groups.special': { name: 'Special groups', definition: 'Those there on the day.', unitOfMeasure: 'groups' },
    'groups.campaign': { name: 'Campaign groups', definition: 'Those there on the day.', unitOfMeasure: 'groups' },
    'programmes.minorDone': {
      name: 'Minor items of programmes done',
      definition: 'Of these completed by the day, by a second person’s decision.',
      unitOfMeasure: 'items',
    },
  },
} as const;
