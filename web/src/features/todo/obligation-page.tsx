import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { may, type Me, useMe } from '../../api/me';
import { HoldButton } from '../../parts/hold-form';
import { Loaded } from '../../parts/loaded';
import { RaiseQuality } from '../../parts/raise-form';
import { SchedulingLine } from '../../parts/scheduling-line';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { ExplainForm } from './acts/explain-form';
import { CoordinateForm, ExtendForm } from './acts/request-forms';
import { mayCoordinate, mayExplain, mayExtend, type ObligationPageData } from './duty/duty-acts';
import { RequestsSection } from './duty/requests-section';
import { ClockSection, isHoldable } from './obligation/clock-section';
import { HelpSection } from './obligation/help-section';
import { ExplanationsSection } from './obligation/explanations-section';
import { FinishWorkForm } from './obligation/finish-work-form';
import { ObligationFacts } from './obligation/obligation-facts';
import { ReleaseForm } from './obligation/release-form';
import { OpenSubject } from './obligation/open-subject';
import { OBLIGATION_FORMS, type ObligationForm } from './obligation-search';
import './todo.css';

/** Anything due: its dates and pauses, why it lags and what the office says to that. */
export function ObligationPage() {
  const { obligationId } = useParams({ from: '/inside/obligations/$obligationId' });
  const query = api.useQuery('get', '/api/v1/obligations/{id}', { params: { path: { id: obligationId } } });
  return (
    <Loaded query={query} whole>
      {(obligation) => <ObligationView obligation={obligation} />}
    </Loaded>
  );
}

const TITLES = {
  explain: 'todo:act.explain',
  extend: 'todo:act.extend',
  coordinate: 'todo:act.coordinate',
  release: 'todo:release.title',
  finish: 'todo:finishWork.title',
} as const satisfies Readonly<Record<ObligationForm, string>>;

/** The office’s own work, where a person says what came of it. */
const mayFinish = (me: Me, { state, officeWork }: ObligationPageData): boolean =>
  state === 'OPEN' && officeWork?.byNote === true && may(me, 'office-work.finish');

/** What he may do with it here. */
function formsOf(me: Me, obligation: ObligationPageData): readonly ObligationForm[] {
  const allowed = {
    release: may(me, 'obligations.release') && obligation.hold === 'HISTORIC',
    explain: mayExplain(me, obligation),
    extend: obligation.kind !== 'DUTY' && mayExtend(me, obligation),
    coordinate: mayCoordinate(me, obligation),
    finish: mayFinish(me, obligation),
  } as const satisfies Readonly<Record<ObligationForm, boolean>>;
  return OBLIGATION_FORMS.filter((form) => allowed[form]);
}

function ObligationView({ obligation }: { readonly obligation: ObligationPageData }) {
  const { t } = useTranslation(['todo', 'words']);
  const me = useMe();
  const forms = formsOf(me, obligation);
  const { act } = useSearch({ from: '/inside/obligations/$obligationId' });
  const open = forms.find((form) => form === act) ?? null;
  const navigate = useNavigate();
  const show = (form: ObligationForm | null): void =>
    void navigate({
      to: '/obligations/$obligationId',
      params: { obligationId: obligation.id },
      search: form === null ? {} : { act: form },
    });
  const leave = (): void => show(null);
  return (
    <>
      <PageHead
        title={obligation.title}
        note={[t(`words:obligationKind.${obligation.kind}`), obligation.projectName, obligation.unitName]
          .filter((one) => one != null)
          .join(' · ')}
      />
      {open === 'explain' && <ExplainForm obligation={obligation} onLeave={leave} />}
      {open === 'extend' && <ExtendForm obligation={obligation} onLeave={leave} />}
      {open === 'coordinate' && <CoordinateForm obligation={obligation} onLeave={leave} />}
      {open === 'finish' && <FinishWorkForm obligation={obligation} onLeave={leave} />}
      {open === 'release' && <ReleaseForm obligation={obligation} onLeave={leave} />}
      <Section title={t('todo:facts')}>
        <ObligationFacts obligation={obligation} />
        {open === null && (
          <div className="card-acts">
            <OpenSubject obligation={obligation} />
            {forms.map((form) => (
              <Button key={form} onClick={() => show(form)}>
                {t(TITLES[form])}
              </Button>
            ))}
            <RaiseQuality due={obligation} />
          </div>
        )}
      </Section>
      <RequestsSection requests={obligation.requests} />
      {obligation.ladder === 'FULL' && <HelpSection obligationId={obligation.id} />}
      <ExplanationsSection obligation={obligation} />
      {obligation.ladder !== 'OFFICE' && <SchedulingLine subjectType="OBLIGATION" subjectId={obligation.id} />}
      <ClockSection
        obligation={obligation}
        acts={<HoldButton obligationId={obligation.id} holdable={isHoldable(obligation)} />}
      />
    </>
  );
}
