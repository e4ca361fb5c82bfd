export { DemoModule } from './demo.module.js';
export { clearHalfLoadedCity, demoCityMissing, loadDemoCity } from './city/load-demo-city.js';
