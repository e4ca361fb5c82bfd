/** Replaced by the real setup below. */
export default function setup(): void {}
