import 'i18next';
import type { templates } from './zh-CN/templates';
import type { words } from '../api/words/zh-CN';
import type { accounts } from './zh-CN/accounts';
import type { archives } from './zh-CN/archives';
import type { publications } from './zh-CN/publications';
import type { scores } from './zh-CN/scores';
import type { audit } from './zh-CN/audit';
import type { calendar } from './zh-CN/calendar';
import type { channels } from './zh-CN/channels';
import type { common } from './zh-CN/common';
import type { documents } from './zh-CN/documents';
import type { guide } from './zh-CN/guide';
import type { holds } from './zh-CN/holds';
import type { indicators } from './zh-CN/indicators';
import type { interview } from './zh-CN/interview';
import type { keyPoints } from './zh-CN/keyPoints';
import type { led } from './zh-CN/led';
import type { ledger } from './zh-CN/ledger';
import type { listings } from './zh-CN/listings';
import type { matrix } from './zh-CN/matrix';
import type { meetings } from './zh-CN/meetings';
import type { notices } from './zh-CN/notices';
import type { organisation } from './zh-CN/organisation';
import type { overview } from './zh-CN/overview';
import type { problems } from './zh-CN/problems';
import type { preview } from './zh-CN/preview';
import type { projects } from './zh-CN/projects';
import type { quarter } from './zh-CN/quarter';
import type { record } from './zh-CN/record';
import type { registers } from './zh-CN/registers';
import type { quarterReports } from './zh-CN/quarterReports';
import type { reviews } from './zh-CN/reviews';
import type { rules } from './zh-CN/rules';
import type { scheduling } from './zh-CN/scheduling';
import type { search } from './zh-CN/search';
import type { shell } from './zh-CN/shell';
import type { statements } from './zh-CN/statements';
import type { status } from './zh-CN/status';
import type { supervision } from './zh-CN/supervision';
import type { todo } from './zh-CN/todo';
import type { workbench } from './zh-CN/workbench';

/** Which texts there are; a subject of its own is added here, in `zh-CN/` and in `en/`. */
interface Subjects {
  readonly accounts: typeof accounts;
  readonly archives: typeof archives;
  readonly publications: typeof publications;
  readonly scores: typeof scores;
  readonly audit: typeof audit;
  readonly calendar: typeof calendar;
  readonly channels: typeof channels;
  readonly common: typeof common;
  readonly documents: typeof documents;
  readonly guide: typeof guide;
  readonly holds: typeof holds;
  readonly indicators: typeof indicators;
  readonly interview: typeof interview;
  readonly keyPoints: typeof keyPoints;
  readonly led: typeof led;
  readonly ledger: typeof ledger;
  readonly listings: typeof listings;
  readonly matrix: typeof matrix;
  readonly meetings: typeof meetings;
  readonly notices: typeof notices;
  readonly organisation: typeof organisation;
  readonly overview: typeof overview;
  readonly problems: typeof problems;
  readonly preview: typeof preview;
  readonly projects: typeof projects;
  readonly quarter: typeof quarter;
  readonly record: typeof record;
  readonly registers: typeof registers;
  readonly quarterReports: typeof quarterReports;
  readonly reviews: typeof reviews;
  readonly rules: typeof rules;
  readonly scheduling: typeof scheduling;
  readonly search: typeof search;
  readonly shell: typeof shell;
  readonly statements: typeof statements;
  readonly status: typeof status;
  readonly supervision: typeof supervision;
  readonly templates: typeof templates;
  readonly todo: typeof todo;
  readonly words: typeof words;
  readonly workbench: typeof workbench;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly defaultNS: 'common';
    readonly resources: Subjects;
  }
}
