import type { Reader } from '../../../platform/database/tx.js';
import type { Hours } from '../domain/opening.js';

/** The office's hours in force. The rules of supervision hold them. */
export abstract class OfficeHours {
  abstract today(reader: Reader): Promise<readonly Hours[]>;
}

/** What a whole chat group may hear of. Those who know what a notice is about implement it. */
export abstract class GroupMayHear {
  /** Those of the notices that are no formal ones and have nothing to do with an interview, a case or a listing. */
  abstract ofThese(reader: Reader, noticeIds: readonly string[]): Promise<readonly string[]>;
}

/** Whether what somebody was told still asks something of him. Those who know what it is about implement it. */
export abstract class NoticeStillWanted {
  /** Those of the notices whose matter has meanwhile come to its end: filed, decided, withdrawn. */
  abstract moot(reader: Reader, noticeIds: readonly string[]): Promise<readonly string[]>;
}

/** Who watches over what one system administrator does alone with channels. Those who keep the accounts implement it. */
export abstract class ChannelOverseers {
  /** The accounts of the audit administrators. */
  abstract accounts(reader: Reader): Promise<readonly string[]>;
}
