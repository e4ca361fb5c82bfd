import { businessTime } from '../../src/platform/clock/business-clock.js';
import { dayOf, type Instant, timeOf } from '../../src/shared-kernel/dates.js';
import type { Workbook } from '../../src/demo/acts/import-file.js';
import type { Door, ApiClient } from '../../src/demo/api-client/api-client.js';
import { finalTable } from './final-table.js';
import { foundStory } from './found-story.js';
import { runStory } from './run-story.js';
import { STORY } from './scenario.js';
import { Stage } from './stage/stage.js';

/** What the story is told with: in one process, or against a product at an address. */
export interface Telling {
  readonly client: ApiClient;
  readonly door: Door;
  readonly workbook: Workbook;
  readonly print: (text: string) => void;
}

const PREFACE = `五个一　2026年第三季度

  这是一座虚构城市里一个季度的经过。改革办导入责任台账，启动季度；各单位列计划、报送；
  有人迟迟不报，系统提示、催办，提出约谈建议，由具体的人签批、送达、约谈、核查、销号。
  时间由时间机推进，到点的事自行发生；人办的事都经系统接口办理。每一行都与数据库逐项核对过。

  甲　始终不报，直至挂牌督导　乙　报送迟了，退回一次　　　丙　约谈后第二次核查通过
  丁一　同一科室两项，并为一次约谈　　丁二　同一科室两项，先后约谈
  戊　因领导日程说明原因　　　己　台账里的历史逾期任务　　庚　约谈期间岗位空缺
  辛　县里的临时交办任务，没有领衔领导　　　　壬　垂管单位，以工作函代替约谈`;

/** Founds the city where there is none, and tells the story from where its clock stands. */
export async function tellStory({
  client,
  door,
  workbook,
  print,
}: Telling): Promise<{ readonly lines: number; readonly facts: number; readonly stage: Stage }> {
  await foundStory(door.unitOfWork);
  const now = async (): Promise<Instant> => (await businessTime(door.database)).now;
  const advance = (to: Instant): Promise<unknown> =>
    client.act({
      as: { persona: 'office-chief' },
      path: '/demo/clock',
      body: { advanceTo: dayOf(to), time: timeOf(to) },
    });
  const stage = new Stage(client, door, workbook, async () => advance(await now()));
  print(PREFACE);
  const counts = await runStory({ stage, beats: STORY, advance, now, print });
  print(`\n■ 十二个事项的最后情况（${dayOf(await now())}）\n`);
  print(await finalTable(stage));
  return { ...counts, stage };
}
