import { Module } from '@nestjs/common';
import { CalendarModule } from '../modules/calendar/index.js';
import { CyclesModule } from '../modules/cycles/index.js';
import { IndicatorsModule } from '../modules/indicators/index.js';
import { ProjectsModule } from '../modules/projects/index.js';
import { SupervisionModule } from '../modules/supervision/index.js';
import { AdvanceDemoClock } from './application/advance-demo-clock.use-case.js';
import { ListPersonas } from './application/list-personas.query.js';
import { ReadDemoClock } from './application/read-demo-clock.query.js';
import { SignInAsPersona } from './application/sign-in-as-persona.use-case.js';
import { Autopilot } from './autopilot/autopilot.js';
import { TimeMachine } from './clock/time-machine.js';
import { Turns } from './clock/turns.js';
import { DemoController } from './http/demo.controller.js';

/** The demo: personas without passwords and a clock that a visitor moves. Its routes answer 404 unless DEMO is set. */
@Module({
  imports: [CalendarModule, CyclesModule, IndicatorsModule, SupervisionModule, ProjectsModule],
  controllers: [DemoController],
  providers: [TimeMachine, Turns, Autopilot, ListPersonas, SignInAsPersona, ReadDemoClock, AdvanceDemoClock],
})
export class DemoModule {}
