import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import type { components } from '../../api/schema';
import { Loaded } from '../../parts/loaded';
import { OfficialDocuments } from '../../parts/official-documents';
import { useAct } from '../../parts/use-act';
import { SchedulingLine } from '../../parts/scheduling-line';
import { dateWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { effectWords, type Problem, toneOfProblem } from './problem';
import { ProblemActs } from './problem-acts';
import './problems.css';

/** One problem: who had it, who solves it, what became of it. */
export function ProblemPage() {
  const { problemId } = useParams({ from: '/inside/problems/$problemId' });
  const { t } = useTranslation('problems');
  const query = api.useQuery('get', '/api/v1/problems/{id}', { params: { path: { id: problemId } } });
  const problem = query.data;
  return (
    <>
      <PageHead
        title={problem?.title ?? t('title')}
        actions={
          <>
            <Link to="/problems">{t('back')}</Link>
            {problem !== undefined && <ProblemActs problem={problem} />}
          </>
        }
      />
      <Loaded query={query}>
        {(read) => (
          <>
            <ProblemFacts problem={read} />
            <Result problem={read} />
            <SchedulingLine subjectType="PROBLEM" subjectId={read.id} />
            {read.state === 'CONFIRMED' && <OfficialDocuments subject="PROBLEM" subjectId={read.id} />}
            <History problem={read} />
          </>
        )}
      </Loaded>
    </>
  );
}

function ProblemFacts({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation(['problems', 'words']);
  const { state, origin, solvableBy, dueOn, letterNumber, letterOn, projectId, sourceDutyId } = problem;
  const redated = problem.steps.filter(({ act }) => act === 'REDATED').length;
  return (
    <Section title={t('facts')}>
      <Facts
        facts={[
          {
            name: t('state'),
            value: <StateTag tone={toneOfProblem(state)}>{t(`words:problemState.${state}`)}</StateTag>,
          },
          { name: t('whoHadIt'), value: <WhoHadIt problem={problem} /> },
          { name: t('owner'), value: problem.ownerUnitName ?? t('noOwner') },
          {
            name: t('dueOn'),
            value:
              dueOn == null
                ? null
                : redated === 0
                  ? dateWords(dueOn)
                  : t('dueRedated', { due: dateWords(dueOn), count: redated }),
          },
          { name: t('origin'), value: t(`words:problemOrigin.${origin}`) },
          {
            name: t('reportedBy'),
            value: `${problem.reportedByUnitName ?? t('office')}　${dateWords(problem.reportedOn)}`,
          },
          projectId != null && {
            name: t('project'),
            value: (
              <Link to="/projects/$projectId" params={{ projectId }}>
                {problem.projectName}
              </Link>
            ),
          },
          sourceDutyId != null && {
            name: t('source'),
            value: (
              <Link to="/duties/$dutyId" params={{ dutyId: sourceDutyId }}>
                {t('sourceDuty')}
              </Link>
            ),
          },
          { name: t('solvableBy'), value: solvableBy == null ? null : t(`words:solvableBy.${solvableBy}`) },
          letterNumber != null && {
            name: t('letter'),
            value: letterOn == null ? letterNumber : `${letterNumber}　${dateWords(letterOn)}`,
          },
          { name: t('cause'), value: problem.cause, wide: true },
        ]}
      />
    </Section>
  );
}

type Person = components['schemas']['ProblemPersonAnswer'];

/** Who had it; the name of a natural person is shown to the office by a press that is recorded. */
function WhoHadIt({ problem: { id, whoHadIt, personErasedOn, may } }: { readonly problem: Problem }) {
  const { t } = useTranslation('problems');
  const [person, setPerson] = useState<Person | null>(null);
  const run = useAct();
  const show = () =>
    run(
      async () => {
        const { data } = await client.POST('/api/v1/problems/{id}/person', { params: { path: { id } } });
        setPerson(data ?? null);
      },
      { done: () => null },
    );
  return (
    <span className="who-had-it">
      {whoHadIt}
      {personErasedOn != null && <span className="quiet">{t('person.erased', { on: dateWords(personErasedOn) })}</span>}
      {person !== null && <span>{t('person.shown', { name: person.name, telephone: person.telephone })}</span>}
      {may.showPerson && person === null && (
        <Button size="small" onClick={() => void show()}>
          {t('person.show')}
        </Button>
      )}
    </span>
  );
}

function Result({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation(['problems', 'words']);
  const { solution, effects, confirmation, tasks, obligationId, state } = problem;
  return (
    <>
      {solution != null && (
        <Section title={t('result')}>
          <Facts
            facts={[
              { name: t('solution'), value: solution, wide: true },
              { name: t('effects'), value: effectWords(effects) },
              confirmation != null && {
                name: t('confirmation'),
                value: t('confirmedBy', {
                  how: t(`words:confirmWay.${confirmation.how}`),
                  on: dateWords(confirmation.on),
                  by: confirmation.registeredByName ?? '',
                }),
              },
              { name: t('confirmedWords'), value: confirmation?.words, wide: true },
            ]}
          />
        </Section>
      )}
      {(tasks.length > 0 || (state === 'SOLVING' && obligationId != null)) && (
        <Section title={t('works')}>
          <ul className="problem-works">
            {state === 'SOLVING' && obligationId != null && (
              <li>
                <Link to="/obligations/$obligationId" params={{ obligationId }}>
                  {t('obligation')}
                </Link>
              </li>
            )}
            {tasks.map(({ id, dueOn, state: taskState }) => (
              <li key={id}>
                <Link to="/tasks/$taskId" params={{ taskId: id }}>
                  {t('task', { due: dateWords(dueOn) })}
                </Link>{' '}
                <span className="quiet">{t(`words:taskState.${taskState}` as 'words:taskState.ASSIGNED')}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function History({ problem: { steps } }: { readonly problem: Problem }) {
  const { t } = useTranslation(['problems', 'words']);
  return (
    <Section title={t('history')}>
      <ol className="problem-steps">
        {steps.map(({ act, happenedOn, dueOn, words, personName, madeAt }) => (
          <li key={madeAt + act}>
            <strong>{t(`words:problemStep.${act}`)}</strong>{' '}
            <span className="quiet">{[dateWords(happenedOn), personName].filter(Boolean).join('　')}</span>
            {dueOn != null && <p>{t('until', { due: dateWords(dueOn) })}</p>}
            {words != null && <p className="as-written">{words}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
