-- Text messages go by accounts at Aliyun and Tencent.
ALTER TABLE channel DROP CONSTRAINT channel_kind_check;
ALTER TABLE channel ADD CONSTRAINT channel_kind_check
  CHECK (kind IN ('MAIL', 'WEBHOOK', 'DINGTALK', 'WECOM', 'FEISHU', 'ALIYUN_SMS', 'TENCENT_SMS'));
