import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import { useMe } from '../../../api/me';
import type { components } from '../../../api/schema';
import type { Field } from '../../../parts/form/field';
import { RecordForm } from '../../../parts/form/record-form';
import { Loaded } from '../../../parts/loaded';
import { dateWords } from '../../../ui/dates';
import { Facts } from '../../../ui/facts';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';
import { PublicationChecks } from '../publication-checks';
import { Leaders } from './leaders';
import type { Review } from './review';

type Step = components['schemas']['ReviewStepAnswer'];
type StepName = Step['step'];

/** What is looked through in this order before it is signed; what stays inside is not looked through for the public. */
const stepsFor = ({ kind }: Review): readonly StepName[] =>
  kind === 'ANNUAL_REVIEW' ? ['SECRECY', 'PUBLICITY', 'LEADERS'] : ['SECRECY', 'LEADERS'];

/** What the units say of it, and what others look it through for, from the day on which it went to be checked. */
export function ReviewCourse({ review }: { readonly review: Review }) {
  const checks = api.useQuery('get', '/api/v1/fact-checks', {}, { enabled: review.state !== 'DRAFT' });
  if (review.state === 'DRAFT') return null;
  const own = (checks.data ?? []).filter(({ publicationId }) => publicationId === review.id);
  return (
    <>
      <PublicationChecks checks={own} running={review.state === 'CHECKING'} />
      <LookedThrough review={review} />
    </>
  );
}

function LookedThrough({ review }: { readonly review: Review }) {
  const { t } = useTranslation('reviews');
  const query = api.useQuery('get', '/api/v1/reviews/{id}/steps', { params: { path: { id: review.id } } });
  return (
    <Section title={t('step.title')}>
      <Loaded query={query}>
        {(made) => (
          <ol className="review-steps">
            {stepsFor(review).map((step) => (
              <OneStep key={step} review={review} step={step} made={made.find((one) => one.step === step)} />
            ))}
          </ol>
        )}
      </Loaded>
    </Section>
  );
}

interface OneStepProps {
  readonly review: Review;
  readonly step: StepName;
  readonly made: Step | undefined;
}

/** A step: what was said and by whom, or who has to say it. */
function OneStep({ review, step, made }: OneStepProps) {
  const { t } = useTranslation(['reviews', 'words']);
  return (
    <li>
      <h3>
        {t(`words:reviewStep.${step}`)}{' '}
        <StateTag tone={made === undefined ? 'plain' : 'good'}>
          {t(made === undefined ? 'step.open' : 'step.done')}
        </StateTag>
      </h3>
      {made !== undefined && <Made made={made} />}
      {made === undefined && review.state === 'CHECKING' && <Asked review={review} step={step} />}
    </li>
  );
}

/** Who has to say it; whoever that is says it here. */
function Asked({ review, step }: Omit<OneStepProps, 'made'>) {
  const { t } = useTranslation(['reviews', 'words']);
  const [open, setOpen] = useState(false);
  const may = useMay(step);
  const close = (): void => setOpen(false);
  return (
    <>
      <p className="quiet">
        {t(`step.by.${step}`)} {step === 'SECRECY' && <Reviewer />}
      </p>
      {may && (
        <Button onClick={() => setOpen(true)} aria-label={t('step.actOf', { step: t(`words:reviewStep.${step}`) })}>
          {t('step.act')}
        </Button>
      )}
      {open && step === 'LEADERS' && <Leaders review={review} onClose={close} />}
      {open && step !== 'LEADERS' && <StepForm review={review} step={step} onClose={close} />}
    </>
  );
}

/** Who does a step, as far as the screen knows; what the server knows besides it says itself. */
function useMay(step: StepName): boolean {
  const me = useMe();
  const query = api.useQuery('get', '/api/v1/secrecy-reviewer', {}, { enabled: step === 'SECRECY' });
  if (step === 'SECRECY') return query.data?.personId != null && query.data.personId === me.personId;
  return step === 'LEADERS' || me.posts.some(({ role }) => role === 'EXECUTIVE_DEPUTY_DIRECTOR');
}

function Made({ made }: { readonly made: Step }) {
  const { t } = useTranslation('reviews');
  const { byName, madeOn, content, opinion, basis, publisher, place, registerNumber } = made;
  return (
    <Facts
      facts={[
        { name: t('step.made'), value: [byName, dateWords(madeOn)].join(' ') },
        { name: t('step.content'), value: content, wide: true },
        { name: t('step.opinion'), value: opinion, wide: true },
        { name: t('step.basis'), value: basis, wide: true },
        { name: t('step.publisher'), value: publisher },
        { name: t('step.place'), value: place },
        { name: t('step.registerNumber'), value: registerNumber },
      ]}
    />
  );
}

/** 保密审查员: who it is; named here by the executive deputy or the director. */
function Reviewer() {
  const { t } = useTranslation('reviews');
  const me = useMe();
  const [open, setOpen] = useState(false);
  const query = api.useQuery('get', '/api/v1/secrecy-reviewer');
  const { name } = query.data ?? {};
  const names = me.posts.some(({ role }) => role === 'EXECUTIVE_DEPUTY_DIRECTOR' || role === 'OFFICE_DIRECTOR');
  if (query.data === undefined) return null;
  return (
    <>
      {name == null ? t('reviewer.none') : t('reviewer.is', { name })}{' '}
      {names && <Button onClick={() => setOpen(true)}>{t('reviewer.name')}</Button>}
      {open && (
        <RecordForm<{ readonly personId: string }>
          frame="dialog"
          title={t('reviewer.name')}
          note={t('reviewer.note')}
          send={(body) => client.POST('/api/v1/secrecy-reviewer', { body })}
          fields={[{ name: 'personId', label: t('reviewer.person'), input: 'person', required: true }]}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

interface Said {
  readonly content: string;
  readonly opinion: string;
  readonly basis: string;
  readonly publisher: string;
  readonly place: string;
  readonly registerNumber: string;
}

const LONG = 1000;
const SHORT = 200;
const NUMBER = 100;

interface StepFormProps {
  readonly review: Review;
  readonly step: Exclude<StepName, 'LEADERS'>;
  readonly onClose: () => void;
}

/** 保密审查 or 公开审核, as its form asks on paper. */
function StepForm({ review: { id, version }, step, onClose }: StepFormProps) {
  const { t } = useTranslation(['reviews', 'words']);
  const secrecy = step === 'SECRECY';
  const long = (name: keyof Said): Field<Said> => ({
    ...{ name, label: t(`step.${name}`), input: 'paragraph', rows: 3, required: true, max: LONG },
  });
  const params = { path: { id } };
  return (
    <RecordForm<Said>
      title={t(`words:reviewStep.${step}`)}
      draft={`review:${id}:${step}`}
      version={version}
      note={t(`step.note.${step}`)}
      send={({ content, opinion, basis, publisher, place, registerNumber }, headers) =>
        secrecy
          ? client.POST('/api/v1/reviews/{id}/secrecy', { params, headers, body: { content, opinion, basis } })
          : client.POST('/api/v1/reviews/{id}/publicity', {
              ...{ params, headers },
              body: { opinion, publisher, place, registerNumber },
            })
      }
      fields={
        secrecy
          ? [long('content'), long('opinion'), long('basis')]
          : [
              long('opinion'),
              { name: 'publisher', label: t('step.publisher'), required: true, max: SHORT },
              { name: 'place', label: t('step.place'), required: true, max: SHORT },
              { name: 'registerNumber', label: t('step.registerNumber'), required: true, max: NUMBER },
            ]
      }
      onClose={onClose}
    />
  );
}
