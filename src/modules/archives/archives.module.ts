import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/index.js';
import { Archives } from './application/archives.js';
import { FinalisedPapers } from './application/finalised-papers.js';
import { ArchiveItemsController, ArchivesController } from './http/archives.controller.js';

/** 年度归档: a year's papers kept as they were. */
@Module({
  imports: [DocumentsModule],
  controllers: [ArchivesController, ArchiveItemsController],
  providers: [Archives, FinalisedPapers],
})
export class ArchivesModule {}
