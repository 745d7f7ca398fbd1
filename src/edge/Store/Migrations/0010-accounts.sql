CREATE TABLE account (
    id TEXT NOT NULL PRIMARY KEY,
    user_name TEXT,
    normalized_user_name TEXT,
    email TEXT,
    normalized_email TEXT,
    email_confirmed BOOLEAN NOT NULL,
    password_hash TEXT,
    security_stamp TEXT,
    concurrency_stamp TEXT,
    two_factor_enabled BOOLEAN NOT NULL,
    lockout_end BIGINT,
    lockout_enabled BOOLEAN NOT NULL,
    access_failed_count INTEGER NOT NULL,
    name TEXT NOT NULL,
    roles TEXT NOT NULL,
    body TEXT NOT NULL,
    created BIGINT NOT NULL,
    closed BOOLEAN NOT NULL
);
CREATE UNIQUE INDEX account_by_user_name ON account (normalized_user_name);
CREATE INDEX account_by_email ON account (normalized_email);
CREATE TABLE account_login (
    login_provider TEXT NOT NULL,
    provider_key TEXT NOT NULL,
    provider_display_name TEXT,
    user_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    PRIMARY KEY (login_provider, provider_key)
);
CREATE INDEX account_login_by_user ON account_login (user_id);
CREATE TABLE account_token (
    user_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    login_provider TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT,
    PRIMARY KEY (user_id, login_provider, name)
);
CREATE TABLE account_passkey (
    credential_id BYTEA NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    data JSONB NOT NULL
);
CREATE INDEX account_passkey_by_user ON account_passkey (user_id);
CREATE TABLE account_event (
    id TEXT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    account TEXT NOT NULL,
    actor TEXT NOT NULL,
    what TEXT NOT NULL,
    detail TEXT NOT NULL
);
CREATE INDEX account_event_by_account ON account_event (account, at);
CREATE INDEX account_event_by_time ON account_event (at);
CREATE TABLE authority_setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
