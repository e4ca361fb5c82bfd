export { MeetingsModule } from './meetings.module.js';
export { meetingName } from './application/meeting-words.js';
export type { MeetingKind } from './domain/meeting.js';
export { meetingReader, type MeetingReader } from './domain/reader.js';
export {
  type AgendaDecision,
  type AgendaItem,
  type ListedMeeting,
  type MeetingPage,
  ReadMeetings,
} from './application/read-meetings.query.js';
export { MeetingRow } from './persistence/meeting.row.js';
export { seenDecisions, seenItems, seenWhole, visibleMeetings } from './persistence/visible-meetings.js';
