import type { NoticeDraft } from './notice.js';

/**
 * 代为录入: the unit is asked to look at what the office entered for it, and to confirm it.
 * @param matter as it is named in a sentence
 * @param what was entered, for instance 报送材料
 */
export function enteredOnBehalf(matter: string, what: string): Pick<NoticeDraft, 'kind' | 'title' | 'body'> {
  return {
    kind: 'ENTERED_ON_BEHALF',
    title: '代为录入待确认',
    body: `改革办已就${matter}代为录入${what}，请核对并确认。`,
  };
}
