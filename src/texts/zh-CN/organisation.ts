/** 单位、岗位与任职。 */
export const organisationTexts = {
  problems: {
    UNIT_NAME_TAKEN: '已有同名单位“{name}”，请核对。',
    POST_TITLE_TAKEN: '该单位已有“{title}”岗位，请核对。',
    PARENT_NOT_FOUND: '未找到上级单位，请重新选择。',
    UNIT_CLOSED: '该单位已撤销，不能再作变更。',
    UNIT_IN_USE:
      '该单位尚有未办结事项{obligations}项、在办项目{chains}个、进行中的约谈{interviews}件、下级单位{units}个，请先办结或者调整到其他单位；改革办自身不能撤销。',
    CLOSING_DATE_IN_FUTURE: '撤销日期不能晚于今天。',
    POST_HELD: '该岗位现由{name}同志任职，请先办理免职。',
    POST_IN_USE:
      '该岗位尚有未办结事项{obligations}项、在办项目{chains}个、进行中的约谈{interviews}件，请先办结或者调整到其他岗位。',
    POST_ABOLISHED: '该岗位已撤销，不能再作变更。',
    PERSON_NOT_FOUND: '未找到该人员，请先登记人员信息。',
    POST_NOT_FOUND: '未找到该岗位，请重新选择。',
    ROLE_NOT_OF_THIS_UNIT: '这类单位不设该类岗位，请核对岗位角色。',
    SERVES_NO_LEADER: '领导联络员须对应一位领衔领导的岗位；其他岗位不填此项。',
    TENURE_OVERLAPS: '该岗位自{from}起已有任职记录，请核对任职日期。',
    POST_VACANT_ALREADY: '该岗位在{day}没有任职人员。',
    DELEGATION_OVERLAPS: '该岗位在此期间已有AB岗代行安排，请先终止原安排。',
    DELEGATION_OTHER_UNIT: 'AB岗代行须在同一单位内安排。',
    DELEGATION_TO_HIMSELF: '代行人与本人为同一人，无需安排代行。',
    DELEGATION_DATES: '代行起始日期不得早于今天，截止日期不得早于起始日期，最长一年。',
    DELEGATION_NOT_YOURS: '该岗位的代行由本人、所在单位办公室、领导联络员或改革办安排。',
    DELEGATION_ENDED: '该代行安排已经终止。',
    DELEGATION_TO_VACANT: '代行岗位现无任职人员，请先办理该岗位任职，再安排代行。',
    AUTHORITY_OVERTAKEN:
      '提出以后情况已有变化，与本事项所写人员、岗位不一致，未予办理，该申请已作废。请核对后重新提出。',
    NAME_OF_ONESELF: '本人姓名须由他人更正，请联系改革办另一位同志办理。',
    AUTHORITY_OVER_ONESELF: '不得自行办理涉及本人任职、代行的事项，请由他人提出。',
  },
} as const;
