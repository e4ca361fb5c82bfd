import { Module } from '@nestjs/common';
import { BeginUpload } from './application/begin-upload.use-case.js';
import { DiscardEvidence } from './application/discard-evidence.use-case.js';
import { EvidenceReaders } from './application/evidence-readers.js';
import { KeepUpload } from './application/keep-upload.use-case.js';
import { ReceivePieces } from './application/receive-pieces.js';
import { SweepEvidence } from './application/sweep-evidence.js';
import { TakeEvidence } from './application/take-evidence.use-case.js';
import { EvidenceController, UploadsController } from './http/evidence.controller.js';
import { EvidenceSweep } from './jobs/evidence-sweep.js';
import { EvidenceFolder } from './persistence/evidence-folder.js';

/** 佐证材料 as files on the local disk. */
@Module({
  controllers: [UploadsController, EvidenceController],
  providers: [
    BeginUpload,
    DiscardEvidence,
    EvidenceFolder,
    EvidenceReaders,
    EvidenceSweep,
    KeepUpload,
    ReceivePieces,
    SweepEvidence,
    TakeEvidence,
  ],
  exports: [EvidenceReaders],
})
export class EvidenceModule {}
