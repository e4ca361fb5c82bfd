/** 挂牌督导：通知、待办名称。 */
export const listingsDocuments = {
  notices: {
    LISTING_NOTICE: {
      title: '挂牌督导通知',
      body: '{unit}：\n经研究，对你单位下列事项挂牌督导：\n{items}\n挂牌事由：{reason}\n请于{end}前完成并申请摘牌；每半月推进情况以事项进展为准，不再另行报送，没有进展的报送情况。确需延期的，在期满5个工作日前申请一次，不超过15日。',
    },
    LISTING_ENTERED: {
      title: '挂牌事项代为录入',
      body: '{unit}：\n改革办已就挂牌事项（{items}）代为录入{reason}，请核对。',
    },
    LISTING_EXTENDED: {
      title: '挂牌延期通知',
      body: '{unit}：\n下列挂牌事项同意延期：\n{items}\n请于{end}前完成并申请摘牌，不再延期。',
    },
    LISTING_RETURNED: {
      title: '摘牌申请未通过',
      body: '{unit}：\n挂牌事项（{items}）摘牌申请未通过：{reason}\n请于{end}前完成后再次申请。',
    },
    LISTING_DELISTED: { title: '摘牌通知', body: '{unit}：\n下列挂牌事项经核验达到要求，予以摘牌：\n{items}' },
    LISTING_WITHDRAWN: {
      title: '撤销挂牌通知',
      body: '{unit}：\n原挂牌事项（{items}）予以撤销，不计入挂牌督导。原因：{reason}',
    },
  },
  titles: {
    LISTING_PROPOSED: '挂牌督导：{unit}（{count}项）',
    LISTING_EXTENSION: '挂牌延期：{unit}',
    DELISTING: '摘牌：{unit}',
    LISTING_VOID: '撤销挂牌：{unit}',
    LISTING_APPLICATION: '完成挂牌事项并申请摘牌：{items}',
    LISTING_NOTE: '报送挂牌事项半月情况（{on}前）',
  },
  phrases: {
    listingFact: '应于{on}前完成，已逾期{days}个工作日',
    listingIndicatorFact: '{on}读数严重滞后于序时进度',
    listingThirdTier: '主要领导约谈后仍未完成',
    listingAllDone: '挂牌事项已全部办结',
    listingTakenBack: '提请人撤回',
    listingItems: '{first}等{count}项',
    listingEndOfDraft: '批准之日起第30日',
    listingNoteEntered: '半月情况',
    listingExtensionEntered: '延期申请',
    listingApplicationEntered: '摘牌申请',
    listingUnsigned: '未获批准',
    listingOnPaper: '线下签批（{on}）',
    listingMoved: '{from}划转至{to}',
    listingItemsLeft: '划转至{to}：{items}',
    listingCaseEnded: '所涉事项已另行办结或者重定时限',
  },
} as const;
