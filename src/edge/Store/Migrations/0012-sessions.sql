CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL,
    began BIGINT NOT NULL,
    seen BIGINT NOT NULL,
    ended BIGINT NOT NULL,
    how TEXT NOT NULL,
    browser TEXT NOT NULL,
    address TEXT NOT NULL
);
CREATE INDEX session_by_account ON session (account, ended);
