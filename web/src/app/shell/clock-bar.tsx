import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Checkbox, DatePicker, Drawer, Tooltip } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { ProblemNote } from '../../parts/problem-note';
import { dateWords, instantWords } from '../../ui/dates';
import { useNarrow } from '../../ui/use-width';

type Journey = components['schemas']['JourneyRequest'];
type Arrival = components['schemas']['ArrivalAnswer'];
type Happening = components['schemas']['HappeningAnswer'];

interface ClockBarProps {
  readonly now: string;
  readonly today: string;
}

/** The demo's quiet bar: moves the business clock forward and tells what happened on the way. */
export function ClockBar({ now, today }: ClockBarProps) {
  const { t } = useTranslation('shell');
  const narrow = useNarrow();
  const [shown, setShown] = useState(!narrow);
  const [arrival, setArrival] = useState<Arrival | null>(null);
  const journey = useMutation({
    mutationFn: (body: Journey) => client.POST('/api/v1/demo/clock', { body }),
    onSuccess: ({ data }) => setArrival(data ?? null),
  });
  return (
    <aside className="clock" aria-label={t('clock.title')}>
      <div className="clock-line">
        <span className="clock-now">{t('clock.now', { time: instantWords(now) })}</span>
        {narrow && (
          <Button type="text" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'clock.hide' : 'clock.show')}
          </Button>
        )}
        {shown && <Acts today={today} moving={journey.isPending} go={journey.mutate} />}
        {journey.isPending && <span role="status">{t('clock.moving')}</span>}
      </div>
      {journey.error !== null && <ProblemNote error={journey.error} />}
      <Arrived arrival={arrival} onClose={() => setArrival(null)} />
    </aside>
  );
}

/** What happened on the way. */
function Arrived({ arrival, onClose }: { readonly arrival: Arrival | null; readonly onClose: () => void }) {
  const { t } = useTranslation('shell');
  const narrow = useNarrow();
  const events = arrival?.events ?? [];
  return (
    <Drawer
      title={t('clock.happened', { count: events.length })}
      open={arrival !== null}
      size={narrow ? '100%' : 520}
      onClose={onClose}
    >
      <Storms arrival={arrival} />
      <Happenings events={events} />
    </Drawer>
  );
}

/** Where the surge breaker held, or would have held in earnest. */
function Storms({ arrival }: { readonly arrival: Arrival | null }) {
  const { t } = useTranslation('shell');
  const word = arrival?.held === true ? 'clock.stormHeld' : 'clock.storm';
  return arrival?.storms.map(({ at, wouldOpen }) => (
    <Alert key={at} type="warning" showIcon title={t(word, { time: instantWords(at), cases: wouldOpen })} />
  ));
}

const KEY = 'five-ones:others-act';

/** Whether everybody else acts on the way; as it was chosen last on this machine. */
function useAutopilot(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(KEY) !== 'no');
  const choose = (chosen: boolean): void => {
    localStorage.setItem(KEY, chosen ? 'yes' : 'no');
    setOn(chosen);
  };
  return [on, choose];
}

interface ActsProps {
  readonly today: string;
  readonly moving: boolean;
  readonly go: (journey: Journey) => void;
}

function Acts({ today, moving, go }: ActsProps) {
  const { t } = useTranslation('shell');
  const [autopilot, setAutopilot] = useAutopilot();
  return (
    <span className="clock-acts">
      <Button disabled={moving} onClick={() => go({ advanceWorkingDays: 1, autopilot })}>
        {t('clock.nextDay')}
      </Button>
      <Button disabled={moving} onClick={() => go({ advanceWorkingDays: 5, autopilot })}>
        {t('clock.days', { count: 5 })}
      </Button>
      <DatePicker
        inputReadOnly
        showNow={false}
        minDate={dayjs(today)}
        defaultPickerValue={dayjs(today)}
        disabled={moving}
        placeholder={t('clock.until')}
        aria-label={t('clock.until')}
        value={null}
        onChange={(_day, text) => {
          if (typeof text === 'string' && text !== '') go({ advanceTo: text, autopilot });
        }}
      />
      <Tooltip title={t('clock.autopilotHelp')}>
        <Checkbox checked={autopilot} onChange={({ target }) => setAutopilot(target.checked)}>
          {t('clock.autopilot')}
        </Checkbox>
      </Tooltip>
    </span>
  );
}

function Happenings({ events }: { readonly events: readonly Happening[] }) {
  const { t } = useTranslation('shell');
  if (events.length === 0) return <p>{t('clock.nothing')}</p>;
  return (
    <ol className="happenings">
      {events.map(({ day, who, text }, index) => (
        <li key={index}>
          <time dateTime={day}>{dateWords(day)}</time>
          <span>
            <strong>{who}</strong> {text}
          </span>
        </li>
      ))}
    </ol>
  );
}
