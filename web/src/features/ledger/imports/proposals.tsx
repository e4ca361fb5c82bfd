import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema';
import { type UnitChoice, UnitPicker } from '../../../parts/unit-picker';
import { Section } from '../../../ui/section';
import { listed, named } from '../../../ui/marks';

type Proposal = components['schemas']['ProposalAnswer'];
export type Correction = components['schemas']['UnitCorrection'];
type UnitKind = NonNullable<Correction['kind']>;

const KINDS: readonly UnitKind[] = ['DEPARTMENT', 'COUNTY', 'DEVELOPMENT_ZONE', 'VERTICAL', 'SPECIAL_GROUP'];

/** What a person said of a proposed unit. */
export interface Said {
  readonly kind?: UnitKind;
  readonly unit?: UnitChoice | undefined;
}

export type SaidOf = Readonly<Record<string, Said>>;

/** What is told the server: only where the person says otherwise than proposed. */
export function correctionsOf(proposals: readonly Proposal[], said: SaidOf): Correction[] {
  return proposals.flatMap(({ name, what, kind }): Correction[] => {
    const own = said[name];
    if (what !== 'UNIT' || own === undefined) return [];
    if (own.unit !== undefined) return [{ name, unitId: own.unit.id }];
    return own.kind !== undefined && own.kind !== kind ? [{ name, kind: own.kind }] : [];
  });
}

interface ProposalsProps {
  readonly proposals: readonly Proposal[];
  readonly said: SaidOf;
  readonly onSay: (name: string, said: Said) => void;
}

/** Units and leaders' posts that the ledger names and nobody knows yet: their kinds to confirm, or the known unit. */
export function Proposals({ proposals, said, onSay }: ProposalsProps) {
  const { t } = useTranslation('ledger');
  const units = proposals.filter(({ what }) => what === 'UNIT');
  const posts = proposals.filter(({ what }) => what === 'LEADING_POST');
  if (proposals.length === 0) return null;
  return (
    <Section title={t('import.proposals')} count={proposals.length}>
      <p className="quiet">{t('import.proposalsHelp')}</p>
      <ul className="said-proposals">
        {units.map((proposal) => (
          <li key={proposal.name}>
            <strong>{proposal.name}</strong>
            <KindChoice proposal={proposal} said={said[proposal.name] ?? {}} onSay={onSay} />
            <UnitPicker
              aria-label={t('import.existingOf', { name: proposal.name })}
              placeholder={t('import.existing')}
              value={said[proposal.name]?.unit}
              onChange={(unit) => onSay(proposal.name, { ...said[proposal.name], unit })}
            />
            {proposal.similar.length > 0 && (
              <div className="row proposal-similar">
                {proposal.similar.map(({ unitId: id, name }) => (
                  <Button key={id} size="small" onClick={() => onSay(proposal.name, { unit: { id, name } })}>
                    {t('import.similar', { name })}
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      {posts.length > 0 && (
        <p className="proposal-posts">
          {named(
            t('import.posts'),
            listed(
              posts.map(({ name, person }) =>
                typeof person === 'string' ? t('import.postOf', { name, person }) : name,
              ),
            ),
          )}
        </p>
      )}
    </Section>
  );
}

interface KindChoiceProps {
  readonly proposal: Proposal;
  readonly said: Said;
  readonly onSay: ProposalsProps['onSay'];
}

function KindChoice({ proposal, said, onSay }: KindChoiceProps) {
  const { t } = useTranslation(['ledger', 'words']);
  const proposed = KINDS.find((kind) => kind === proposal.kind);
  return (
    <Select<UnitKind>
      aria-label={t('import.unitKind', { name: proposal.name })}
      disabled={said.unit !== undefined}
      value={said.kind ?? proposed ?? null}
      options={KINDS.map((kind) => ({ value: kind, label: t(`words:unitKind.${kind}`) }))}
      onChange={(kind) => onSay(proposal.name, { ...said, kind })}
    />
  );
}
