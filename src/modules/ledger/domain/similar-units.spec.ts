import { knownUnits, similarUnits } from './similar-units.js';

const names = [
  ...['市发展和改革委员会', '市人力资源和社会保障局', '市住房和城乡建设局', '市工业和信息化局', '市文化和旅游局'],
  ...['市卫生健康委员会', '市市场监督管理局', '市国有资产监督管理委员会', '市退役军人事务局', '市规划和自然资源局'],
  ...[
    '市残疾人联合会',
    '共青团运城市委员会',
    '市委全面深化改革委员会办公室',
    '市中级人民法院',
    '国家税务总局运城市税务局',
  ],
  ...['市教育局', '市体育局', '市水务局', '市财政局', '盐湖区', '永济市', '市大数据应用局'],
];
const known = knownUnits(new Map(names.map((name) => [name, `id-${name}`])));
const similar = (name: string): readonly string[] => similarUnits(name, known).map((unit) => unit.name);

describe('known units like a new name', () => {
  it.each([
    ['市发改委', '市发展和改革委员会'],
    ['市发展改革委', '市发展和改革委员会'],
    ['运城市发展和改革委员会', '市发展和改革委员会'],
    ['市人社局', '市人力资源和社会保障局'],
    ['市住建局', '市住房和城乡建设局'],
    ['市工信局', '市工业和信息化局'],
    ['市文旅局', '市文化和旅游局'],
    ['市卫健委', '市卫生健康委员会'],
    ['市市场监管局', '市市场监督管理局'],
    ['市监局', '市市场监督管理局'],
    ['市国资委', '市国有资产监督管理委员会'],
    ['市退役军人局', '市退役军人事务局'],
    ['市自然资源局', '市规划和自然资源局'],
    ['市残联', '市残疾人联合会'],
    ['团市委', '共青团运城市委员会'],
    ['市委深化改革办', '市委全面深化改革委员会办公室'],
    ['市中院', '市中级人民法院'],
    ['市税务局', '国家税务总局运城市税务局'],
    ['盐湖区人民政府', '盐湖区'],
    ['永济市人民政府', '永济市'],
    ['市大数据局', '市大数据应用局'],
  ])('%s may be %s', (name, meant) => {
    expect(similar(name)[0]).toBe(meant);
  });

  it.each(['市商务局', '芮城县', '市民政局', '永济市财政局'])('%s is like none', (name) => {
    expect(similar(name)).toEqual([]);
  });

  it('offers three at most, each unit once', () => {
    const twice = knownUnits(new Map([...['市水务局', '运城市水务局'].map((name) => [name, 'one'] as const)]));
    expect(similarUnits('水务局', twice)).toEqual([{ unitId: 'one', name: '市水务局' }]);
  });
});
