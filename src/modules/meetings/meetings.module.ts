import { Module } from '@nestjs/common';
import { importWorks, ImportsModule } from '../imports/index.js';
import { ProjectsModule } from '../projects/index.js';
import { SupervisionModule } from '../supervision/index.js';
import { CallMeeting } from './application/call-meeting.js';
import { CancelMeeting } from './application/cancel-meeting.use-case.js';
import { ConveneMeeting } from './application/convene-meeting.use-case.js';
import { ExportMeetings } from './application/export-meetings.query.js';
import { FinaliseMeeting } from './application/finalise-meeting.js';
import { HoldMeeting } from './application/hold-meeting.use-case.js';
import { ReadCandidates } from './application/read-candidates.query.js';
import { ReadDecisions } from './application/read-decisions.query.js';
import { MeetingApprovals } from './application/meeting-approvals.js';
import { MeetingImportKind } from './application/meeting-import-kind.js';
import { PlanImportKind } from './application/plan-import-kind.js';
import { PlanTopics } from './application/plan-topics.use-case.js';
import { PrepareMinutes } from './application/prepare-minutes.use-case.js';
import { ReadMeetings } from './application/read-meetings.query.js';
import { RegisterDocument } from './application/register-document.use-case.js';
import { RegisterMaterial } from './application/register-material.use-case.js';
import { RevokeDecision } from './application/revoke-decision.use-case.js';
import { UnitTopics } from './application/unit-topics.js';
import { WriteMeeting } from './application/write-meeting.use-case.js';
import { AdoptedDocumentsController } from './http/adopted-documents.controller.js';
import {
  AgendaPlanController,
  HearingRotaController,
  MeetingDecisionsController,
} from './http/decisions.controller.js';
import { MEETING_IMPORT } from './domain/past-meeting.js';
import { PLAN_IMPORT } from './domain/plan-import.js';
import { MeetingExportsController, meetingImports } from './http/meeting-exchange.controllers.js';
import { planImports } from './http/plan-import.controllers.js';
import { MeetingActsController, MeetingsController } from './http/meetings.controller.js';

/** Meetings of the committee, for scheduling and of special groups: agenda, minutes, decisions, the year's plan, the rota. */
@Module({
  imports: [ImportsModule, ProjectsModule, SupervisionModule],
  controllers: [
    MeetingsController,
    MeetingActsController,
    MeetingDecisionsController,
    AdoptedDocumentsController,
    HearingRotaController,
    AgendaPlanController,
    ...meetingImports,
    ...planImports,
    MeetingExportsController,
  ],
  providers: [
    CallMeeting,
    CancelMeeting,
    ConveneMeeting,
    FinaliseMeeting,
    HoldMeeting,
    MeetingApprovals,
    MeetingImportKind,
    ExportMeetings,
    ...importWorks(MEETING_IMPORT),
    ...importWorks(PLAN_IMPORT),
    PlanImportKind,
    PlanTopics,
    PrepareMinutes,
    ReadCandidates,
    ReadDecisions,
    ReadMeetings,
    RegisterDocument,
    RegisterMaterial,
    RevokeDecision,
    UnitTopics,
    WriteMeeting,
  ],
  exports: [ReadMeetings],
})
export class MeetingsModule {}
