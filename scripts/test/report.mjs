/** Prints what was skipped and why, what failed and what is flaky, and the sum. @returns whether all is well */
export function report(results, words) {
  const all = (key) => results.flatMap((result) => result[key] ?? []);
  for (const file of all('failedFiles')) console.log(`failed: ${file}`);
  for (const group of new Set(all('skippedGroups'))) console.log(`skipped: ${group}`);
  for (const file of all('flaky')) console.log(`FLAKY: ${file}`);
  const skipped = sum(results, 'skipped');
  const refused = mayNotSkip(words) ? skipped : 0;
  if (refused > 0) console.log('Nothing may be skipped here (CI is set): a skip counts as a failure.');
  const failed = sum(results, 'failed') + refused;
  console.log(`\n${sum(results, 'passed')} passed, ${failed} failed, ${skipped - refused} skipped`);
  return failed === 0;
}

/** Tests chosen by name leave out the others on purpose. */
function mayNotSkip(words) {
  const filtered = words.some((word) => word === '-t' || word.startsWith('--testNamePattern'));
  return !filtered && ['1', 'true'].includes(process.env.CI ?? '');
}

function sum(results, count) {
  return results.reduce((total, result) => total + result[count], 0);
}
