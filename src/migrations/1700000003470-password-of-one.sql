-- Whether one person alone could have set an account's password: it ends when its owner comes to sign.

ALTER TABLE account ADD COLUMN password_of_one boolean NOT NULL DEFAULT false;
-- Of what there is: whoever never had a link that took two people, or was made for somebody who signed or administered.
UPDATE account a SET password_of_one = true WHERE password_hash IS NOT NULL AND admin_role IS NULL
   AND NOT EXISTS (SELECT FROM one_time_link l WHERE l.account_id = a.id AND l.weighty);
