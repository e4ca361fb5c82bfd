import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { LoadMore } from '../../parts/load-more';
import { Loaded } from '../../parts/loaded';
import { usePages } from '../../parts/use-pages';
import { dateWords } from '../../ui/dates';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';

export type Listing = components['schemas']['ListingAnswer'];

/** The tones of a listing's states. */
export const toneOfListing = (state: Listing['state']) =>
  ({ PROPOSED: 'calm', REJECTED: 'plain', LISTED: 'warn', APPLIED: 'calm', DELISTED: 'good', VOID: 'plain' } as const)[
    state
  ];

/** 挂牌督导: the listings that the reader may see; outside the office nothing where there is none. */
export function Listings({ always = false }: { readonly always?: boolean }) {
  const { t } = useTranslation('listings');
  const pages = usePages(['listings'], (from, signal) =>
    client.GET('/api/v1/listings', { params: { query: { limit: 50, ...from } }, signal }),
  );
  if (!always && (pages.data ?? []).length === 0) return null;
  return (
    <Section title={t('title')}>
      <Loaded query={pages}>
        {(items) =>
          items.length === 0 ? (
            <p className="quiet">{t('none')}</p>
          ) : (
            <ul className="lines">
              {items.map((item) => (
                <ListingLine key={item.id} item={item} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <LoadMore pages={pages} />
    </Section>
  );
}

function ListingLine({ item }: { readonly item: Listing }) {
  const { t } = useTranslation(['listings', 'words']);
  return (
    <li>
      <div className="row">
        <Link to="/supervision/listings/$listingId" params={{ listingId: item.id }}>
          {t('of', { unit: item.unitName, count: item.items.length })}
        </Link>
        <ListingTags item={item} />
      </div>
      <p className="quiet">
        {item.reason}
        {item.endsOn != null && ` · ${t('until', { on: dateWords(item.endsOn) })}`}
      </p>
    </li>
  );
}

/** How it stands, and whether the committee is asked. */
export function ListingTags({ item }: { readonly item: Listing }) {
  const { t } = useTranslation(['listings', 'words']);
  return (
    <>
      <StateTag tone={toneOfListing(item.state)}>{t(`words:listingState.${item.state}`)}</StateTag>
      {item.overdue && <StateTag tone="bad">{t('overdue')}</StateTag>}
      {item.forCommittee && <StateTag tone="warn">{t('forCommittee')}</StateTag>}
    </>
  );
}
