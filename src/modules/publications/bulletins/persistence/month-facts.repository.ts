import { columns } from '../../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { CountId } from '../../../counts/index.js';
import type { ListingAct } from '../domain/month.js';
import { PublicationFigureRow } from './publication-figure.row.js';
import { PublicationListingRow } from './publication-listing.row.js';

/** A number of a bulletin: of its month, and of the year to its data day. */
export interface Figure {
  readonly countId: CountId;
  readonly ofMonth: number;
  readonly ofYear: number;
}

/** What was listed or taken off the list in a month. */
export interface MonthListing {
  readonly listingId: string;
  readonly act: ListingAct;
  readonly onDay: Day;
  /** What stands on it. */
  readonly title: string;
  /** Only of what was made public: a bulletin names no unit that nobody named. */
  readonly unitName: string | null;
}

/** By its day; what was withdrawn by the data day is not told. */
export function listingsOfMonth(reader: Reader, dataDay: Day): Promise<MonthListing[]> {
  return reader.query<MonthListing>(
    `WITH span AS MATERIALIZED (SELECT date_trunc('month', $1::date)::date AS from_day, $1::date AS to_day)
     SELECT l.id AS "listingId", s.act, s.happened_on AS "onDay", CASE WHEN l.public_approval_number IS NOT NULL THEN u.name END AS "unitName",
            (SELECT left(string_agg(i.title, '；' ORDER BY i.position), 300) FROM listing_item i WHERE i.listing_id = l.id) AS title
       FROM span JOIN listing_step s ON s.act IN ('LISTED','DELISTED') AND s.happened_on BETWEEN span.from_day AND span.to_day
       JOIN listing l ON l.id = s.listing_id JOIN unit u ON u.id = l.unit_id
      WHERE NOT EXISTS (SELECT FROM listing_step w WHERE w.listing_id = l.id AND w.act = 'WITHDRAWN' AND w.happened_on <= span.to_day)
      ORDER BY s.happened_on, l.id, s.act DESC`,
    [dataDay],
  );
}

/** As they were when it was issued. */
export function frozenFigures(reader: Reader, id: string): Promise<Figure[]> {
  return reader.query<Figure>(
    `SELECT ${columns(PublicationFigureRow, 'f', ['countId', 'ofMonth', 'ofYear'])} FROM publication_figure f WHERE f.publication_id = $1 ORDER BY f.position`,
    [id],
  );
}

export function frozenListings(reader: Reader, id: string): Promise<MonthListing[]> {
  return reader.query<MonthListing>(
    `SELECT ${columns(PublicationListingRow, 'g', ['listingId', 'act', 'onDay', 'title', 'unitName'])} FROM publication_listing g
      WHERE g.publication_id = $1 ORDER BY g.position`,
    [id],
  );
}

/** Keeps them as they are now. */
export async function freezeFacts(
  tx: Tx,
  publicationId: string,
  figures: readonly Figure[],
  listings: readonly MonthListing[],
): Promise<void> {
  if (figures.length > 0)
    await tx.manager.insert(
      PublicationFigureRow,
      figures.map((figure, position) => ({ publicationId, position, ...figure })),
    );
  if (listings.length > 0)
    await tx.manager.insert(
      PublicationListingRow,
      listings.map((listing, position) => ({ publicationId, position, ...listing })),
    );
}
