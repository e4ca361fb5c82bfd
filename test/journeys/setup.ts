import { rmSync } from 'node:fs';
import { layTemplate, TEMPLATE } from './city.js';

/** Builds the demo city that every file of journeys gets a copy of; the returned function clears it away. */
export default async function setup(): Promise<() => void> {
  const template = await layTemplate();
  process.env[TEMPLATE] = template;
  return () => rmSync(template, { recursive: true, force: true });
}
