import { Module } from '@nestjs/common';
import { BeginUpload } from './application/begin-upload.use-case.js';
import { DescribeEvidence } from './application/describe-evidence.query.js';
import { DiscardEvidence } from './application/discard-evidence.use-case.js';
import { EvidenceReaders } from './application/evidence-readers.js';
import { KeepUpload } from './application/keep-upload.use-case.js';
import { ReceivePieces } from './application/receive-pieces.js';
import { ScanEvidence } from './application/scan-evidence.js';
import { ShowSmall } from './application/show-small.query.js';
import { SweepEvidence } from './application/sweep-evidence.js';
import { TakeEvidence } from './application/take-evidence.use-case.js';
import { EvidenceController, UploadsController } from './http/evidence.controller.js';
import { EvidenceScan } from './jobs/evidence-scan.js';
import { EvidenceSweep } from './jobs/evidence-sweep.js';
import { EvidenceFolder } from './persistence/evidence-folder.js';
import { VirusScanner } from './persistence/virus-scanner.js';

/** 佐证材料 as files on the local disk. */
@Module({
  controllers: [UploadsController, EvidenceController],
  providers: [
    BeginUpload,
    DescribeEvidence,
    DiscardEvidence,
    EvidenceFolder,
    EvidenceReaders,
    EvidenceScan,
    EvidenceSweep,
    KeepUpload,
    ReceivePieces,
    ScanEvidence,
    ShowSmall,
    SweepEvidence,
    TakeEvidence,
    VirusScanner,
  ],
  exports: [EvidenceReaders],
})
export class EvidenceModule {}
