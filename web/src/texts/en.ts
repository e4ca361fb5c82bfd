import { words } from '../api/words/en';
import { bySubject } from './by-subject';

/** Every subject's texts in English, by the name that its file exports. */
export const texts = bySubject({ words: { words }, ...import.meta.glob('./en/*.ts', { eager: true }) });
