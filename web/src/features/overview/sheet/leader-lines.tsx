import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dateWords } from '../../../ui/dates';
import { PlaceLink } from '../../../ui/place-link';
import type { LeaderSheet } from './use-sheet';

/** 调研1次（本年3次）: what he did, by the name of the act; never a sum of unlike things. */
export function DoneTable({ said: { done, quarter } }: { readonly said: LeaderSheet }) {
  const { t } = useTranslation(['overview', 'words']);
  return (
    <table className="sheet-done">
      <thead>
        <tr>
          <th scope="col">{t('sheet.act')}</th>
          {done.map(({ act }) => (
            <th key={act} scope="col">
              {t(`words:leaderAct.${act}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('sheet.ofQuarter', { quarter })}</th>
          {done.map((one) => (
            <td key={one.act}>{one.quarter}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">{t('sheet.ofYear')}</th>
          {done.map((one) => (
            <td key={one.act}>{one.year}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** His instructions under way: who carries them out, by when. */
export function InstructionLines({ instructions }: Pick<LeaderSheet, 'instructions'>) {
  const { t } = useTranslation('overview');
  return (
    <ol className="sheet-lines">
      {instructions.map(({ id, title, unitName, taskId, dueOn, toReport }) => (
        <li key={id}>
          <Link to="/tasks/$taskId" params={{ taskId }}>
            {title}
          </Link>
          <span className="quiet">
            {unitName} {toReport ? t('sheet.toReport') : t('sheet.dueBy', { on: dateWords(dueOn, { year: false }) })}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Topics that he leads himself, and how far they have come. */
export function TopicLines({ topics }: Pick<LeaderSheet, 'topics'>) {
  const { t } = useTranslation('overview');
  return (
    <ol className="sheet-lines">
      {topics.map(({ id, title, stage, reportDue }) => (
        <li key={id}>
          <PlaceLink place={`/registers/entries/${id}`}>{title}</PlaceLink>
          <span className="quiet">
            {t(`sheet.topicStage.${stage as 'SET'}`)}{' '}
            {reportDue != null && stage !== 'REPORT' && t('sheet.reportBy', { on: dateWords(reportDue) })}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Problems of his projects that take the city to solve. */
export function ProblemLines({ problems }: Pick<LeaderSheet, 'problems'>) {
  const { t } = useTranslation('overview');
  return problems.map(({ id, title, unitName, dueOn }) => (
    <li key={id}>
      <PlaceLink place={`/problems/${id}`}>{title}</PlaceLink>
      <span className="quiet">
        {t('sheet.cityProblem')} {unitName}{' '}
        {dueOn != null && t('sheet.dueBy', { on: dateWords(dueOn, { year: false }) })}
      </span>
    </li>
  ));
}
