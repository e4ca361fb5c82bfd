import { Module } from '@nestjs/common';
import { CountsModule } from '../counts/index.js';
import { CountChips } from './application/count-chips.js';
import { RecordChips } from './application/record-chips.js';
import { ReadText } from './application/read-text.query.js';
import { SayStatements } from './application/say-statements.query.js';

/** What a number, a fact, a claim and a name may be said as. */
@Module({
  imports: [CountsModule],
  providers: [CountChips, RecordChips, ReadText, SayStatements],
  exports: [ReadText, SayStatements],
})
export class StatementsModule {}
