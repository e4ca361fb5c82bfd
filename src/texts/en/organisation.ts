/** Units, posts and tenures. */
export const organisationTexts = {
  problems: {
    UNIT_NAME_TAKEN: 'There is a unit “{name}” already.',
    POST_TITLE_TAKEN: 'This unit has a post “{title}” already.',
    PARENT_NOT_FOUND: 'The unit above was not found. Choose another.',
    UNIT_CLOSED: 'This unit is closed; nothing about it changes any more.',
    UNIT_IN_GROUPS:
      'The unit hosts or is a member of {groups}. Change these groups under Units and posts first; where another unit carries on, reorganise the unit instead.',
    UNIT_IN_USE:
      'The unit still has {obligations} open obligations, {chains} running projects, {interviews} accountability interviews under way, {handovers} unsigned handovers and {units} units below it. Finish or move them first; the reform office itself cannot be closed.',
    CLOSING_DATE_IN_FUTURE: 'The day of closing must not lie after today.',
    POST_HELD: '{name} holds this post. Let it fall vacant first.',
    POST_IN_USE:
      'The post still has {obligations} open obligations, {chains} running projects, {interviews} accountability interviews under way and {handovers} unsigned handovers. Finish or move them first.',
    POST_ABOLISHED: 'This post is abolished; nothing about it changes any more.',
    PERSON_NOT_FOUND: 'This person was not found. Register the person first.',
    POST_NOT_FOUND: 'This post was not found. Choose another.',
    ROLE_NOT_OF_THIS_UNIT: 'Units of this kind have no such post. Look at the role again.',
    SERVES_NO_LEADER: 'A leader’s secretary needs the post of the leader served; other posts leave it out.',
    TENURE_OVERLAPS: 'From {from} on, somebody is registered in this post. Look at the dates.',
    POST_VACANT_ALREADY: 'Nobody holds this post on {day}.',
    DELEGATION_OVERLAPS: 'Somebody acts for this post in that time already. End that first.',
    DELEGATION_OTHER_UNIT: 'Only a post of the same unit may act for another.',
    DELEGATION_TO_HIMSELF: 'Both posts are held by the same person.',
    DELEGATION_DATES: 'It begins today at the earliest, ends no earlier than it begins, and lasts a year at most.',
    DELEGATION_NOT_YOURS:
      'Only the holder, the unit’s office, the leader’s secretary or the reform office may arrange this.',
    DELEGATION_ENDED: 'This delegation has ended already.',
    DELEGATION_TO_VACANT: 'Nobody holds the post that would act. Fill it first, then arrange the delegation.',
    AUTHORITY_OVERTAKEN:
      'Since this was proposed, people or posts that it names have changed. Nothing was done and the request is void; check and propose it anew.',
    LEADER_ORDER_INCOMPLETE:
      'The order names every leading official’s post once. Load the page again and put them into order.',
    LEADER_ORDER_STRANGE: 'This is not the post of a leading official, or it stands here twice.',
    UNIT_NOT_GROUP: 'Only special groups and campaign groups have a host unit and member units.',
    GROUP_UNIT_UNFIT: 'Host and members are open departments, counties, zones or other units. Choose again.',
    NAME_OF_ONESELF: 'Somebody else has to correct your name. Ask a colleague in the reform office.',
    AUTHORITY_OVER_ONESELF:
      'Nobody seats himself, gives himself a post’s powers or changes the post he holds. Somebody else has to propose it.',
  },
  words: {
    role: {
      LIAISON: 'Liaison',
      SECTION_CHIEF: 'Section chief',
      UNIT_OFFICE: 'Unit office',
      DEPUTY_LEADER: 'Deputy leader',
      PRINCIPAL_LEADER: 'Principal leader',
      OFFICE_CLERK: 'Clerk',
      OFFICE_SECTION_CHIEF: 'Supervision section chief',
      OFFICE_DEPUTY_DIRECTOR: 'Deputy director',
      EXECUTIVE_DEPUTY_DIRECTOR: 'Executive deputy director',
      OFFICE_DIRECTOR: 'Director of the reform office',
      LEADING_OFFICIAL: 'Leading official',
      LEADER_SECRETARY: 'Leader’s secretary',
      GROUP_HEAD: 'Head of a special group',
      GROUP_LIAISON: 'Liaison of a special group',
    },
    unitKind: {
      REGION: 'Region',
      COMMITTEE: 'Committee',
      REFORM_OFFICE: 'Reform office',
      SPECIAL_GROUP: 'Special group',
      CAMPAIGN_GROUP: 'Campaign group',
      DEPARTMENT: 'Department',
      COUNTY: 'County',
      DEVELOPMENT_ZONE: 'Development zone',
      VERTICAL: 'Vertically managed and others',
    },
    rank: {
      '10': 'Section',
      '20': 'Deputy county',
      '30': 'County',
      '40': 'Deputy department',
      '50': 'Department',
    },
    delegationScope: { ALL: 'Everything', FILING: 'Planning and filing', SUPERVISION: 'Supervision and interviews' },
  },
} as const;
