import { bySubject } from './by-subject';

/** Every subject's texts in English, by the name that its file exports. */
export const texts = bySubject(import.meta.glob('./en/*.ts', { eager: true }));
