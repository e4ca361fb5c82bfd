import { layTemplate } from './city.js';

/** Builds the demo city that every file of journeys gets a copy of; the returned function clears it away. */
export default function setup(): Promise<() => Promise<void>> {
  return layTemplate();
}
