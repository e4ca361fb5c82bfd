import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { isOffice, may, useMe } from '../../../api/me';
import { groupOf } from './group';
import type { Interview, Wait, WaitGroup } from './wait';

const LIMIT = 200;

/** The interviews in a state: one reading of those under way serves every part of the page. */
export function useInterviews(state: Interview['state'], enabled: boolean) {
  const query = api.useQuery(
    'get',
    '/api/v1/interviews',
    { params: { query: { live: true, limit: LIMIT } } },
    { enabled },
  );
  const { data } = query;
  const items = data?.items.filter((one) => one.state === state);
  return { ...query, data: enabled && data !== undefined ? { ...data, items: items ?? [] } : undefined };
}

const pathOf = ({ id }: Interview): string => `/supervision/interviews/${id}`;

/**
 * An interview as its unit meets it: the notice that waits for its signature (签收), the day on which it has to be
 * there, the record that it still has to check.
 */
export function useSigning(): readonly [WaitGroup, WaitGroup, WaitGroup] {
  const { t } = useTranslation(['workbench', 'words']);
  const me = useMe();
  const unit = may(me, 'interviews.acknowledge') && !isOffice(me);
  const issued = useInterviews('ISSUED', unit);
  const signed = useInterviews('ACKNOWLEDGED', unit);
  const unserved = useInterviews('UNSERVED', unit);
  const talked = useInterviews('TALKED', unit);
  const title = (one: Interview): string => t(`words:interviewTier.${one.tier as 1}`);
  const whom = ({ interviewee }: Interview): string => `${interviewee.unitName} ${interviewee.title}`;
  const talk = (one: Interview): Wait['date'] =>
    one.scheduledOn == null ? undefined : { name: t('date.talk'), on: one.scheduledOn, words: one.scheduledTime };
  const sign = (issued.data?.items ?? []).map((one): Wait => ({
    id: one.id,
    title: title(one),
    to: pathOf(one),
    whom: whom(one),
    note: one.items.map(({ matter }) => matter).join(t('separator')),
    date: talk(one),
    // Nobody signs for what he has not seen: the notice stands where it is signed.
    act: { kind: 'open', label: t('act.sign'), to: pathOf(one) },
  }));
  const attend = [signed, unserved]
    .flatMap(({ data }) => data?.items ?? [])
    .map((one): Wait => ({
      id: one.id,
      title: title(one),
      to: pathOf(one),
      whom: one.place ?? whom(one),
      note: one.items.map(({ matter }) => matter).join(t('separator')),
      date: talk(one),
      act: { kind: 'open', label: t('act.view'), to: pathOf(one) },
    }));
  const check = (talked.data?.items ?? [])
    .filter(({ recordCheck }) => recordCheck === 'OPEN')
    .map((one): Wait => ({
      id: one.id,
      title: t('record', { tier: title(one) }),
      to: pathOf(one),
      whom: whom(one),
      date: one.recordCheckBy == null ? undefined : { on: one.recordCheckBy },
      act: { kind: 'open', label: t('act.check'), to: pathOf(one) },
    }));
  return [
    groupOf('sign', [issued], sign),
    groupOf('attend', [signed, unserved], attend),
    groupOf('check', [talked], check),
  ];
}

/** What the office does about issued interviews: serve by hand what did not arrive, hold and record the talks. */
export function useTalks(): WaitGroup {
  const { t } = useTranslation(['workbench', 'words']);
  const me = useMe();
  const office = isOffice(me) && may(me, 'interviews.record');
  const readings = [
    useInterviews('UNSERVED', office),
    useInterviews('ISSUED', office),
    useInterviews('ACKNOWLEDGED', office),
  ] as const;
  const waits = readings
    .flatMap(({ data }) => data?.items ?? [])
    .map((one): Wait => {
      const unserved = one.state === 'UNSERVED';
      return {
        id: one.id,
        title: t(`words:interviewTier.${one.tier as 1}`),
        to: pathOf(one),
        whom: `${one.unitName} ${one.interviewee.title} ${one.interviewee.name ?? ''}`,
        note: t(`words:interviewState.${one.state}`),
        date:
          one.scheduledOn == null ? undefined : { name: t('date.talk'), on: one.scheduledOn, words: one.scheduledTime },
        act: { kind: 'open', label: t(unserved ? 'act.serve' : 'act.record'), to: pathOf(one) },
      };
    });
  return groupOf('talks', readings, waits);
}
