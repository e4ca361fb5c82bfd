/** Ends the run's database server, if one was started, and removes the run's folder. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.endTestRun?.();
}
