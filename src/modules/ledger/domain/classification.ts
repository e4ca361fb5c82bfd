import { keyOf } from '../../../shared-kernel/cell-text.js';
import type { ProjectCategory, ProjectLevel } from '../../../shared-kernel/project.js';

/** The word that an export writes comes first; the others are taken on import. */
const CATEGORY_WORDS: Readonly<Record<ProjectCategory, readonly string[]>> = {
  PROVINCIALLY_ASSESSED: ['省考改革', '省考', '省考事项', '省考项目', '省级考核', '省考核', '省级考核改革'],
  PILOT: ['试点', '改革试点', '试点改革', '试点任务', '试点项目', '国家试点', '省级试点', '国家级试点'],
  KEY: ['重点改革', '重点', '重点任务', '重点事项', '重点改革任务', '重点改革事项', '年度重点改革'],
  INTEGRATED: ['集成改革', '集成', '系统集成改革', '系统集成', '集成改革试点'],
};
const LEVEL_WORDS: Readonly<Record<ProjectLevel, readonly string[]>> = {
  NATIONAL: ['国家级', '国家', '中央', '中央级'],
  PROVINCIAL: ['省级', '省', '省定', '省部级'],
  MUNICIPAL: ['市级', '市', '市定', '本级'],
};

function byWords<K extends string>(table: Readonly<Record<K, readonly string[]>>): ReadonlyMap<string, K> {
  return new Map(
    (Object.entries(table) as [K, readonly string[]][]).flatMap(([kind, all]) => all.map((words) => [words, kind])),
  );
}

const CATEGORIES = byWords(CATEGORY_WORDS);
const LEVELS = byWords(LEVEL_WORDS);

/** The category of a ledger's word, null when it is none. */
export function categoryOf(words: string): ProjectCategory | null {
  return CATEGORIES.get(keyOf(words)) ?? null;
}

/** The level of a ledger's word, null when it is none. */
export function levelOf(words: string): ProjectLevel | null {
  return LEVELS.get(keyOf(words)) ?? null;
}

/** The category as a ledger writes it. */
export function categoryWords(category: ProjectCategory): string {
  return CATEGORY_WORDS[category][0] ?? category;
}

/** The level as a ledger writes it. */
export function levelWords(level: ProjectLevel): string {
  return LEVEL_WORDS[level][0] ?? level;
}
