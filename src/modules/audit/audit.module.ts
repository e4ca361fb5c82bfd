import { Module } from '@nestjs/common';

/** The record of every act. */
@Module({})
export class AuditModule {}
