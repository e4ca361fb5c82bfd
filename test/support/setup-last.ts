declare global {
  /** Set by borrowed-app.ts where a product is kept for the next test. */
  var endKeptApp: (() => Promise<void>) | undefined;
}

// Registered before any other hook of the file: it runs after them all.
afterAll(() => globalThis.endKeptApp?.());

export {};
