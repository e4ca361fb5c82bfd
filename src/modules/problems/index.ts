export { ProblemsModule } from './problems.module.js';
export { visibleProblems } from './persistence/visible-problems.js';
export { problemsJobs } from './jobs/erase-persons.handler.js';
