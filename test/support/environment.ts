import { TestEnvironment } from 'jest-environment-node';

/**
 * Node, and how many tests and hooks have failed so far in this file: what they leave is not lent on (borrowed-app.ts).
 * What is kept to be lent on is put down after the file's last hook.
 */
export default class CountingEnvironment extends TestEnvironment {
  private failures = 0;

  async handleTestEvent({ name }: { readonly name: string }): Promise<void> {
    if (name === 'test_fn_failure' || name === 'hook_failure') this.failures += 1;
    Reflect.set(this.global, 'failuresSoFar', this.failures);
    if (name === 'run_finish') await this.global['endKeptApp']?.();
  }
}
