CREATE TABLE api_client (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    made BIGINT NOT NULL,
    closed BIGINT NOT NULL
);
CREATE TABLE api_key (
    id TEXT NOT NULL PRIMARY KEY,
    client TEXT NOT NULL,
    digest TEXT NOT NULL,
    scopes TEXT NOT NULL,
    made BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    until BIGINT NOT NULL,
    used BIGINT NOT NULL,
    revoked BIGINT NOT NULL
);
CREATE INDEX api_key_by_client ON api_key (client);
