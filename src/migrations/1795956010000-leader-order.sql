-- Leaders stand in an order that is given, never computed: set by two people; a new leader's post has none yet and stands last.
ALTER TABLE post ADD COLUMN order_no int CHECK (order_no IS NULL OR (role = 'LEADING_OFFICIAL' AND order_no > 0));
