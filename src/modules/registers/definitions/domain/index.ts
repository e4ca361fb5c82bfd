import type { Register } from '../../engine/domain/register.js';
import { outputs } from './output.register.js';
import { outcomeFacts } from './outcome-fact.register.js';
import { recognitions } from './recognition.register.js';

/** Every register of the product, in the order of the menus. A new one is a definition, its words, and a line here. */
export const REGISTERS: readonly Register[] = [outputs, outcomeFacts, recognitions];
