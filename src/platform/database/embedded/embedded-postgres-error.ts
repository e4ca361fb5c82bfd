/** The embedded database cannot be used; the message says why and what to do, with the server's own words where it spoke. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
  }
}
