/** How imports of key points are called; the target of one is its plan. */
export const KEY_POINT_IMPORT = {
  kind: 'KEY_POINT',
  name: 'key-point-import',
  subjectType: 'KEY_POINT_IMPORT',
} as const;
