/** Prints what was skipped and why, what is flaky, and the sum. @returns whether all is well */
export function report(results, words) {
  const passed = sum(results, 'passed');
  const skipped = sum(results, 'skipped');
  const failed = sum(results, 'failed');
  for (const file of results.flatMap((result) => result.failedFiles)) console.log(`failed: ${file}`);
  for (const group of new Set(results.flatMap((result) => result.skippedGroups))) console.log(`skipped: ${group}`);
  for (const file of results.flatMap((result) => result.flaky ?? [])) console.log(`FLAKY: ${file}`);
  const filtered = words.some((word) => word === '-t' || word.startsWith('--testNamePattern'));
  const refused = skipped > 0 && !filtered && ['1', 'true'].includes(process.env.CI ?? '');
  if (refused) console.log('Nothing may be skipped here (CI is set): a skip counts as a failure.');
  console.log(`\n${passed} passed, ${refused ? failed + skipped : failed} failed, ${refused ? 0 : skipped} skipped`);
  return failed === 0 && !refused;
}

function sum(results, count) {
  return results.reduce((total, result) => total + result[count], 0);
}
