import { noticeWords } from '../../../texts/words.js';
import type { NoticeDraft } from './notice.js';

/**
 * 代为录入: the unit is asked to look at what the office entered for it, and to confirm it.
 * @param matter as it is named in a sentence
 * @param what was entered, for instance 报送材料
 */
export function enteredOnBehalf(matter: string, what: string): Pick<NoticeDraft, 'kind' | 'title' | 'body'> {
  return {
    kind: 'ENTERED_ON_BEHALF',
    ...noticeWords('ENTERED_ON_BEHALF', { matter, what }),
  };
}
