import { TestEnvironment } from 'jest-environment-node';

/** Node, and how many tests and hooks have failed so far in this file: what they leave is not lent on (borrowed-app.ts). */
export default class CountingEnvironment extends TestEnvironment {
  private failures = 0;

  handleTestEvent({ name }: { readonly name: string }): void {
    if (name === 'test_fn_failure' || name === 'hook_failure') this.failures += 1;
    Reflect.set(this.global, 'failuresSoFar', this.failures);
  }
}
