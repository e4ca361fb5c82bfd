-- What waits for an address is found without reading all that ever went there.
CREATE INDEX delivery_waiting ON delivery (address_id) WHERE instead_of IS NULL AND state = 'PENDING';
