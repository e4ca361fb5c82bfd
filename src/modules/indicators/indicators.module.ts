import { Module } from '@nestjs/common';
import { importWorks, ImportsModule } from '../imports/index.js';
import { CheckReading } from './application/check-reading.use-case.js';
import { EnterReading } from './application/enter-reading.use-case.js';
import { ExpectReadings } from './application/expect-readings.use-case.js';
import { ExportIndicators } from './application/export-indicators.query.js';
import { IndicatorImportKind } from './application/indicator-import-kind.js';
import { MakeFact } from './application/make-fact.use-case.js';
import { ReadIndicators } from './application/read-indicators.query.js';
import { UnitIndicators } from './application/unit-indicators.js';
import { WriteIndicator } from './application/write-indicator.use-case.js';
import { INDICATOR_IMPORT } from './domain/indicator-import.js';
import { IndicatorExportsController, indicatorImports } from './http/indicator-exchange.controllers.js';
import { IndicatorsController, ReadingsController } from './http/indicators.controllers.js';
import { ExpectReadingsHandler } from './jobs/expect-readings.handler.js';

/** Indicators of assessed reforms (指标): what is read of them, by whom, and how they stand against their course. */
@Module({
  imports: [ImportsModule],
  controllers: [IndicatorsController, ReadingsController, ...indicatorImports, IndicatorExportsController],
  providers: [
    CheckReading,
    EnterReading,
    ExpectReadings,
    ExpectReadingsHandler,
    ExportIndicators,
    IndicatorImportKind,
    MakeFact,
    ReadIndicators,
    UnitIndicators,
    WriteIndicator,
    ...importWorks(INDICATOR_IMPORT),
  ],
  exports: [ExpectReadings],
})
export class IndicatorsModule {}
