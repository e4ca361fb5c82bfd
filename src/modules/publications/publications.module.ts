import { Module } from '@nestjs/common';
import { Bulletins } from './application/bulletins.js';
import { BulletinsController } from './http/bulletins.controller.js';

/** 改革工作通报: what the office publishes of a month. */
@Module({ controllers: [BulletinsController], providers: [Bulletins] })
export class PublicationsModule {}
