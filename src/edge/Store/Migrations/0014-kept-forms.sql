CREATE TABLE kept_form (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL,
    until BIGINT NOT NULL,
    sealed BYTEA NOT NULL
);
CREATE INDEX kept_form_by_until ON kept_form (until);
