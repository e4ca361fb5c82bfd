/** One variable that cannot be used, and what it should have been. */
export interface SettingProblem {
  readonly variable: string;
  readonly message: string;
}

/** Names every bad variable at once, so that an administrator mends them in one go. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly SettingProblem[]) {
    const lines = problems.map(({ variable, message }) => `  ${variable}: ${message}`);
    super(['Five-Ones cannot start with these settings:', ...lines, 'See docs/operations.md.'].join('\n'));
    this.name = 'SettingsError';
  }
}
