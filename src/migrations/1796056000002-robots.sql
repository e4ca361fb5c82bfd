-- Robots tell chat groups that some of them have something to do.
ALTER TABLE channel DROP CONSTRAINT channel_kind_check;
ALTER TABLE channel ADD CONSTRAINT channel_kind_check CHECK (kind IN ('MAIL', 'WEBHOOK', 'DINGTALK', 'WECOM', 'FEISHU'));
