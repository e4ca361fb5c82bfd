/** The number of listings; its words stand in `counted` of `src/texts/<language>/counts.ts`. */
export const LISTING_COUNT_IDS = ['listings'] as const;
export type ListingCountId = (typeof LISTING_COUNT_IDS)[number];

/** Whether it is the count of the listings. */
export const isListingCount = (id: string): id is ListingCountId => id === 'listings';
