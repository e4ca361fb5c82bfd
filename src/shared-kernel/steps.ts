/** Long reckoning that pauses between its steps: whoever runs it may let others have their turn there. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** What steps come to, done one after the other without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
