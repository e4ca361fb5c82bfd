import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../../ui/data-table';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/section';
import type { StepProps } from './step-props';

const GAPS = [
  'NO_LEAD_UNIT',
  'NO_LEADING_OFFICIAL',
  'LEADING_OFFICIAL_VACANT',
  'LIAISON_VACANT',
  'SECTION_CHIEF_VACANT',
] as const;
type GapCode = (typeof GAPS)[number];

interface Gap {
  readonly projectId: string;
  readonly projectName: string;
  readonly unitName: string | null;
  readonly code: GapCode;
}

/** Gaps in a post are mended in 单位与任职, the others on the project. */
const OF_POSTS: readonly GapCode[] = ['LEADING_OFFICIAL_VACANT', 'LIAISON_VACANT', 'SECTION_CHIEF_VACANT'];

/** What is missing in the chains of responsibility, and where to mend it. */
export function GapsStep({ preview }: StepProps) {
  const { t } = useTranslation(['quarter', 'words']);
  const gaps = preview.projects.flatMap(({ projectId, name, leadUnit, gaps: codes }) =>
    GAPS.filter((code) => codes.includes(code)).map((code): Gap => ({
      projectId,
      projectName: name,
      unitName: leadUnit ?? null,
      code,
    })),
  );
  const columns: readonly Column<Gap>[] = [
    { key: 'project', title: t('project'), heads: true, cell: (gap) => <ProjectOfGap gap={gap} /> },
    { key: 'unit', title: t('unit'), cell: ({ unitName }) => unitName ?? '—', card: 'quiet' },
    { key: 'gap', title: t('opening.gap'), cell: ({ code }) => t(`words:chainGap.${code}`), card: 'quiet' },
    { key: 'effect', title: t('opening.effect'), cell: ({ code }) => t(`opening.gapEffect.${code}`), card: 'line' },
    { key: 'mend', title: t('opening.mend'), cell: (gap) => <Mend gap={gap} />, card: 'acts' },
  ];
  return (
    <Section title={t('opening.gaps')} count={gaps.length}>
      {gaps.length === 0 ? (
        <Empty>{t('opening.noGaps')}</Empty>
      ) : (
        <>
          <p className="quiet">{t('opening.gapsHelp')}</p>
          <DataTable
            label={t('opening.gaps')}
            columns={columns}
            rows={gaps}
            keyOf={({ projectId, code }) => `${projectId}${code}`}
          />
        </>
      )}
    </Section>
  );
}

function ProjectOfGap({ gap }: { readonly gap: Gap }) {
  return (
    <Link to="/projects/$projectId" params={{ projectId: gap.projectId }} className="touch-link">
      {gap.projectName}
    </Link>
  );
}

function Mend({ gap }: { readonly gap: Gap }) {
  const { t } = useTranslation('quarter');
  return OF_POSTS.includes(gap.code) ? (
    <Link to="/settings/organisation" className="touch-link">
      {t('opening.mendPost')}
    </Link>
  ) : (
    <Link to="/projects/$projectId" params={{ projectId: gap.projectId }} className="touch-link">
      {t('opening.mendProject')}
    </Link>
  );
}
