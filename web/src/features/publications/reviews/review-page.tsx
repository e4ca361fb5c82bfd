import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import { DecideButtons } from '../../../parts/decide-buttons';
import { Loaded } from '../../../parts/loaded';
import { dateWords } from '../../../ui/dates';
import { Facts } from '../../../ui/facts';
import { PageHead } from '../../../ui/page-head';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';
import { toneOfPublication } from '../bulletin';
import { BulletinSteps } from '../bulletin-steps';
import { ChipDrawer } from './chip-drawer';
import { Concerns } from './concerns';
import { NotWritten } from './not-written';
import { NumbersTable } from './numbers-table';
import { type Concern, concernsOf, type Review } from './review';
import { ReviewActs } from './review-acts';
import { ReviewCourse } from './review-course';
import { ReviewText } from './review-text';
import { chipsBy } from './use-say';
import { WriteReview } from './write-review';
import './reviews.css';

/** The review of an address of its own. */
export function ReviewPage() {
  const { reviewId } = useParams({ from: '/inside/publications/reviews/$reviewId' });
  return <ReviewOf id={reviewId} />;
}

/** 综述 or 总结 of one year. */
export function ReviewOf({ id }: { readonly id: string }) {
  const { t } = useTranslation(['reviews', 'words']);
  const query = api.useQuery('get', '/api/v1/reviews/{id}', { params: { path: { id } } });
  const review = query.data;
  return (
    <>
      <PageHead
        title={review === undefined ? t('title') : t(`ofYear.${review.kind}`, { year: review.year })}
        note={
          review !== undefined && (
            <StateTag tone={toneOfPublication(review.state)}>{t(`words:publicationState.${review.state}`)}</StateTag>
          )
        }
        actions={
          <>
            <Link
              to={review?.kind === 'ANNUAL_REPORT' ? '/publications/reports' : '/publications/reviews'}
              className="touch-link"
            >
              {t('back')}
            </Link>
            {review !== undefined && <ReviewActs review={review} />}
          </>
        }
      />
      <Loaded query={query}>{(read) => <Whole review={read} />}</Loaded>
    </>
  );
}

function Whole({ review }: { readonly review: Review }) {
  const me = useMe();
  const writable = review.state === 'DRAFT' && may(me, 'publications.write');
  const [writing, setWriting] = useState<{ readonly at: Concern | null } | null>(null);
  if (writing !== null && writable)
    return <WriteReview review={review} at={writing.at} onClose={() => setWriting(null)} />;
  return (
    <>
      <Standing review={review} />
      <ReviewCourse review={review} />
      <Reading review={review} onWrite={writable ? (at) => setWriting({ at }) : null} />
      <NotWritten review={review} />
      <NumbersTable review={review} />
    </>
  );
}

function Standing({ review }: { readonly review: Review }) {
  const { t } = useTranslation('reviews');
  const { id, state, asOf, templateName, draftedByName, draftedOn, signedOn, issuedOn, corrects, words } = review;
  return (
    <Section title={t('standing')}>
      <BulletinSteps state={state} signed={signedOn != null} drafting={t('drafting')} />
      {state === 'APPROVING' && signedOn == null && <Deciding id={id} />}
      <Facts
        facts={[
          { name: t('asOf'), value: dateWords(asOf) },
          { name: t('template'), value: templateName },
          { name: t('drafted'), value: [draftedByName, dateWords(draftedOn)].filter(Boolean).join(' ') },
          { name: t('signed'), value: signedOn == null ? null : dateWords(signedOn) },
          { name: t('issued'), value: issuedOn == null ? null : dateWords(issuedOn) },
          corrects != null && {
            name: t('corrects'),
            value: (
              <Link to="/publications/reviews/$reviewId" params={{ reviewId: corrects }}>
                {t('open')}
              </Link>
            ),
          },
          state !== 'ISSUED' && { name: t('returned'), value: review.returnedWords, wide: true },
          { name: t('why.title'), value: words, wide: true },
        ]}
      />
    </Section>
  );
}

/** The word that is asked: given here by whose it is. */
function Deciding({ id }: { readonly id: string }) {
  const query = { state: 'PENDING' as const, subjectId: id, limit: 5 };
  const approvals = api.useQuery('get', '/api/v1/approvals', { params: { query } });
  return approvals.data?.items.map((approval) => <DecideButtons key={approval.id} approval={approval} />);
}

interface ReadingProps {
  readonly review: Review;
  /** Begins to write, at what is to be seen to; null where nothing may be written. */
  readonly onWrite: ((at: Concern | null) => void) | null;
}

/** The text as it reads, with everything that is to be seen to. */
function Reading({ review, onWrite }: ReadingProps) {
  const { t } = useTranslation('reviews');
  const [opened, setOpened] = useState<string | null>(null);
  const chips = chipsBy(review.blocks.flatMap((block) => block.chips));
  const concerns = review.blocks.flatMap((block, at) => concernsOf(at, block));
  return (
    <>
      {review.state === 'DRAFT' && <Concerns concerns={concerns} onGo={onWrite} />}
      <Section
        title={t('text.title')}
        actions={
          onWrite !== null && (
            <Button type="primary" onClick={() => onWrite(null)}>
              {t('text.write')}
            </Button>
          )
        }
      >
        <ReviewText blocks={review.blocks} chips={chips} onOpen={setOpened} />
      </Section>
      {opened !== null && (
        <ChipDrawer review={review} chip={chips.get(opened)} onClose={() => setOpened(null)} onRestate={null} />
      )}
    </>
  );
}
