import { resetListing } from '../../support/ended-listings.js';
import type { Ready } from './ready.js';

/** What each cell of the listings' routes needs, as the table of states.spec.ts takes it. */
interface ListingCells {
  readonly seat: string;
  readonly outsider: string | null;
  readonly live: string;
  readonly ended: string;
  readonly body: unknown;
}

const cells = (live: string, body: unknown, seat = 'office-chief', outsider: string | null = null): ListingCells => ({
  ...{ seat, outsider, live: `listing.${live}`, ended: 'listing.DELISTED', body },
});
const OTHERS = 'county-liaison';

export const LISTING_CELLS: Readonly<Record<string, ListingCells>> = {
  'POST /listings/{id}/note': cells('LISTED', { words: '在办' }, 'department-liaison', OTHERS),
  'POST /listings/{id}/extend': cells('LISTED', { endsOn: '2026-08-10', reason: '联调' }, 'department-liaison', OTHERS),
  'POST /listings/{id}/apply': cells('LISTED', { result: '完成' }, 'department-liaison', OTHERS),
  'POST /listings/{id}/confirm-entry': cells('LISTED', undefined, 'department-liaison', OTHERS),
  'POST /listings/{id}/check': cells('APPLIED', { met: true, words: '属实' }),
  'POST /listings/{id}/withdraw': cells('LISTED', { reason: '有误' }),
  'POST /listings/{id}/publish': cells('LISTED', { publicApprovalNumber: '9号' }),
};

export const LISTING_READY: Readonly<Record<string, Ready>> = {
  'POST /listings/{id}/note': { sql: resetListing('LISTED') },
  'POST /listings/{id}/extend': { sql: resetListing('LISTED') },
  'POST /listings/{id}/apply': { sql: resetListing('LISTED') },
  'POST /listings/{id}/confirm-entry': {
    sql: [
      ...resetListing('LISTED'),
      `INSERT INTO listing_step (listing_id, act, state, happened_on, words, on_behalf) VALUES ({{listing.LISTED}}, 'NOTED', 'LISTED', app_today(), '在办', true)`,
    ],
  },
  'POST /listings/{id}/check': { sql: resetListing('APPLIED') },
  'POST /listings/{id}/withdraw': { sql: resetListing('LISTED') },
  'POST /listings/{id}/publish': { sql: resetListing('LISTED') },
};

export const LISTING_REPEATS: Readonly<Record<string, string>> = {
  'POST /listings/{id}/note': 'the same words of a day are the note that is there',
  'POST /listings/{id}/publish': 'the same number is the one that is there',
};
