import { Module } from '@nestjs/common';
import { importWorks, ImportsModule } from '../imports/index.js';
import { ObligationsModule } from '../obligations/index.js';
import { ProjectsModule } from '../projects/index.js';
import { ErasePersons } from './application/erase-persons.use-case.js';
import { ExportProblems } from './application/export-problems.query.js';
import { GuardWords } from './application/guard-words.js';
import { ProblemImportKind } from './application/problem-import-kind.js';
import { ProblemObservers } from './application/problem-observers.js';
import { ReadProblems } from './application/read-problems.query.js';
import { SealedNames } from './application/sealed-names.js';
import { SealedPersons } from './application/sealed-persons.js';
import { SettleProblem } from './application/settle-problem.use-case.js';
import { CarryProblems } from './application/carry-problems.js';
import { UnitProblems } from './application/unit-problems.js';
import { WorkOnProblem } from './application/work-on-problem.use-case.js';
import { WriteProblem } from './application/write-problem.use-case.js';
import { PROBLEM_IMPORT } from './domain/problem-import.js';
import { ProblemExportsController, problemImports } from './http/problem-exchange.controllers.js';
import { ProblemsController, ProblemSettlingController, ProblemWorkController } from './http/problems.controller.js';
import { ErasePersonsHandler } from './jobs/erase-persons.handler.js';

/** Hard problems of reform (改革难题): who had one, who solves it by when, who confirmed it. */
@Module({
  imports: [ImportsModule, ObligationsModule, ProjectsModule],
  controllers: [
    ProblemsController,
    ProblemWorkController,
    ProblemSettlingController,
    ...problemImports,
    ProblemExportsController,
  ],
  providers: [
    ErasePersons,
    ErasePersonsHandler,
    ExportProblems,
    GuardWords,
    ProblemImportKind,
    ProblemObservers,
    ReadProblems,
    SealedNames,
    SealedPersons,
    SettleProblem,
    CarryProblems,
    UnitProblems,
    WorkOnProblem,
    WriteProblem,
    ...importWorks(PROBLEM_IMPORT),
  ],
  exports: [ProblemObservers, ReadProblems, SealedNames],
})
export class ProblemsModule {}
