import { words } from '../api/words/zh-CN';
import { bySubject } from './by-subject';

/** Every subject's texts in Chinese, by the name that its file exports. */
export const texts = bySubject({ words: { words }, ...import.meta.glob('./zh-CN/*.ts', { eager: true }) });
