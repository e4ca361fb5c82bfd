/** 单位、岗位与任职：呈批事项名称和告知。 */
export const organisationDocuments = {
  notices: {
    SEAT_LOST: { title: '任职变动：{post}', body: '自{day}起，您不再担任{post}{successor}。如有疑问，请联系改革办。' },
    DELEGATION_ARRANGED: {
      title: '代行安排：{post}',
      body: '自{from}至{to}，由{deputy}代行{post}职责。如有疑问，请联系改革办。',
    },
    DELEGATION_ENDED: { title: '代行终止：{post}', body: '{deputy}不再代行{post}职责。如有疑问，请联系改革办。' },
    POST_CHANGED: { title: '岗位调整：{title}', body: '您所任岗位“{post}”已作调整，请核对。如有疑问，请联系改革办。' },
    UNIT_HEADED: {
      title: '单位调整：{unit}',
      body: '{unit}已定为主要负责人由市领导兼任的单位，不再对其提出主要领导约谈。如有疑问，请联系改革办。',
    },
    UNIT_NOT_HEADED: {
      title: '单位调整：{unit}',
      body: '{unit}不再作为主要负责人由市领导兼任的单位，恢复主要领导约谈。如有疑问，请联系改革办。',
    },
    GROUP_HOUSED: {
      title: '联络办公室所在单位调整：{group}',
      body: '{group}联络办公室设在{unit}。自今日起，会议议定由该组承办的事项由{unit}办理；此前已交办的事项仍由原单位办结。如有疑问，请联系改革办。',
    },
    GROUP_UNHOUSED: {
      title: '联络办公室所在单位调整：{group}',
      body: '{group}不再设联络办公室所在单位；此前已交办的事项仍由原单位办结。如有疑问，请联系改革办。',
    },
    UNIT_CLOSED: {
      title: '单位撤销：{unit}',
      body: '{unit}已撤销，您在该单位的任职同时终止。如有疑问，请联系改革办。',
    },
    PERSON_CHANGED: {
      title: '人员信息更正',
      body: '您登记的姓名、联系电话已由他人更正，现登记姓名为{name}。有误的，请联系改革办。',
    },
  },
  titles: {
    APPOINT: '拟任职：{person}任{post}（自{day}起{replaces}；{facts}{serves}）',
    VACATE: '拟免职：{person}不再担任{post}（自{day}起空缺）',
    ARRANGE_DELEGATION: '拟安排代行：{deputy}代行{post}职责（{from}至{to}，{scope}；{facts}）',
    END_DELEGATION: '拟终止代行：{deputy}代行{post}职责',
    CHANGE_UNIT_HEADED: '拟调整单位：{unit}定为主要负责人由市领导兼任，不再对其提出主要领导约谈{renamed}',
    CHANGE_UNIT_NOT_HEADED: '拟调整单位：{unit}不再作为主要负责人由市领导兼任的单位，恢复主要领导约谈{renamed}',
    CHANGE_POST: '拟调整岗位：{post}改为{title}，职级由{from}改为{to}{heads}',
    ORDER_LEADERS: '拟调整领导排列次序：{order}',
    CLOSE_UNIT: '拟撤销单位：{unit}（{day}）',
  },
  phrases: {
    succeeded: '，由{person}接任',
    replaces: '，接替{person}',
    serves: '，服务{post}',
    actsFor: '该岗位代行{posts}职责',
    renamed: '，更名为{name}',
    headsCity: '，定为主持全市工作',
    headsCityNoMore: '，不再主持全市工作',
    postRole: '岗位角色：{role}',
    postRank: '职级：{rank}',
    otherRank: '职级{rank}',
    cityPost: '市委书记、市长岗位',
    headedByCityLeader: '单位主要负责人由市领导兼任',
    vertical: '垂管单位',
    knownByPosts: '{name}现任{posts}',
    knownWithoutPost: '{name}现无任职',
    knownByPhone: '{name}现无任职，登记电话尾号{end}',
  },
} as const;
