import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { named } from '../../ui/marks';
import type { TaskAct } from './rights';

interface TaskButtonsProps {
  readonly acts: readonly TaskAct[];
  /** Names the task for those who hear the button. */
  readonly matter: string;
  readonly onAct: (act: TaskAct) => void;
}

/** What is likeliest meant: the first of them stands out, before whether help is given what is filed for it does not. */
const PRIMARY: ReadonlySet<TaskAct> = new Set(['accept', 'submit', 'verify'] as const);

/** What this person may do with a task, the likeliest act first. */
export function TaskButtons({ acts, matter, onAct }: TaskButtonsProps) {
  const { t } = useTranslation('ledger');
  const likeliest = acts.find((act) => PRIMARY.has(act));
  return acts.map((act) => (
    <Button
      key={act}
      type={act === likeliest ? 'primary' : 'default'}
      danger={act === 'cancel'}
      aria-label={named(t(`act.${act}`), matter)}
      onClick={() => onAct(act)}
    >
      {t(`act.${act}`)}
    </Button>
  ));
}
