import { Module } from '@nestjs/common';
import { Handovers } from './application/handovers.js';
import { UnitHandovers } from './application/unit-handovers.js';
import { HandoversController } from './http/handovers.controller.js';

/** 岗位交接: a post handed from one person to another with what is open, signed by both. */
@Module({ controllers: [HandoversController], providers: [Handovers, UnitHandovers] })
export class HandoversModule {}
