export { ChannelOverseers, GroupMayHear, NoticeStillWanted, OfficeHours } from './application/ports.js';
export { DeliveryModule } from './delivery.module.js';
export { deliveryJobs } from './jobs/delivery.jobs.js';
