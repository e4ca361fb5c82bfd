/** The numbers of the bulletins; their words stand in `counted` of `src/texts/<language>/counts.ts`. */
export const PUBLICATION_COUNT_IDS = ['bulletins.issued', 'bulletins.months'] as const;
export type PublicationCountId = (typeof PUBLICATION_COUNT_IDS)[number];

/** Whether a count is one of the bulletins'. */
export const isPublicationCount = (id: string): id is PublicationCountId =>
  (PUBLICATION_COUNT_IDS as readonly string[]).includes(id);
