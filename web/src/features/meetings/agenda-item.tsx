import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { may, useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { pathOfSubject } from '../../parts/subject-path';
import { useAct } from '../../parts/use-act';
import { dateWords } from '../../ui/dates';
import { listed } from '../../ui/marks';
import { PlaceLink } from '../../ui/place-link';
import { StateTag } from '../../ui/state-tag';
import { DocumentForm } from './document-form';
import { DecisionForm } from './decision-form';
import { ItemForm } from './item-form';
import { type Decision, type Item, itemBody, type Meeting, meetingBody } from './meeting';

interface AgendaItemProps {
  readonly meeting: Meeting;
  readonly item: Item;
  readonly place: number;
}

/** An item of the agenda: what it is, what came of it, what was decided. */
export function AgendaItem({ meeting, item, place }: AgendaItemProps) {
  const { t } = useTranslation(['meetings', 'words']);
  const { kind, title, adHocReason, outcome, changedSince } = item;
  return (
    <li className="agenda-item">
      <p className="agenda-title">
        <StateTag>{t(`words:agendaItemKind.${kind}`)}</StateTag> {String(place)}. {title}
        {outcome != null && <StateTag tone="calm">{t(`words:agendaOutcome.${outcome}`)}</StateTag>}
        {adHocReason != null && <StateTag tone="warn">{t('item.isAdHoc')}</StateTag>}
        {changedSince && <StateTag tone="warn">{t('item.changed')}</StateTag>}
        {item.offSystem && <StateTag>{t('item.offSystem')}</StateTag>}
      </p>
      <ItemFacts item={item} />
      {item.studied.map((one) => (
        <p key={one.name}>
          {t('item.studies', { kind: t(`words:studiedKind.${one.kind}`), name: one.name, on: dateWords(one.on) })}
        </p>
      ))}
      {item.requirements.length > 0 && <Requirements meeting={meeting} item={item} />}
      {item.decisions.length > 0 && (
        <ul className="decisions" aria-label={t('decisions.title')}>
          {item.decisions.map((decision) => (
            <DecisionLine key={decision.id} meeting={meeting} item={item} decision={decision} />
          ))}
        </ul>
      )}
      <Issued meeting={meeting} item={item} />
      {meeting.may.write && <ItemActs meeting={meeting} item={item} />}
    </li>
  );
}

/** What was demanded of the city; each may be taken over as a decision, with who does it by when, once. */
function Requirements({ meeting, item }: Omit<AgendaItemProps, 'place'>) {
  const { t } = useTranslation('meetings');
  const [deciding, setDeciding] = useState<string | null>(null);
  const isDecided = (line: string): boolean => item.decisions.some(({ matter }) => matter === line);
  return (
    <>
      <ul>
        {item.requirements.map((line) => (
          <li key={line}>
            {line}{' '}
            {meeting.may.write && !isDecided(line) && (
              <Button
                size="small"
                aria-label={`${t('decision.ofRequirement')} ${line}`}
                onClick={() => setDeciding(line)}
              >
                {t('decision.ofRequirement')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {deciding !== null && (
        <DecisionForm
          meeting={meeting}
          item={item}
          decision={null}
          matter={deciding}
          onClose={() => setDeciding(null)}
        />
      )}
    </>
  );
}

/** Who reports, why it stands outside the plan, and what it is about. */
function ItemFacts({ item }: { readonly item: Item }) {
  const { t } = useTranslation('meetings');
  const { title, byUnitName, adHocReason, projectId, projectName, aboutType, aboutId } = item;
  const about = aboutType == null ? null : pathOfSubject(aboutType, aboutId ?? '');
  return (
    <p className="quiet">
      {listed([byUnitName, adHocReason].filter((one) => one != null))}{' '}
      {about !== null && (
        <PlaceLink place={about} aria-label={`${t('item.about')} ${title}`}>
          {t('item.about')}
        </PlaceLink>
      )}{' '}
      {projectId != null && (
        <Link to="/projects/$projectId" params={{ projectId }}>
          {projectName}
        </Link>
      )}
    </p>
  );
}

/** 登记印发: an adopted document leads to its entry, or to the form that makes one. */
function Issued({ meeting, item }: Omit<AgendaItemProps, 'place'>) {
  const { t } = useTranslation('meetings');
  const [open, setOpen] = useState(false);
  const registers = may(useMe(), 'agenda-plan.write');
  if (item.outputId != null)
    return (
      <Link to="/registers/entries/$entryId" params={{ entryId: item.outputId }}>
        {t('document.registered')}
      </Link>
    );
  const adopted = item.outcome === 'ADOPTED' || item.outcome === 'ADOPTED_REVISED';
  if (!registers || !adopted || item.offSystem || meeting.state !== 'FINALISED') return null;
  return (
    <p className="agenda-acts">
      <Button size="small" onClick={() => setOpen(true)}>
        {t('document.register')}
      </Button>
      {open && <DocumentForm item={{ ...item, meetingId: meeting.id }} onClose={() => setOpen(false)} />}
    </p>
  );
}

function ItemActs({ meeting, item }: Omit<AgendaItemProps, 'place'>) {
  const { t } = useTranslation('meetings');
  const [open, setOpen] = useState<'item' | 'decision' | null>(null);
  const { modal } = App.useApp();
  const act = useAct();
  const remove = (): void => {
    void modal.confirm({
      title: t('item.remove'),
      content: t('item.removeAsk', { title: item.title }),
      okText: t('item.remove'),
      onOk: async () => {
        const items = meeting.items.filter(({ id }) => id !== item.id).map(itemBody);
        const request = {
          params: { path: { id: meeting.id } },
          headers: { 'If-Match': String(meeting.version) },
          body: { ...meetingBody(meeting), items },
        };
        await act(() => client.PUT('/api/v1/meetings/{id}', request), { done: t('item.removed') });
        await queries.invalidateQueries();
      },
    });
  };
  return (
    <p className="agenda-acts">
      <Button size="small" onClick={() => setOpen('item')}>
        {t(meeting.state === 'HELD' ? 'item.result' : 'item.edit')}
      </Button>
      <Button size="small" onClick={() => setOpen('decision')}>
        {t('decision.add')}
      </Button>
      <Button size="small" onClick={remove}>
        {t('item.remove')}
      </Button>
      {open === 'item' && <ItemForm meeting={meeting} item={item} onClose={() => setOpen(null)} />}
      {open === 'decision' && (
        <DecisionForm meeting={meeting} item={item} decision={null} onClose={() => setOpen(null)} />
      )}
    </p>
  );
}

interface DecisionLineProps {
  readonly meeting: Meeting;
  readonly item: Item;
  readonly decision: Decision;
}

function DecisionLine({ meeting, item, decision }: DecisionLineProps) {
  const { t } = useTranslation(['meetings', 'words']);
  const [editing, setEditing] = useState(false);
  const { matter, units, dueOn, deliverable, noTaskReason, revokedOn, revokedReason } = decision;
  const when = decision.offSystem
    ? t('item.offSystem')
    : dueOn == null
      ? t('decision.noDue')
      : t('decision.by', { on: dateWords(dueOn) });
  return (
    <li>
      {matter}
      <span className="quiet"> {noTaskReason ?? listed([when, ...(deliverable == null ? [] : [deliverable])])} </span>
      {units.map(({ unitId, unitName, doneByName, taskId, taskState }) =>
        taskId == null ? (
          <StateTag key={unitId}>{unitName}</StateTag>
        ) : (
          <Link key={unitId} to="/tasks/$taskId" params={{ taskId }}>
            {doneByName == null ? unitName : t('decision.forGroup', { group: unitName, unit: doneByName })}{' '}
            {t(`words:taskState.${taskState ?? 'ASSIGNED'}` as 'words:taskState.ASSIGNED')}
          </Link>
        ),
      )}
      {revokedOn != null && (
        <StateTag tone="bad">
          {t('decision.revoked', { on: dateWords(revokedOn), reason: revokedReason ?? '' })}
        </StateTag>
      )}
      {meeting.may.write && (
        <Button size="small" onClick={() => setEditing(true)}>
          {t('decision.edit')}
        </Button>
      )}
      {editing && <DecisionForm meeting={meeting} item={item} decision={decision} onClose={() => setEditing(false)} />}
    </li>
  );
}
