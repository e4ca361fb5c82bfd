import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { pathOfHit } from '../../parts/subject-path';
import { dateWords, quarterWords } from '../../ui/dates';
import { PlaceLink } from '../../ui/place-link';

type Hit = components['schemas']['HitAnswer'];

/** One thing found, with what tells it apart. */
export function HitLine({ hit, words }: { readonly hit: Hit; readonly words: string }) {
  const text = <Marked text={hit.title} words={words} />;
  return (
    <li>
      <PlaceLink place={pathOfHit(hit.kind, hit.id)}>
        {hit.code != null && <Marked text={`${hit.code} `} words={words} />}
        {text}
        <DutyWords hit={hit} />
      </PlaceLink>
      <HitNote hit={hit} words={words} />
    </li>
  );
}

const DUTY_KINDS = ['RESEARCH', 'COORDINATION', 'INSPECTION', 'PROBLEM', 'EXPERIENCE'] as const;

function DutyWords({ hit }: { readonly hit: Hit }) {
  const { t } = useTranslation('words');
  const kind = DUTY_KINDS.find((one) => one === hit.what);
  if (kind === undefined || hit.year == null || hit.quarter == null) return null;
  return ` · ${quarterWords(hit.year, hit.quarter)} · ${t(`kind.${kind}`)}`;
}

const UNIT_KINDS = [
  'REGION',
  'COMMITTEE',
  'REFORM_OFFICE',
  'SPECIAL_GROUP',
  'CAMPAIGN_GROUP',
  'DEPARTMENT',
  'COUNTY',
  'DEVELOPMENT_ZONE',
  'VERTICAL',
] as const;

function useProjectNotes(hit: Hit): readonly ReactNode[] {
  const { t } = useTranslation('search');
  if (hit.kind !== 'PROJECT') return [];
  return [hit.unitName != null && t('lead', { name: hit.unitName }), hit.state === 'ENDED' && t('ended')];
}

function HitNote({ hit, words }: { readonly hit: Hit; readonly words: string }) {
  const { t } = useTranslation(['search', 'words']);
  const projectNotes = useProjectNotes(hit);
  const unitKind = UNIT_KINDS.find((one) => one === hit.what);
  const parts: readonly ReactNode[] = [
    ...projectNotes,
    hit.kind === 'DUTY' && hit.theme != null && <Marked key="theme" text={hit.theme} words={words} />,
    hit.kind !== 'PROJECT' && hit.unitName,
    hit.kind === 'TASK' && hit.projectName,
    unitKind !== undefined && t(`words:unitKind.${unitKind}`),
    hit.dueOn != null && t('due', { date: dateWords(hit.dueOn) }),
    hit.kind === 'UNIT' && t('tasksOf'),
  ].filter((part) => part != null && part !== false && part !== '');
  return (
    <span className="quiet hit-note">
      {parts.map((part, place) => (
        <span key={place}>{part}</span>
      ))}
    </span>
  );
}

/** The text with what was looked for set off. */
function Marked({ text, words }: { readonly text: string; readonly words: string }) {
  const terms = words.toLowerCase().split(/\s+/).filter(Boolean);
  const lower = text.toLowerCase();
  const found = terms.map((term) => ({ at: lower.indexOf(term), term })).filter(({ at }) => at >= 0);
  const first = found.sort((a, b) => a.at - b.at)[0];
  if (first === undefined) return text;
  const end = first.at + first.term.length;
  return (
    <>
      {text.slice(0, first.at)}
      <mark>{text.slice(first.at, end)}</mark>
      {text.slice(end)}
    </>
  );
}
