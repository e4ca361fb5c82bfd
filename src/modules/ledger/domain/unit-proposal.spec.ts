import type { LedgerProject } from './ledger.js';
import { kindOfUnit, proposalsOf, rankOfLeader } from './unit-proposal.js';

describe('what a name in a ledger seems to be', () => {
  it.each([
    ['市商务局', 'DEPARTMENT'],
    ['市委组织部', 'DEPARTMENT'],
    ['市市场监管局', 'DEPARTMENT'],
    ['盐湖区', 'COUNTY'],
    ['芮城县', 'COUNTY'],
    ['永济市', 'COUNTY'],
    ['运城经济技术开发区', 'DEVELOPMENT_ZONE'],
    ['国网供电公司', 'VERTICAL'],
    ['市税务局', 'VERTICAL'],
    ['经济体制改革专项小组', 'SPECIAL_GROUP'],
  ])('%s: %s', (name, kind) => expect(kindOfUnit(name)).toBe(kind));

  it.each([
    ['市委书记', 50],
    ['市长', 50],
    ['市委副书记、市长', 50],
    ['常务副市长', 40],
    ['分管商务副市长', 40],
    ['市委组织部部长', 40],
  ])('%s: rank %i', (title, rank) => expect(rankOfLeader(title)).toBe(rank));
});

const known = (...names: readonly string[]) => new Map(names.map((name) => [name, name]));
const none = { units: new Map<string, string>(), posts: new Map<string, string>() };

describe('what an import would make', () => {
  const project = (changes: Partial<LedgerProject>): LedgerProject => ({
    row: 1,
    key: 'x',
    code: null,
    name: 'x',
    category: 'KEY',
    level: 'MUNICIPAL',
    leadingOfficialTitle: '市长',
    groupName: '经济体制改革专项小组',
    leadUnitName: '市商务局',
    responsible: [{ kind: 'UNIT', name: '市财政局' }],
    supporting: [{ kind: 'GROUP', text: '各县（市、区）' }],
    keyPoint: null,
    system: '',
    ...changes,
  });

  it('each unknown name once, never a group of units', () => {
    const proposals = proposalsOf([project({}), project({ leadUnitName: '市 商务局' })], none);
    expect(proposals.map((proposal) => [proposal.what, proposal.name])).toEqual([
      ['UNIT', '市商务局'],
      ['UNIT', '市财政局'],
      ['UNIT', '经济体制改革专项小组'],
      ['LEADING_POST', '市长'],
    ]);
  });

  it('nothing that is known', () => {
    const units = known('市商务局', '市财政局', '经济体制改革专项小组');
    expect(proposalsOf([project({})], { units, posts: known('市长') })).toEqual([]);
  });

  it('with known units that the name may mean, and the person named with a post', () => {
    const named = project({ leadUnitName: '市发改委', leadingOfficialTitle: '副市长', leaderPerson: '张三' });
    const units = known('市发展和改革委员会', '市财政局', '经济体制改革专项小组');
    expect(proposalsOf([named], { units, posts: new Map() })).toEqual([
      expect.objectContaining({
        name: '市发改委',
        similar: [{ unitId: '市发展和改革委员会', name: '市发展和改革委员会' }],
      }),
      expect.objectContaining({ name: '副市长', what: 'LEADING_POST', person: '张三' }),
    ]);
  });
});
