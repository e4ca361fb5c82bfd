export { openProblem } from './application/open-problem.js';
export {
  assertPicked,
  findsOf,
  keyOfFind,
  nobodyIn,
  type ListedFind,
  settleProblemOfDuty,
} from './application/problem-of-duty.js';
export { type Disputed, ProblemObservers } from './application/problem-observers.js';
export { problemsJobs } from './jobs/erase-persons.handler.js';
export { type ProblemPage, ReadProblems } from './application/read-problems.query.js';
export { SealedNames } from './application/sealed-names.js';
export { ProblemRow } from './persistence/problem.row.js';
export { takesTheCityOf, visibleProblems } from './persistence/visible-problems.js';
export { ProblemsModule } from './problems.module.js';
