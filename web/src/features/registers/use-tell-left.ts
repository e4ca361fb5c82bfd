import { App } from 'antd';
import type { components } from '../../api/schema';
import { series } from '../../ui/marks';
import { type Entry, titleOf } from './register';

type Left = readonly components['schemas']['LeftOutAnswer'][];

/** Names, until it is closed, which of several entries a decision on all of them left as they were. */
export function useTellLeft(entries: readonly Entry[]): (title: string, left: Left) => void {
  const { notification } = App.useApp();
  const nameOf = (id: string): string => titleOf(entries.find((one) => one.id === id) ?? { title: null });
  return (title, left) =>
    notification.warning({
      title,
      description: series(left.map(({ id }) => nameOf(id))),
      duration: 0,
      role: 'alert',
    });
}
