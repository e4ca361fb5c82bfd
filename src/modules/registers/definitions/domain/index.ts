import type { Register } from '../../engine/domain/register.js';
import { commendations } from './commendation.register.js';
import { experienceCases } from './experience-case.register.js';
import { frontRunnerClaims } from './front-runner-claim.register.js';
import { informationItems } from './information-item.register.js';
import { outputs } from './output.register.js';
import { instructions } from './instruction.register.js';
import { outcomeFacts } from './outcome-fact.register.js';
import { ledTopics } from './led-topic.register.js';
import { pilots } from './pilot.register.js';
import { publicityItems } from './publicity-item.register.js';
import { recognitions } from './recognition.register.js';

/** Every register of the product, in the order of the menus. A new one is a definition, its words, and a line here. */
export const REGISTERS: readonly Register[] = [
  pilots,
  ledTopics,
  experienceCases,
  frontRunnerClaims,
  recognitions,
  publicityItems,
  commendations,
  outputs,
  informationItems,
  outcomeFacts,
  instructions,
];
