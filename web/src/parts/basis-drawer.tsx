import { usePaperWords } from './paper-line';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { dateWords, instantWords } from '../ui/dates';
import { Facts } from '../ui/facts';
import { useNarrow } from '../ui/use-width';
import { useStepWords } from './step-words';

export type Step = components['schemas']['StepAnswer'];

/** 查看依据: the rule, the dates it was counted from, the versions of rules and calendar, the people and why. */
export function BasisDrawer({ step }: { readonly step: Step }) {
  const { t } = useTranslation(['supervision', 'common']);
  const [open, setOpen] = useState(false);
  const narrow = useNarrow();
  return (
    <>
      <Button className="basis-open" onClick={() => setOpen(true)} aria-label={t('basis.of', { step: step.name })}>
        {t('common:act.basis')}
      </Button>
      {open && (
        <Drawer
          open
          onClose={() => setOpen(false)}
          placement={narrow ? 'bottom' : 'right'}
          size={narrow ? '85%' : 520}
          title={`${step.name} · ${t('basis.title')}`}
          closable={{ 'aria-label': t('common:act.close') }}
        >
          <Basis step={step} />
        </Drawer>
      )}
    </>
  );
}

function Basis({ step }: { readonly step: Step }) {
  const paperWords = usePaperWords();
  const { t } = useTranslation(['supervision', 'common']);
  const { people, why } = useStepWords();
  const paused = step.why['pausedDays'];
  const versions = { policy: step.policyVersion, calendar: step.calendarVersion };
  return (
    <div className="stack">
      <Facts
        facts={[
          { name: t('basis.clause'), value: step.rule, wide: true },
          {
            name: t('basis.versions'),
            value: step.policyVersion === 0 ? t('basis.noVersions') : t('basis.versionsValue', versions),
            wide: true,
          },
          step.lateness > 0 && { name: t('basis.lateness'), value: t('basis.latenessValue', { count: step.lateness }) },
          typeof paused === 'number' &&
            paused > 0 && { name: t('basis.paused'), value: t('basis.pausedValue', { count: paused }) },
          { name: t('basis.at'), value: instantWords(step.at) },
          { name: t('basis.who'), value: step.actor },
          step.offline != null && {
            name: t('basis.offline'),
            value: paperWords(step.offline),
            wide: true,
          },
        ]}
      />
      <Dates dates={step.dates} />
      <Lines title={t('basis.why')} lines={why(step)} />
      <Lines title={t('basis.people')} lines={people(step)} empty={t('basis.noPeople')} />
      <Lines
        title={t('basis.notices')}
        lines={[...new Set(step.notices.map(({ title, issuedOn }) => `${dateWords(issuedOn)} ${title}`))]}
      />
    </div>
  );
}

function Dates({ dates }: { readonly dates: Step['dates'] }) {
  const { t } = useTranslation('supervision');
  const { dateName } = useStepWords();
  const entries = Object.entries(dates);
  if (entries.length === 0) return null;
  return (
    <section>
      <h3>{t('basis.dates')}</h3>
      <dl className="basis-dates">
        {entries.map(([key, day]) => (
          <div key={key}>
            <dt>{dateName(key)}</dt>
            <dd>{dateWords(day)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly empty?: string;
}

function Lines({ title, lines, empty }: LinesProps) {
  if (lines.length === 0 && empty === undefined) return null;
  return (
    <section>
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p className="quiet">{empty}</p>
      ) : (
        <ul className="basis-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
