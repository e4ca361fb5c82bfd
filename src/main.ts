import { run } from './app/run.js';

run();
