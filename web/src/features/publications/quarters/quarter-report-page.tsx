import { Link } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import { DecideButtons } from '../../../parts/decide-buttons';
import type { Field } from '../../../parts/form/field';
import { RecordForm } from '../../../parts/form/record-form';
import { Loaded } from '../../../parts/loaded';
import { dateWords } from '../../../ui/dates';
import { Empty } from '../../../ui/empty';
import { Facts } from '../../../ui/facts';
import { PageHead } from '../../../ui/page-head';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';
import { toneOfPublication } from '../bulletin';
import { Paragraphs } from '../bulletin-text';
import { LONGEST_QUARTER_TEXT, QUARTER_PARTS, type QuarterPart, type QuarterReport, quarterOf } from './quarter-report';
import { QuarterReportActs } from './quarter-report-acts';
import { QuarterFigures } from './quarter-figures';

/** The report of one closed quarter, as the office works on it. */
export function QuarterReportOf({ id }: { readonly id: string }) {
  const { t } = useTranslation(['quarterReports', 'words', 'common']);
  const query = api.useQuery('get', '/api/v1/quarter-reports/{id}', { params: { path: { id } } });
  const report = query.data;
  return (
    <>
      <PageHead
        title={
          report === undefined
            ? t('title')
            : t(report.corrects == null ? 'ofQuarter' : 'correctionOf', quarterOf(report))
        }
        note={
          report !== undefined && (
            <StateTag tone={toneOfPublication(report.state)}>{t(`words:publicationState.${report.state}`)}</StateTag>
          )
        }
        actions={
          <>
            <Link to="/publications/quarters" className="touch-link">
              {t('back')}
            </Link>
            <Button onClick={() => window.print()}>{t('common:act.print')}</Button>
            {report !== undefined && <QuarterReportActs report={report} />}
          </>
        }
      />
      <Loaded query={query}>{(read) => <Parts report={read} />}</Loaded>
    </>
  );
}

function Parts({ report }: { readonly report: QuarterReport }) {
  const [writing, setWriting] = useState(false);
  return (
    <div className="publication">
      <Standing report={report} />
      {writing && report.state === 'DRAFT' ? (
        <TextForm report={report} onClose={() => setWriting(false)} />
      ) : (
        <Text report={report} onWrite={() => setWriting(true)} />
      )}
      <QuarterFigures numbers={report.numbers} />
    </div>
  );
}

function Standing({ report }: { readonly report: QuarterReport }) {
  const { t } = useTranslation(['quarterReports', 'publications']);
  const { id, state, dataDay, draftedByName, draftedOn, signedOn, signedByName, issuedOn, corrects } = report;
  const { returnedWords, words } = report;
  const by = (name: string | null | undefined, on: string | null | undefined): string | null =>
    on == null ? null : [name, dateWords(on)].filter(Boolean).join(' ');
  return (
    <Section title={t('publications:standing')}>
      <p>{t(state === 'APPROVING' && signedOn != null ? 'next.signed' : `next.${state}`)}</p>
      {state === 'APPROVING' && signedOn == null && <Deciding id={id} />}
      <Facts
        facts={[
          { name: t('dataDay'), value: dateWords(dataDay) },
          { name: t('drafted'), value: by(draftedByName, draftedOn) },
          { name: t('signed'), value: by(signedByName, signedOn) },
          { name: t('issuedOn'), value: by(null, issuedOn) },
          corrects != null && {
            name: t('corrects'),
            value: (
              <Link to="/publications/$publicationId" params={{ publicationId: corrects }}>
                {t('open')}
              </Link>
            ),
          },
          state !== 'ISSUED' && { name: t('returned'), value: returnedWords, wide: true },
          { name: t('why'), value: words, wide: true },
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

const charactersOf = (texts: readonly (string | undefined)[]): number =>
  texts.reduce((sum, text = '') => sum + Array.from(text.replaceAll(/\s/gu, '')).length, 0);

interface TextProps {
  readonly report: QuarterReport;
  readonly onWrite: () => void;
}

function Text({ report: { state, texts }, onWrite }: TextProps) {
  const { t } = useTranslation('quarterReports');
  const none = texts.every(({ body }) => body === '');
  return (
    <Section
      title={t('text.title')}
      actions={
        state === 'DRAFT' && (
          <Button type={none ? 'primary' : 'default'} onClick={onWrite}>
            {t('text.write')}
          </Button>
        )
      }
    >
      {none ? <Empty>{t('text.none')}</Empty> : <QuarterText texts={texts} />}
    </Section>
  );
}

/** The parts as they read; what is empty is left out. */
export function QuarterText({ texts }: Pick<QuarterReport, 'texts'>) {
  const { t } = useTranslation('words');
  return texts
    .filter(({ body }) => body !== '')
    .map(({ part, body }) => (
      <div key={part} className="bulletin-part" lang="zh-CN">
        <h3>{t(`quarterPart.${part}`)}</h3>
        <Paragraphs body={body} />
      </div>
    ));
}

type Written = Partial<Record<QuarterPart, string>>;

interface TextFormProps {
  readonly report: QuarterReport;
  readonly onClose: () => void;
}

function TextForm({ report: { id, version, texts }, onClose }: TextFormProps) {
  const { t } = useTranslation(['quarterReports', 'words']);
  return (
    <RecordForm<Written>
      frame="section"
      title={t('text.title')}
      submit={t('text.save')}
      done={t('text.saved')}
      draft={`quarter-report:${id}`}
      version={version}
      initial={Object.fromEntries(texts.map(({ part, body }) => [part, body]))}
      present={<QuarterText texts={texts} />}
      note={t('text.note')}
      send={(said, headers) =>
        client.PUT('/api/v1/quarter-reports/{id}', {
          ...{ params: { path: { id } }, headers },
          body: {
            texts: QUARTER_PARTS.map((part) => ({ part, body: said[part]?.trim() ?? '' })).filter(
              ({ body }) => body !== '',
            ),
          },
        })
      }
      fields={QUARTER_PARTS.map((part, place): Field<Written> => ({
        name: part,
        pointer: `/texts/${String(place)}`,
        label: t(`words:quarterPart.${part}`),
        input: 'paragraph',
        rows: 4,
        max: LONGEST_QUARTER_TEXT,
      }))}
      onClose={onClose}
    >
      <Form.Item noStyle shouldUpdate>
        {({ getFieldsValue }) => <Count said={getFieldsValue(true) as Written} />}
      </Form.Item>
    </RecordForm>
  );
}

/** The characters as they are typed. */
function Count({ said }: { readonly said: Written }) {
  const { t } = useTranslation('quarterReports');
  const count = charactersOf(QUARTER_PARTS.map((part) => said[part]));
  const tooLong = count > LONGEST_QUARTER_TEXT;
  return (
    <p role="status" className={tooLong ? 'state-bad' : 'quiet'}>
      {t(tooLong ? 'text.tooLong' : 'text.count', { count, most: LONGEST_QUARTER_TEXT })}
    </p>
  );
}
