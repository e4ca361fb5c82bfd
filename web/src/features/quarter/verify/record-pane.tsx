import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { FiledRecord } from '../../../parts/filed-record';
import { Loaded } from '../../../parts/loaded';
import { Paragraphs } from '../../../parts/paragraphs';
import { DueDate } from '../../../ui/due-date';
import { instantWords } from '../../../ui/dates';
import { Empty } from '../../../ui/empty';
import { LightTag } from '../../../ui/light-tag';
import { StateTag } from '../../../ui/state-tag';
import { useNarrow } from '../../../ui/use-width';
import type { Duty } from './use-queue';
import { isStageProgress, type Verdicts } from './use-verdicts';

type DutyPage = components['schemas']['DutyPageAnswer'];

interface RecordPaneProps {
  readonly duty: Duty;
  readonly verdicts: Verdicts;
}

/** The record that was filed, beside the last one of the same project and kind, and the verdict on it. */
export function RecordPane({ duty, verdicts }: RecordPaneProps) {
  const { t } = useTranslation(['quarter', 'words', 'common']);
  const narrow = useNarrow();
  const page = api.useQuery('get', '/api/v1/duties/{id}', { params: { path: { id: duty.id } } });
  return (
    <article className="record-pane" aria-label={duty.title}>
      <header className="record-head">
        <h3>
          <Link to="/duties/$dutyId" params={{ dutyId: duty.id }} className="touch-link">
            {duty.projectName} {t(`words:kind.${duty.kind}`)}
          </Link>
        </h3>
        <LightTag light={duty.light} state={duty.state} awaiting />
      </header>
      <p className="record-facts">
        <span>{duty.unitName}</span>
        <DueDate dueOn={duty.dueOn} originalDueOn={duty.originalDueOn} />
        {duty.filedAt != null && <span>{t('verify.filedAt', { at: instantWords(duty.filedAt) })}</span>}
        {duty.returnedCount > 0 && (
          <StateTag tone="warn">{t('verify.returned', { count: duty.returnedCount })}</StateTag>
        )}
      </p>
      <Loaded query={page}>{(found) => <Record page={found} />}</Loaded>
      {verdicts.allowed && (
        <footer className="form-foot">
          <Button type="primary" loading={verdicts.busy} onClick={() => void verdicts.verify(duty)}>
            {narrow ? t('common:act.verify') : t('verify.accept')}
          </Button>
          <Button disabled={verdicts.busy} onClick={() => verdicts.giveBack(duty)}>
            {narrow ? t('common:act.return') : t('verify.giveBack')}
          </Button>
        </footer>
      )}
    </article>
  );
}

function Record({ page }: { readonly page: DutyPage }) {
  const { t } = useTranslation(['quarter', 'record']);
  if (page.activity == null) return <Empty>{t('verify.noRecord')}</Empty>;
  const before = page.template?.id === page.activity.id ? null : page.template;
  return (
    <>
      {isStageProgress(page) && <p className="provisional">{t('verify.stage')}</p>}
      <FiledRecord activity={page.activity} before={before} />
      {before == null && <p className="quiet">{t('verify.noBefore')}</p>}
      {page.paragraphs.length > 0 && (
        <>
          <h4>{t('record:paragraphs')}</h4>
          <Paragraphs paragraphs={page.paragraphs} />
        </>
      )}
    </>
  );
}
