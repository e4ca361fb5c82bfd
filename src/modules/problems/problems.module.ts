import { Module } from '@nestjs/common';
import { SecretBox } from '../../platform/secrets/secret-box.js';
import { ProjectsModule } from '../projects/index.js';
import { ErasePersons } from './application/erase-persons.use-case.js';
import { ProblemObservers } from './application/problem-observers.js';
import { ReadProblems } from './application/read-problems.query.js';
import { SettleProblem } from './application/settle-problem.use-case.js';
import { WorkOnProblem } from './application/work-on-problem.use-case.js';
import { WriteProblem } from './application/write-problem.use-case.js';
import { ProblemsController, ProblemSettlingController, ProblemWorkController } from './http/problems.controller.js';
import { ErasePersonsHandler } from './jobs/erase-persons.handler.js';

/** Hard problems of reform (改革难题): who had one, who solves it by when, who confirmed it. */
@Module({
  imports: [ProjectsModule],
  controllers: [ProblemsController, ProblemWorkController, ProblemSettlingController],
  providers: [
    ErasePersons,
    ErasePersonsHandler,
    ProblemObservers,
    ReadProblems,
    SecretBox,
    SettleProblem,
    WorkOnProblem,
    WriteProblem,
  ],
  exports: [ProblemObservers],
})
export class ProblemsModule {}
