import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { may, useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { RecordForm } from '../../parts/form/record-form';
import { Loaded } from '../../parts/loaded';
import { useAct } from '../../parts/use-act';
import { dateWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { type FactCheck, toneOfCheck } from './fact-check';
import './publications.css';

/** What a publication says of a unit, put to that unit alone: it agrees, or says what is wrong. */
export function FactCheckPage() {
  const { checkId } = useParams({ from: '/inside/fact-checks/$checkId' });
  const { t } = useTranslation(['publications', 'words']);
  const query = api.useQuery('get', '/api/v1/fact-checks/{id}', { params: { path: { id: checkId } } });
  const check = query.data;
  return (
    <>
      <PageHead
        title={check === undefined ? t('check.title') : t('check.of', { name: check.name })}
        note={
          check !== undefined && (
            <span className="row">
              {check.unitName}
              <StateTag tone={toneOfCheck(check.state)}>{t(`words:factCheckState.${check.state}`)}</StateTag>
            </span>
          )
        }
      />
      <Loaded query={query}>
        {(read) => (
          <>
            <Said check={read} />
            <Answer check={read} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Said({ check: { items } }: { readonly check: FactCheck }) {
  const { t } = useTranslation('publications');
  return (
    <Section title={t('check.said')} count={items.length}>
      <ol className="check-items" lang="zh-CN">
        {items.map(({ words, sourceId }, place) => (
          <li key={sourceId ?? `${String(place)}${words}`}>{words}</li>
        ))}
      </ol>
    </Section>
  );
}

/** 无异议 in one press, 有异议 with its words; afterwards what was said and what the office made of it. */
function Answer({ check }: { readonly check: FactCheck }) {
  const { t } = useTranslation('publications');
  const me = useMe();
  const [objecting, setObjecting] = useState(false);
  if (check.state !== 'OPEN') return <Answered check={check} />;
  const until = t('check.until', { on: dateWords(check.dueOn) });
  const own = may(me, 'fact-checks.answer') && me.posts.some(({ unitId }) => unitId === check.unitId);
  if (objecting) return <ObjectForm check={check} onClose={() => setObjecting(false)} />;
  return (
    <Section title={t('check.answer')}>
      <p>{until}</p>
      {own && (
        <div className="card-acts">
          <Agree check={check} />
          <Button onClick={() => setObjecting(true)}>{t('check.object')}</Button>
        </div>
      )}
    </Section>
  );
}

function Agree({ check: { id, version } }: { readonly check: FactCheck }) {
  const { t } = useTranslation('publications');
  const run = useAct();
  const agree = async (): Promise<void> => {
    const headers = { 'If-Match': `"${String(version)}"` };
    const done = await run(() =>
      client.POST('/api/v1/fact-checks/{id}/answer', { params: { path: { id } }, headers, body: {} }),
    );
    if (done) await queries.invalidateQueries();
  };
  return (
    <Button type="primary" onClick={() => void agree()}>
      {t('check.agree')}
    </Button>
  );
}

interface ObjectFormProps {
  readonly check: FactCheck;
  readonly onClose: () => void;
}

function ObjectForm({ check: { id, version, dueOn }, onClose }: ObjectFormProps) {
  const { t } = useTranslation('publications');
  return (
    <RecordForm<{ readonly objection: string }>
      frame="section"
      title={t('check.object')}
      submit={t('check.send')}
      draft={`fact-check:${id}`}
      version={version}
      note={[t('check.until', { on: dateWords(dueOn) }), t('check.objectNote')]}
      send={(body, headers) =>
        client.POST('/api/v1/fact-checks/{id}/answer', { params: { path: { id } }, headers, body })
      }
      fields={[{ name: 'objection', label: t('check.words'), input: 'paragraph', rows: 4, required: true, max: 1000 }]}
      onClose={onClose}
    />
  );
}

function Answered({ check }: { readonly check: FactCheck }) {
  const { t } = useTranslation(['publications', 'words']);
  const { state, words, answeredOn, answeredByName, decisionWords, decidedOn } = check;
  const by = (name: string | null | undefined, on: string | null | undefined) =>
    on == null ? null : [name, dateWords(on)].filter(Boolean).join(' ');
  return (
    <Section title={t('check.answer')}>
      <Facts
        facts={[
          { name: t('state'), value: t(`words:factCheckState.${state}`) },
          { name: t('check.answered'), value: by(answeredByName, answeredOn) },
          { name: t('check.words'), value: words, wide: true },
          { name: t('check.decided'), value: by(null, decidedOn) },
          { name: t('check.decision'), value: decisionWords, wide: true },
        ]}
      />
      {state === 'OBJECTED' && <p className="quiet">{t('check.waits')}</p>}
    </Section>
  );
}
