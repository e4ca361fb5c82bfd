/** “五个一”一览表 */
export const matrix = {
  title: '“五个一”一览表',
} as const;
